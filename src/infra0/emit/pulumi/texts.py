"""Texts with values in them, as what a program has to put together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TypeAlias

from infra0.catalog import Kind, Type
from infra0.ir import (
    Attribute,
    ContextValue,
    EnumMember,
    Interpolation,
    JsonDocument,
    Literal,
    Reference,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Value,
)


class Form(StrEnum):
    """What a value in a text is, which decides how it becomes text.

    BOOLEAN and DATA (lists, maps, objects) stand in texts as they do in JSON: ``true``. OTHER is a number, or of a type
    that nobody knows.
    """

    TEXT = "text"
    BOOLEAN = "boolean"
    DATA = "data"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Held:
    """A value in a text. late: an output, because only the deployment knows it, or because it is secret."""

    value: Value
    form: Form
    late: bool


Part: TypeAlias = str | Held

_FORMS = {
    Kind.STRING: Form.TEXT,
    Kind.ENUM: Form.TEXT,
    Kind.BOOLEAN: Form.BOOLEAN,
    Kind.LIST: Form.DATA,
    Kind.MAP: Form.DATA,
    Kind.OBJECT: Form.DATA,
}
_SETTING_FORMS = {
    SettingType.STRING: Form.TEXT,
    SettingType.BOOLEAN: Form.BOOLEAN,
    SettingType.OBJECT: Form.DATA,
}


def parts_of(text: Interpolation, settings: Mapping[str, Setting]) -> tuple[Part, ...]:
    """Strings, never two side by side or an empty one, and the values between them; settings are by name."""
    merged: list[Part] = []
    for are_strings, group in groupby(_parts(text.parts, settings), key=lambda part: isinstance(part, str)):
        if are_strings:
            merged.append("".join(part for part in group if isinstance(part, str)))
        else:
            merged.extend(group)
    return tuple(part for part in merged if part != "")


def _parts(parts: Iterable[str | Value], settings: Mapping[str, Setting]) -> Iterator[Part]:
    for part in parts:
        match part:
            case str():
                yield part
            case Literal(scalar) | EnumMember(_, scalar):
                yield scalar if isinstance(scalar, str) else json.dumps(scalar)
            case Interpolation(inner):
                yield from _parts(inner, settings)
            case ContextValue():
                yield Held(part, Form.TEXT, late=False)
            case SettingValue(name):
                yield Held(part, _SETTING_FORMS.get(settings[name].type, Form.OTHER), late=settings[name].secret)
            case Reference():
                yield Held(part, _FORMS.get(kind_of(part), Form.OTHER), late=True)
            case _:
                yield Held(part, Form.TEXT if _is_text(part) else Form.OTHER, late=True)


def is_late(value: Value, settings: Mapping[str, Setting]) -> bool:
    """Whether a value is an output, or a text that holds one; settings are by name."""
    return any(isinstance(part, Held) and part.late for part in parts_of(Interpolation((value,)), settings))


def kind_of(reference: Reference) -> Kind:
    """The kind of what is referred to; `Kind.ANY` where no catalog knows."""
    found: Type | None = None
    for step in reference.path:
        if isinstance(step, Attribute):
            found = step.property.type if step.property else None
        else:
            found = found.element if found else None
    return found.kind if found else Kind.ANY


def _is_text(value: Value) -> bool:
    match value:
        case SecretValue(inner):
            return _is_text(inner)
        case Literal(str()) | Interpolation() | JsonDocument():
            return True
        case _:
            return False
