"""The facts as JSON, for programs, and the schema of that JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from infra0.facts.description import ClassDescription, FieldDescription, describe, element_of
from infra0.facts.facts import Facts
from infra0.facts.values import JsonValue

VERSION = 1
"""Rises when something that was there changes its meaning or goes away."""
_SCALARS = {str: "string", int: "integer", bool: "boolean"}


def facts_text(facts: Facts) -> str:
    """The facts as JSON text, ending with a line break."""
    return object_text(facts)


def facts_schema() -> dict[str, Any]:
    """The schema of `facts_text`, in draft 2020-12; ``schemas/facts.schema.json`` is this."""
    return object_schema(Facts, "urn:infra0:facts", "Facts about a system")


def object_text(value: Any) -> str:
    """A dataclass of facts as JSON text, ending with a line break."""
    text = json.dumps({"version": VERSION, **_members(value)}, ensure_ascii=False, indent=2) + "\n"
    return text.encode(errors="backslashreplace").decode()  # half a surrogate pair has no other spelling


def object_schema(described: type, identifier: str, title: str) -> dict[str, Any]:
    """The schema of what `object_text` makes of a class of facts, in draft 2020-12."""
    root, *others = describe(described)
    schema = _object(root)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        "title": title,
        **schema,
        "properties": {
            "version": {"const": VERSION, "description": "The version of this form."},
            **schema["properties"],
        },
        "required": ["version", *schema["required"]],
        "$defs": {one.name: _object(one) for one in sorted(others, key=lambda one: one.name)},
    }


def _members(value: Any) -> dict[str, JsonValue]:
    return {_wire_name(field.name): _data(getattr(value, field.name)) for field in fields(value)}


def _data(value: Any) -> JsonValue:
    if is_dataclass(value):
        return _members(value)
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    scalar: str | int | bool = value
    return scalar


def _wire_name(name: str) -> str:
    """``source_label`` as ``sourceLabel``."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _object(described: ClassDescription) -> dict[str, Any]:
    return {
        "type": "object",
        "description": described.text,
        "properties": {_wire_name(field.name): _property(field) for field in described.fields},
        "required": [_wire_name(field.name) for field in described.fields],
        "additionalProperties": False,
    }


def _property(field: FieldDescription) -> dict[str, Any]:
    return {"description": field.text, **_type(field.type)}


def _type(type_: Any) -> dict[str, Any]:
    element = element_of(type_)
    if element:
        return {"type": "array", "items": _type(element)}
    return {"type": _SCALARS[type_]} if type_ in _SCALARS else {"$ref": f"#/$defs/{type_.__name__}"}
