"""What the facts are made of, read from the classes themselves: for the schema, and for writers of templates."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

_FIELD_LINE = re.compile(r"([a-z_]+(?:, [a-z_]+)*): (.+)")


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """A field of a class of facts: its name, its type, and what it says."""

    name: str
    type: Any
    text: str


@dataclass(frozen=True, slots=True)
class ClassDescription:
    """A class of facts: its name, what one of it is, and its fields."""

    name: str
    text: str
    fields: tuple[FieldDescription, ...]


def describe(root: type) -> tuple[ClassDescription, ...]:
    """A class and all classes that its fields hold, each once, the outer ones first."""
    found: dict[type, ClassDescription] = {}
    waiting = [root]
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found[current] = _describe(current)
            waiting += [inner for field in found[current].fields for inner in _classes(field.type)]
    return tuple(found.values())


def element_of(type_: Any) -> Any:
    """The type of what a tuple of any length holds, or None for every other type."""
    return get_args(type_)[0] if get_origin(type_) is tuple else None


def _describe(described: type) -> ClassDescription:
    if not is_dataclass(described):
        raise TypeError(f"{described.__name__} is no class of facts")
    first, *rest = inspect.cleandoc(described.__doc__ or "").split("\n\n")
    texts = dict(_field_texts("\n".join(rest)))
    hints = get_type_hints(described)
    return ClassDescription(
        described.__name__,
        first,
        tuple(FieldDescription(field.name, hints[field.name], texts[field.name]) for field in fields(described)),
    )


def _field_texts(text: str) -> Iterator[tuple[str, str]]:
    """The lines ``name: what it says`` of a docstring; an indented line goes on with the one before."""
    for line in re.sub(r"\n\s+", " ", text).split("\n"):
        found = _FIELD_LINE.match(line)
        if found:
            for name in found[1].split(", "):
                yield name, found[2]


def _classes(type_: Any) -> Iterator[type]:
    inner = element_of(type_) or type_
    if is_dataclass(inner) and isinstance(inner, type):
        yield inner
