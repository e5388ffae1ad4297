"""How old values are written in new forms; None where a value's meaning is not certain."""

import re
from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import Form

_REFERENCE = re.compile(r"\$\{[^}]*\}")
_DATABASE_NAME = re.compile(r"[A-Za-z0-9_]*")


def truth(value: Any) -> bool | None:
    """The boolean that a value is, also as text."""
    if value in ("true", "false"):
        return bool(value == "true")
    return value if isinstance(value, bool) else None


def is_object(value: Any) -> bool:
    """Whether a value is an object."""
    return isinstance(value, dict)


def either(name: str, when_true: Any, when_false: Any = None) -> Form:
    """A boolean as one of two values of `name`; None stands for a value that there is none for."""

    def into(value: Any) -> Mapping[str, Any] | None:
        new = {True: when_true, False: when_false}.get(truth(value))  # type: ignore[arg-type]
        return None if new is None else {name: new}

    return into


def listed(name: str) -> Form:
    """One value as a list; a list stays one."""
    return lambda value: {name: value if isinstance(value, list) else [value]}


def single(name: str) -> Form:
    """A list of one value as that value."""

    def into(value: Any) -> Mapping[str, Any] | None:
        if isinstance(value, list):
            return {name: value[0]} if len(value) == 1 else None
        return {name: value}

    return into


def fields(**names: str) -> Form:
    """Fields of an object as properties: the old names as keywords, with the new ones."""

    def into(value: Any) -> Mapping[str, Any] | None:
        if not isinstance(value, dict) or not value or not value.keys() <= names.keys():
            return None
        return {names[key]: item for key, item in value.items()}

    return into


def each(into: Form, name: str) -> Form:
    """A list, or a single value, with every element in a new form."""

    def all_of(value: Any) -> Mapping[str, Any] | None:
        made = [into(item) for item in (value if isinstance(value, list) else [value])]
        return None if None in made else {name: made}

    return all_of


def database_name(value: Any) -> Mapping[str, Any] | None:
    """A name that a database can have; other names were meant for the instance."""
    if isinstance(value, str) and _DATABASE_NAME.fullmatch(_REFERENCE.sub("", value)):
        return {"dbName": value}
    return None
