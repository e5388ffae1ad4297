"""The types of stack settings."""

from collections.abc import Mapping
from typing import Any

from infra0.catalog import Kind, Type
from infra0.model import Setting

TEXT = Type(Kind.STRING)
_ANY = Type(Kind.ANY)
TYPES: Mapping[str, Type] = {
    "string": TEXT,
    "integer": Type(Kind.INTEGER),
    "number": Type(Kind.NUMBER),
    "boolean": Type(Kind.BOOLEAN),
    "object": Type(Kind.UNION, members=(Type(Kind.MAP, _ANY), Type(Kind.LIST, _ANY))),
}
"""The types that a document can declare, by the names that it has for them."""

_TAKEN_BY: Mapping[Kind, frozenset[Kind]] = {
    Kind.STRING: frozenset({Kind.STRING, Kind.ENUM, Kind.ASSET, Kind.ARCHIVE}),
    Kind.INTEGER: frozenset({Kind.INTEGER, Kind.NUMBER, Kind.STRING, Kind.ENUM}),
    Kind.NUMBER: frozenset({Kind.NUMBER, Kind.STRING, Kind.ENUM}),
    Kind.BOOLEAN: frozenset({Kind.BOOLEAN, Kind.STRING, Kind.ENUM}),
    Kind.MAP: frozenset({Kind.MAP, Kind.OBJECT}),
    Kind.LIST: frozenset({Kind.LIST}),
}
"""The kinds of slots that a setting can fill: its value as it is, or as text."""


def declared_type(setting: Setting | None) -> str:
    """The name of a setting's type: the one it declares, else that of its default, else ``string``."""
    return (setting and setting.type) or _type_of(setting.default if setting else None)


def takes_setting(expected: Type, given: Type) -> bool:
    """Whether a slot takes a setting of a type; unlike with a provider's output, nothing turns text into a number."""
    kinds = {member.kind for member in _members(expected)}
    return Kind.ANY in kinds or any(not kinds.isdisjoint(_TAKEN_BY[member.kind]) for member in _members(given))


def type_for(expected: Type | None) -> str | None:
    """The name of the type that a setting must have for a slot; None where none will do."""
    return next((name for name, given in TYPES.items() if expected is None or takes_setting(expected, given)), None)


def name_of(type_: Type) -> str:
    """The name that documents have for one of the types of settings."""
    return next(name for name, given in TYPES.items() if given == type_)


def _members(type_: Type) -> tuple[Type, ...]:
    return type_.members if type_.kind is Kind.UNION else (type_,)


def _type_of(default: Any) -> str:
    match default:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case dict() | list():
            return "object"
        case _:
            return "string"
