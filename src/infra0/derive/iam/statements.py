"""The statements of a policy: made one by one, put together by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from infra0.catalog.words import words
from infra0.derive.iam.grants import Condition
from infra0.derive.targets import JsonValue


@dataclass(frozen=True, slots=True)
class Statement:
    """An allowed use: actions on resources, under a condition if there is one.

    sid: the words of its purpose in any spelling (``"Read dataTable"``); statements of one purpose become one.
    because: one reason a line.
    """

    sid: str
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    condition: Condition | None = None
    because: tuple[str, ...] = ()


def united(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with those of one purpose and condition put together, and a proper Sid for each."""
    found: dict[tuple[str, Condition | None], Statement] = {}
    for one in statements:
        key = (one.sid, one.condition)
        known = found.get(key, one)
        found[key] = replace(
            one,
            actions=tuple(sorted({*known.actions, *one.actions})),
            resources=tuple(dict.fromkeys((*known.resources, *one.resources))),
            because=tuple(dict.fromkeys((*known.because, *one.because))),
        )
    return tuple(_with_sids(found.values()))


def policy_document(statements: Iterable[Statement]) -> Mapping[str, JsonValue]:
    """The policy document of the statements, in their order."""
    return {"Version": "2012-10-17", "Statement": [_as_json(statement) for statement in statements]}


def _with_sids(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Sids of letters and digits only, as AWS asks, no two alike."""
    taken: set[str] = set()
    for statement in statements:
        wanted = "".join(word[:1].upper() + word[1:] for word in words(statement.sid)) or "Allow"
        sid, number = wanted, 2
        while sid in taken:
            sid, number = f"{wanted}{number}", number + 1
        taken.add(sid)
        yield replace(statement, sid=sid)


def _as_json(statement: Statement) -> Mapping[str, JsonValue]:
    condition = statement.condition
    return {
        "Sid": statement.sid,
        "Effect": "Allow",
        "Action": list(statement.actions),
        "Resource": statement.resources[0] if len(statement.resources) == 1 else list(statement.resources),
        **({"Condition": {condition.operator: {condition.key: condition.value}}} if condition else {}),
    }
