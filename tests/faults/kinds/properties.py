"""Faults of properties and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from support.mutations import Change

from faults.fault import Fault, misspelled, put, renamed
from faults.fault import Kind as FaultKind
from faults.specimen import Object, Specimen, Value
from infra0.catalog import Kind
from infra0.graph import is_document

_STRANGE: dict[Kind, Any] = {
    Kind.STRING: {"value": "text"},
    Kind.INTEGER: "several",
    Kind.NUMBER: "several",
    Kind.BOOLEAN: "perhaps",
    Kind.LIST: {"value": "text"},
    Kind.MAP: "text",
    Kind.OBJECT: "text",
}
"""A value that is nothing of the kind."""


def _members(specimen: Specimen) -> Iterator[tuple[Object, str]]:
    return ((found, key) for found in specimen.objects for key in found.data if key in found.members)


def _misspelled(specimen: Specimen) -> Iterator[Fault]:
    for found, key in _members(specimen):
        wrong = misspelled(key)
        if len(key) > 4 and wrong not in found.members:
            yield renamed((*found.steps, key), wrong, f"{found.words} {key}")


def _snake_case(specimen: Specimen) -> Iterator[Fault]:
    for found, key in _members(specimen):
        wrong = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower()
        if wrong not in found.members and not wrong.isalpha():
            yield renamed((*found.steps, key), wrong, f"{found.words} {key}")


def _invented(specimen: Specimen) -> Iterator[Fault]:
    for found in specimen.objects:
        yield put((*found.steps, "superiorMode"), True, about=found.words)


def _left_out(specimen: Specimen) -> Iterator[Fault]:
    for found, key in _members(specimen):
        if found.members[key].required:
            yield Fault((Change((*found.steps, key), "drop"),), found.steps, key, f"{found.words} {key}")


def _of_another_kind(specimen: Specimen) -> Iterator[Fault]:
    for value in _typed(specimen):
        expected = value.slot.type
        strange = _STRANGE.get(expected.kind) if expected else None
        if strange is not None and not is_document(value.slot, strange):
            yield put(value.steps, strange, about=f"{value.words}: {expected}")


def _unaccepted(specimen: Specimen) -> Iterator[Fault]:
    for value in _typed(specimen):
        if _accepts_some(value) and isinstance(value.data, str):
            yield put(value.steps, "superior", about=value.words)


def _value_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for value in _typed(specimen):
        if _accepts_some(value) and isinstance(value.data, str) and len(value.data) > 4:
            yield put(value.steps, misspelled(value.data), value.data, value.words)


def _accepts_some(value: Value) -> bool:
    """Whether the catalog lists the values that are accepted."""
    declared, expected = value.slot.declared, value.slot.type
    return bool((expected and expected.kind is Kind.ENUM) or (declared and declared.accepts))


def _typed(specimen: Specimen) -> Iterator[Value]:
    """The values of the configurations that are no references, and not inside documents or maps of the author's."""
    return (
        value
        for value in specimen.values
        if value.expression is None and not value.slot.in_document and not value.slot.free_key
    )


KINDS: dict[str, FaultKind] = {
    "a property with a letter missing": _misspelled,
    "a property in snake_case": _snake_case,
    "a property that does not exist": _invented,
    "a required property left out": _left_out,
    "a value of another kind": _of_another_kind,
    "a value that is none of those accepted": _unaccepted,
    "an accepted value with a letter missing": _value_misspelled,
}
