"""Provider functions: they return literals, but for policy documents, which they render."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from support.sdk_outputs import made_up, results_of, typed

_POLICY = "aws:iam/getPolicyDocument:getPolicyDocument"
_LISTS = {"actions": "Action", "notActions": "NotAction", "resources": "Resource", "notResources": "NotResource"}

_KNOWN: Mapping[str, Mapping[str, Any]] = {
    "getRegion": {"id": "us-east-1", "name": "us-east-1", "region": "us-east-1"},
    "getCallerIdentity": {"id": "123456789012", "accountId": "123456789012"},
    "getPartition": {"id": "aws", "partition": "aws", "dnsSuffix": "amazonaws.com"},
    "getAvailabilityZones": {"names": ["us-east-1a", "us-east-1b"], "zoneIds": ["use1-az1", "use1-az2"]},
}

Said = Callable[[str], str]
"""How a text that holds a JSON document is handed to the program."""


def call(token: str, arguments: Mapping[str, Any], say: Said) -> dict[str, Any]:
    """What a function returns: what it was given, and for all else a text that names it."""
    if token == _POLICY:
        return {"json": say(json.dumps(policy_document(arguments))), "id": "policy-document"}
    function = token.rpartition(":")[2]
    made = {
        name: made_up(type_, name, lambda path, leaf: typed(_words(f"existing {function} {path}"), leaf))
        for name, type_ in results_of(token).items()
    }
    return {**made, **arguments, **_KNOWN.get(function, {})}


def policy_document(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The document that such arguments ask for; statements of one name give way to the last of them."""
    statements = [_statement(each) for each in arguments.get("statements") or ()]
    for text in arguments.get("sourcePolicyDocuments") or ():
        statements[:0] = _statements_of(text)
    for text in arguments.get("overridePolicyDocuments") or ():
        statements += _statements_of(text)
    named = {statement.get("Sid") or number: statement for number, statement in enumerate(statements)}
    identity = {"Id": arguments["policyId"]} if arguments.get("policyId") else {}
    return {"Version": arguments.get("version") or "2012-10-17", **identity, "Statement": list(named.values())}


def _statements_of(text: str) -> list[dict[str, Any]]:
    statements: list[dict[str, Any]] = json.loads(text[text.index("{") : text.rindex("}") + 1])["Statement"]
    return statements


def _statement(given: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"Sid": given["sid"]} if given.get("sid") else {}
    made["Effect"] = given.get("effect") or "Allow"
    made |= {name: _single(given[key]) for key, name in _LISTS.items() if given.get(key)}
    for key, name in (("principals", "Principal"), ("notPrincipals", "NotPrincipal")):
        if given.get(key):
            made[name] = _principals(given[key])
    for condition in given.get("conditions") or ():
        tests = made.setdefault("Condition", {}).setdefault(condition["test"], {})
        tests[condition["variable"]] = _single(condition["values"])
    return made


def _principals(given: list[dict[str, Any]]) -> object:
    if all(each["type"] == "*" for each in given):
        return "*"
    return {each["type"]: _single(each["identifiers"]) for each in given}


def _single(values: list[Any]) -> object:
    return values[0] if len(values) == 1 else values


def _words(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")
