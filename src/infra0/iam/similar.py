"""Actions that were probably meant by ones that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.iam.actions import Service, prefixes, service
from infra0.iam.operations import permitted_by

CALLED = {
    "alb": "elasticloadbalancing",
    "api-gateway": "apigateway",
    "apigatewayv2": "apigateway",
    "appconfigdata": "appconfig",
    "bedrock-runtime": "bedrock",
    "cloudwatch-events": "events",
    "cloudwatch-logs": "logs",
    "cloudwatchevents": "events",
    "cloudwatchlogs": "logs",
    "cognito": "cognito-idp",
    "dynamo": "dynamodb",
    "efs": "elasticfilesystem",
    "elasticsearch": "es",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "emr": "elasticmapreduce",
    "eventbridge": "events",
    "iot-data": "iot",
    "kinesis-firehose": "firehose",
    "kinesisfirehose": "firehose",
    "msk": "kafka",
    "opensearch": "es",
    "parameterstore": "ssm",
    "secretmanager": "secretsmanager",
    "secrets-manager": "secretsmanager",
    "sesv2": "ses",
    "sfn": "states",
    "step-functions": "states",
    "stepfunctions": "states",
    "systems-manager": "ssm",
    "systemsmanager": "ssm",
}
"""What services are called in actions, by what they are taken to be called."""
_LIMIT = 3
_LONGEST = 200
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_ALIKE = (
    ("Get", "Read", "Fetch", "Retrieve", "Describe", "Load", "Download", "View"),
    ("Get", "List", "Enumerate", "Search", "Find", "Describe"),
    ("Receive", "Consume", "Poll", "Read", "Get"),
    ("Put", "Write", "Save", "Store", "Upload", "Set", "Insert", "Add", "Append"),
    ("Put", "Write", "Update", "Modify", "Edit", "Change", "Set"),
    ("Send", "Publish", "Push", "Put", "Emit", "Post", "Write"),
    ("Create", "Add", "Make", "Register"),
    ("Delete", "Remove", "Destroy", "Clear"),
    ("Start", "Run", "Execute", "Invoke", "Begin", "Trigger", "Call"),
    ("Stop", "Terminate", "Cancel", "End", "Abort"),
)
"""Verbs of which services have one where authors think of another."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What an action was probably meant to be, best first. certain: whether the first is, beyond doubt."""

    actions: tuple[str, ...] = ()
    certain: bool = False


@lru_cache(maxsize=1024)
def meant_by(action: str) -> Meant:
    """What an action, such as ``s3:ReadObject``, that does not exist was meant to be."""
    if len(action) > _LONGEST:
        return Meant()
    if permitted := permitted_by(action):
        return Meant(permitted, certain=len(permitted) == 1)
    prefix, _, operation = action.partition(":")
    found = service(prefix)
    if (called := prefix_meant(prefix)) != prefix and _has(called, operation):
        return Meant((f"{called}:{operation}",), certain=True)
    return _operation_meant(found, operation) if found else _service_meant(prefix, operation)


def prefix_meant(prefix: str) -> str:
    """What a service is called in actions, by that or what else it is taken to be called."""
    return CALLED.get(prefix.lower(), prefix.lower())


def _operation_meant(found: Service, operation: str) -> Meant:
    names = tuple(found.operations)
    if misspelled := _misspelled(operation, names):
        return Meant((f"{found.prefix}:{misspelled}",), certain=True)
    stem = operation.rstrip("*")
    ranked = (
        *(name for name in sorted(names, key=len) if stem and name.lower().startswith(stem.lower())),
        *_other_verbs(found, operation),
        *(name for name in sorted(names, key=len) if stem.lower() in _words(name)),
        *_other_objects(operation, names),
        *nearest(stem, names),
    )
    return Meant(tuple(f"{found.prefix}:{name}" for name in list(dict.fromkeys(ranked))[:_LIMIT]))


def _service_meant(prefix: str, operation: str) -> Meant:
    if service(called := prefix_meant(prefix)):
        return meant_by(f"{called}:{operation}")
    near = clearly_nearest(prefix, prefixes())
    if near and _has(near, operation):
        return Meant((f"{near}:{operation}",), certain=True)
    having = [name for name in nearest(prefix, prefixes()) if _has(name, operation)]
    having = having or [name for name in prefixes() if "*" not in operation and _has(name, operation)]
    return Meant(tuple(f"{name}:{operation}" for name in having) if len(having) <= _LIMIT else ())


def _has(prefix: str, operation: str) -> bool:
    found = service(prefix)
    return bool(found and found.matching(operation))


def _misspelled(operation: str, names: Sequence[str]) -> str | None:
    """The one name that differs in a letter, or in a plural; another verb is no slip."""
    # Imported here because most documents need no suggestion.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    verb = _verb(operation)
    is_verb = bool(_alike(verb)) or any(_verb(name) == verb for name in names)
    alike = [name for name in names if _verb(name) == verb] if is_verb else names
    plurals = [name for name in alike if _singular(name) == _singular(operation)]
    near = process.extract(operation, alike, scorer=OSA.distance, processor=str.lower, score_cutoff=1, limit=_LIMIT)
    found = plurals or [name for name, _, _ in near]
    return found[0] if len(found) == 1 and not re.search(r"[*?]", operation) else None


def _other_verbs(found: Service, operation: str) -> Iterator[str]:
    """The operation with verbs that mean much the same, where the service has that."""
    rest = operation[len(_verb(operation)) :]
    by_singular = {_singular(name): name for name in found.operations}
    for other in _alike(_verb(operation)):
        changed = f"{other}{rest}"
        if matching := found.matching(changed):
            yield changed if "*" in changed else matching[0].operation
        elif _singular(changed) in by_singular:
            yield by_singular[_singular(changed)]


def _other_objects(operation: str, names: Iterable[str]) -> Iterator[str]:
    """What has a verb that means much the same; first what shares other words with the operation."""
    verbs = [verb.lower() for verb in _alike(_verb(operation))]
    shared = set(_words(_singular(operation))[1:])
    found = [name for name in names if _verb(name) in verbs]
    yield from sorted(found, key=lambda name: (-len(shared.intersection(_words(_singular(name)))), len(name)))


def _alike(verb: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for verbs in _ALIKE if verb in map(str.lower, verbs) for other in verbs))


def _verb(name: str) -> str:
    return next(iter(_words(name)), "")


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(map(str.lower, _WORD.findall(name)))


@lru_cache(maxsize=4096)
def _singular(name: str) -> str:
    """A name with none of its words in the plural."""
    return "".join(word.removesuffix("s").capitalize() for word in _words(name)) or name
