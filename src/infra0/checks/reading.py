"""Reading values of a document's resources: what is spelled out, and what refers to something."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.graph.slots import pointer_of
from infra0.source import values as data


def value_at(subject: Subject, name: str, *steps: str | int) -> Any:
    """The value at a place in a resource's configuration as it stands in the document; None where there is none."""
    return data.value_at(subject.document.resources[name].config, steps)


def known_at(subject: Subject, name: str, *steps: str | int) -> Any:
    """The value at a place, if it is known before deployment; None for references and where there is none."""
    return known(subject, pointer_of(name, *steps), value_at(subject, name, *steps))


def known(subject: Subject, pointer: Pointer, value: Any) -> Any:
    """The value itself, with `$${` read, or None if it is more than text."""
    expression = subject.graph.values.get(pointer)
    if expression is None:
        return value
    match expression.parts:
        case (str(text),):
            return text
        case _:
            return None


def is_open(subject: Subject, pointer: Pointer, value: Any) -> bool:
    """Whether only deployment tells what a value is."""
    return value is not None and known(subject, pointer, value) is None


def is_certainly(subject: Subject, name: str, property: str, values: Collection[Any]) -> bool:
    """Whether an input is one of some values for certain, of which None is its absence."""
    return is_one_of(subject, pointer_of(name, property), value_at(subject, name, property), values)


def is_one_of(subject: Subject, pointer: Pointer, value: Any, values: Collection[Any]) -> bool:
    """Whether a value is one of some for certain, of which None is its absence.

    It is not where only deployment tells: what is unknown must satisfy every condition.
    """
    return not is_open(subject, pointer, value) and known(subject, pointer, value) in values


def target_at(subject: Subject, name: str, *steps: str | int) -> str | None:
    """The resource that the whole of a value refers to."""
    operand = subject.reference(pointer_of(name, *steps))
    return operand.resource if operand else None


def listed_at(subject: Subject, name: str, *steps: str | int) -> list[Any]:
    """The list at a place; empty where there is none."""
    value = value_at(subject, name, *steps)
    return value if isinstance(value, list) else []


def objects_at(subject: Subject, name: str, *steps: str | int) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """The objects in a list, or the one that stands in its place, with their pointers."""
    value = value_at(subject, name, *steps)
    if isinstance(value, dict):
        yield pointer_of(name, *steps), value
        return
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, dict):
            yield pointer_of(name, *steps, number), item
