"""Statements of policy documents, as far as a reader asks who may do what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.facts.values import JsonValue

ANYONE = "anyone"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement.

    effect: ``Allow`` or ``Deny``.
    principals: services, accounts, ARNs, or ``anyone``; empty in identity policies.
    actions: as written; all of them (``*``) for `NotAction`, which leaves open what is allowed.
    resources: ARNs as text.
    conditional: whether it holds under conditions only.
    """

    effect: str
    principals: tuple[str, ...]
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    conditional: bool


def statements_of(document: JsonValue) -> Iterator[Statement]:
    """The statements of a policy document; what is none is passed over."""
    statements = document.get("Statement") if isinstance(document, dict) else None
    for statement in statements if isinstance(statements, list) else [statements]:
        if isinstance(statement, dict):
            yield Statement(
                effect=str(statement.get("Effect", "Allow")),
                principals=_principals(statement.get("Principal")),
                actions=("*",) if "NotAction" in statement else _texts(statement.get("Action")),
                resources=_texts(statement.get("Resource")),
                conditional=bool(statement.get("Condition")),
            )


def _principals(value: JsonValue) -> tuple[str, ...]:
    named = [name for names in value.values() for name in _texts(names)] if isinstance(value, dict) else _texts(value)
    return tuple(ANYONE if name == "*" else name for name in named)


def _texts(value: JsonValue) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, str))
