"""The objects in a resource's configuration whose members the provider names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.catalog import Catalog, Kind, Property, ResourceType, Type
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.inputs import Slot, children, input_slot, is_document
from infra0.diagnostics import Pointer


@dataclass(frozen=True, slots=True)
class TypedObject:
    """One such object.

    members: what the provider accepts in it. path: of the object within the inputs, empty for the configuration itself.
    pointer: where it stands.
    """

    owner: ResourceType
    members: Mapping[str, Property]
    path: str
    value: Mapping[str, Any]
    pointer: Pointer


def objects_in(
    catalog: Catalog, resource: str, owner: ResourceType, config: Mapping[str, Any]
) -> Iterator[TypedObject]:
    """The configuration of a resource, and the objects nested in it; an outer one before those that it holds."""
    root: Pointer = ("resources", resource, "config")
    yield TypedObject(owner, owner.inputs, "", config, root)
    # Values wait on a stack of their own, so that nesting costs no recursion.
    waiting: list[tuple[Slot, Any, Pointer]] = [
        (input_slot(owner, key), value, (*root, key))
        for key, value in config.items()
        if isinstance(value, dict | list) and key in owner.inputs
    ]
    while waiting:
        slot, value, pointer = waiting.pop()
        if slot.type is None or is_document(slot, value):
            continue
        nested = member_of_kind(slot.type, Kind.OBJECT)
        if nested and isinstance(value, dict) and (members := members_of(catalog, owner, nested)):
            yield TypedObject(owner, members, slot.path, value, pointer)
        waiting.extend(
            (inside, item, (*pointer, key))
            for key, inside, item in children(catalog, slot, value)
            if isinstance(item, dict | list)
        )


def members_of(catalog: Catalog, owner: ResourceType, type_: Type) -> Mapping[str, Property]:
    """What the objects of a type, or in lists of a type, have; nothing where it has none."""
    listed = member_of_kind(type_, Kind.LIST)
    nested = member_of_kind(listed.element if listed else type_, Kind.OBJECT)
    return catalog.object_type(owner, nested).properties if nested else {}


def has_unknown(found: TypedObject) -> bool:
    """Whether an object has a property that it should not have."""
    return any(key not in found.members and value is not None for key, value in found.value.items())
