"""Which type of those that a slot takes a value is meant for."""

from __future__ import annotations

from typing import Any

from infra0.catalog.types import Kind, Type


def fitting(expected: Type | None, value: Any) -> Type | None:
    """The member of a union that a value is meant for, or the type itself; None where it fits nothing."""
    if expected is None:
        return None
    members = expected.members if expected.kind is Kind.UNION else (expected,)
    return next((member for member in members if _fits(member, value)), None)


def member_of_kind(expected: Type | None, kind: Kind) -> Type | None:
    """The type itself or the member of a union that is of that kind."""
    if expected is None:
        return None
    members = expected.members if expected.kind is Kind.UNION else (expected,)
    return next((member for member in members if member.kind is kind), None)


def _fits(expected: Type, value: Any) -> bool:
    match expected.kind:
        case Kind.ANY:
            return True
        case Kind.STRING:
            return isinstance(value, str)
        case Kind.ENUM:
            return not isinstance(value, dict | list)
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Kind.LIST:
            return isinstance(value, list)
        case Kind.MAP | Kind.OBJECT:
            return isinstance(value, dict)
        case _:
            return isinstance(value, str)
