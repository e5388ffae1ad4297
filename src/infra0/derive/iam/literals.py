"""Resources outside the document that variables name in plain text: a table's name, a queue's URL, an ARN."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from infra0.catalog.words import ends_with, words
from infra0.derive.iam.facts import Relation, RelationKind, Workload
from infra0.derive.iam.grants import TARGET_TYPES, TargetType, target_type
from infra0.derive.iam.inventory import Inventory
from infra0.derive.iam.services import Service
from infra0.derive.iam.slots import parsed
from infra0.derive.iam.spelling import without_references
from infra0.derive.targets import JsonValue, Target

_NOUNS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("table",), "aws:dynamodb:Table"),
    (("bucket",), "aws:s3:Bucket"),
    (("queue",), "aws:sqs:Queue"),
    (("topic",), "aws:sns:Topic"),
    (("delivery", "stream"), "aws:kinesis:FirehoseDeliveryStream"),
    (("firehose",), "aws:kinesis:FirehoseDeliveryStream"),
    (("stream",), "aws:kinesis:Stream"),
    (("event", "bus"), "aws:cloudwatch:EventBus"),
    (("state", "machine"), "aws:sfn:StateMachine"),
    (("function",), "aws:lambda:Function"),
    (("secret",), "aws:secretsmanager:Secret"),
    (("parameter",), "aws:ssm:Parameter"),
    (("log", "group"), "aws:cloudwatch:LogGroup"),
)
"""What the name of a variable ends with, and the type of what its value names."""
_USERS = (("db", "user"), ("database", "user"), ("postgres", "user"), ("mysql", "user"), ("rds", "user"), ("pguser",))
_SUFFIXES = frozenset({"arn", "id", "name", "uri", "url"})
_VARIABLE = re.compile(r"(?:--)?[A-Z][A-Z0-9_]*")
_NAME = re.compile(r"[\w.$/{}-]{1,512}")
_QUEUE_URL = re.compile(r"https://sqs\.[\w.-]+/\d+/(?P<name>[\w.-]+)")
_BUCKET_URL = re.compile(r"s3://(?P<name>[\w.-]+)(?:/.*)?")
_ARN = re.compile(r"arn:aws[\w-]*:(?P<service>[\w-]+):\S+")


@dataclass(frozen=True, slots=True)
class _Variable:
    """A variable of a workload. kind: what the workload does with what the variable names."""

    name: str
    value: str
    kind: RelationKind


def literal_relations(workload: Workload, spoken: Collection[Service], inventory: Inventory) -> Iterator[Relation]:
    """What the variables of a workload name in plain text.

    An ARN says what it is. A name is taken for one where the prose speaks of the service: ``TABLE`` may be anything.
    """
    for variable in _variables(workload.config):
        found = _of_arn(variable.value) or _of_name(variable, spoken)
        if found:
            type, target = found
            known = inventory.called(target.token, str(target.config[type.named_by]))
            evidence = f"`{workload.id}` names `{target.id}` in `{variable.name}`"
            yield Relation(workload.id, known or target, variable.kind, evidence=evidence)


def database_users(workload: Workload) -> tuple[str, ...]:
    """The users that the variables of a workload name for signing in to databases; none where they name none."""
    return tuple(
        dict.fromkeys(
            variable.value
            for variable in _variables(workload.config)
            if any(ends_with(_without_suffixes(variable.name), ending) for ending in _USERS)
            and _NAME.fullmatch(variable.value)
        )
    )


def _of_arn(value: str) -> tuple[TargetType, Target] | None:
    if not _ARN.fullmatch(value):
        return None
    for type, shape in _shapes():
        if found := shape.fullmatch(value):
            return type, _target(type, found["name"], value)
    return None


def _of_name(variable: _Variable, spoken: Collection[Service]) -> tuple[TargetType, Target] | None:
    said = _without_suffixes(variable.name)
    token = next((token for nouns, token in _NOUNS if ends_with(said, nouns)), None)
    type = target_type(token) if token else None
    if type is None or type.service not in spoken:
        return None
    located = _QUEUE_URL.fullmatch(variable.value) or _BUCKET_URL.fullmatch(variable.value)
    name = located["name"] if located else variable.value
    return (type, _target(type, name)) if _NAME.fullmatch(name) else None


def _without_suffixes(name: str) -> tuple[str, ...]:
    """The words of a variable's name without those for how it names: ``ORDERS_TABLE_NAME`` is of a table."""
    said = words(name)
    while said and said[-1] in _SUFFIXES:
        said = said[:-1]
    return said


def _target(type: TargetType, name: str, arn: str = "") -> Target:
    return Target(name, type.tokens[0], {type.named_by: name}, late=True, arn=arn)


def _variables(value: JsonValue) -> Iterator[_Variable]:
    """The variables of a configuration whose values are plain text."""
    value = parsed(value)
    if isinstance(value, Mapping):
        yield from _named(value)
        for key, item in value.items():
            if isinstance(item, str) and _VARIABLE.fullmatch(key) and _plain(item):
                yield _Variable(key, item, RelationKind.ENVIRONMENT)
            yield from _variables(item)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from _variables(item)


def _named(entry: Mapping[str, JsonValue]) -> Iterator[_Variable]:
    """The variable that an entry of a list is: its name and its value, or where the value comes from."""
    name = entry.get("name")
    for key, kind in (("value", RelationKind.ENVIRONMENT), ("valueFrom", RelationKind.START)):
        value = entry.get(key)
        if isinstance(name, str) and isinstance(value, str) and _plain(value):
            yield _Variable(name, value, kind)


def _plain(text: str) -> bool:
    """Whether text is known without any resource of the document."""
    return "*" not in without_references(text)


@cache
def _shapes() -> tuple[tuple[TargetType, re.Pattern[str]], ...]:
    """The types that an ARN alone tells, and what it looks like; most documents spell none out."""
    return tuple((type, _shape(type)) for type in TARGET_TYPES if can_be_spelled(type))


def _shape(type: TargetType) -> re.Pattern[str]:
    pattern = re.escape(type.arns["arn"]).replace(r"\*", "[^:]*").replace(r"\?", "[^:]")
    return re.compile(pattern.replace("arn:aws:", r"arn:aws[\w-]*:").replace(r"\{name\}", "(?P<name>[^:]+)"))


def can_be_spelled(type: TargetType) -> bool:
    """Whether an ARN alone tells the type."""
    return "{name}" in type.arns.get("arn", "")
