"""The statements of a policy: made one by one, put together by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from infra0.derive.facts import JsonValue
from infra0.derive.grants import Condition
from infra0.graph.words import words


@dataclass(frozen=True, slots=True)
class Statement:
    """An allowed use: actions on resources, under a condition if there is one.

    purpose: the words of its Sid (``("Read", "dataTable")``); statements of one purpose become one.
    """

    purpose: tuple[str, ...]
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    condition: Condition | None = None


def policy_document(statements: Iterable[Statement]) -> Mapping[str, JsonValue]:
    """The policy document of the statements, in their order, with a Sid of its own for each."""
    sids: set[str] = set()
    return {
        "Version": "2012-10-17",
        "Statement": [_as_json(statement, _unused(statement, sids)) for statement in _merged(statements)],
    }


def _merged(statements: Iterable[Statement]) -> Iterable[Statement]:
    """The statements with those of one purpose and condition united."""
    united: dict[tuple[tuple[str, ...], Condition | None], Statement] = {}
    for one in statements:
        key = (one.purpose, one.condition)
        known = united.get(key, one)
        united[key] = Statement(
            one.purpose,
            tuple(sorted({*known.actions, *one.actions})),
            tuple(dict.fromkeys((*known.resources, *one.resources))),
            one.condition,
        )
    return united.values()


def _unused(statement: Statement, sids: set[str]) -> str:
    """The Sid for a statement: letters and digits only, as AWS asks, and no two alike."""
    wanted = "".join(word[:1].upper() + word[1:] for part in statement.purpose for word in words(part))
    sid, number = wanted, 2
    while sid in sids:
        sid, number = f"{wanted}{number}", number + 1
    sids.add(sid)
    return sid


def _as_json(statement: Statement, sid: str) -> Mapping[str, JsonValue]:
    condition = statement.condition
    return {
        "Sid": sid,
        "Effect": "Allow",
        "Action": list(statement.actions),
        "Resource": statement.resources[0] if len(statement.resources) == 1 else list(statement.resources),
        **({"Condition": {condition.operator: {condition.key: condition.value}}} if condition else {}),
    }
