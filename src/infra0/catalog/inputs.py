"""Slots: where a value stands in the configuration or options of a resource, and what is expected there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from infra0.catalog.catalog import Catalog
from infra0.catalog.fitting import fitting, member_of_kind
from infra0.catalog.resource_options import RESOURCE_OPTIONS
from infra0.catalog.types import Kind, Property, ResourceType, Type

_DOCUMENTS = frozenset({"accessPolicies", "body", "content", "definition"})
"""Properties that take any text, so that no text of a provider says that JSON is usual there."""


STATEMENT_RESOURCES = frozenset({"Resource", "NotResource"})
"""Members of an IAM statement that take ARNs."""


class Inside(StrEnum):
    """What surrounds a slot: typed configuration, a JSON document in a string, or resource options."""

    CONFIGURATION = "configuration"
    DOCUMENT = "document"
    STATEMENT = "statement"
    OPTIONS = "options"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a value.

    owner: the resource's type, None where no catalog knows it. path: within the inputs, such as ``role``,
    ``routes[].path`` or ``tags{}``. name: the nearest key. declared: the nearest property of the catalog, which for an
    element of a list or an entry of a map is that of the container. type: what is expected, None where unknown.
    free_key: the key is the author's, not the provider's.
    """

    owner: ResourceType | None
    path: str
    name: str
    declared: Property | None
    type: Type | None
    inside: Inside = Inside.CONFIGURATION
    free_key: bool = False

    @property
    def in_document(self) -> bool:
        """Whether the slot is inside a JSON document."""
        return self.inside in (Inside.DOCUMENT, Inside.STATEMENT)


def input_slot(owner: ResourceType | None, name: str) -> Slot:
    """The slot of a top-level input."""
    found = owner.inputs.get(name) if owner else None
    return Slot(owner, name, name, found, found.type if found else None)


def option_slot(name: str) -> Slot:
    """The slot of a resource option."""
    found = RESOURCE_OPTIONS.inputs.get(name)
    return Slot(RESOURCE_OPTIONS, f"options.{name}", name, found, found.type if found else None, Inside.OPTIONS)


def children(catalog: Catalog, slot: Slot, value: Any) -> Iterator[tuple[str | int, Slot, Any]]:
    """Key or index, slot and value of everything directly inside a value; nothing for scalars."""
    if not isinstance(value, dict | list):
        return
    if slot.in_document or is_document(slot, value):
        yield from _document_children(slot, value)
    elif isinstance(value, dict):
        yield from _entries(catalog, slot, value)
    else:
        item = element_slot(slot)
        yield from ((index, item, element) for index, element in enumerate(value))


def is_document(slot: Slot, value: Any) -> bool:
    """Whether an object or array stands where a JSON document in a string is expected."""
    return (
        slot.inside is Inside.CONFIGURATION
        and isinstance(value, dict | list)
        and slot.declared is not None
        and (slot.declared.document or slot.name in _DOCUMENTS or is_entry_of_texts(slot))
        and fitting(slot.type, "") is not None
    )


def is_entry_of_texts(slot: Slot) -> bool:
    """Whether a slot is an entry of a map from the author's keys to texts, such as environment variables."""
    return slot.free_key and slot.type is not None and slot.type.kind is Kind.STRING


def element_slot(slot: Slot) -> Slot:
    """The slot of a list's elements."""
    expected = member_of_kind(slot.type, Kind.LIST)
    return replace(slot, path=f"{slot.path}[]", type=expected.element if expected else None)


def _entries(catalog: Catalog, slot: Slot, value: dict[str, Any]) -> Iterator[tuple[str, Slot, Any]]:
    nested = member_of_kind(slot.type, Kind.OBJECT)
    if nested and slot.owner:
        properties = catalog.object_type(slot.owner, nested).properties
        for key, item in value.items():
            yield key, _field_slot(slot, key, properties.get(key)), item
        return
    mapped = member_of_kind(slot.type, Kind.MAP)
    path, element = f"{slot.path}{{}}", mapped.element if mapped else None
    for key, item in value.items():
        yield key, Slot(slot.owner, path, key, slot.declared, element, slot.inside, free_key=True), item


def _field_slot(slot: Slot, key: str, found: Property | None) -> Slot:
    return Slot(slot.owner, f"{slot.path}.{key}", key, found, found.type if found else None, slot.inside)


def _document_children(slot: Slot, value: Any) -> Iterator[tuple[str | int, Slot, Any]]:
    inside = Inside.STATEMENT if slot.inside is Inside.STATEMENT else Inside.DOCUMENT
    if isinstance(value, list):
        item_slot = Slot(slot.owner, slot.path, slot.name, slot.declared, None, inside, slot.free_key)
        yield from ((index, item_slot, item) for index, item in enumerate(value))
        return
    for key, item in value.items():
        within = Inside.STATEMENT if key == "Statement" else inside
        yield key, Slot(slot.owner, slot.path, key, slot.declared, None, within, slot.free_key), item
