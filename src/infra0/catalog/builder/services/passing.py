"""Which parameter of a call each property of a resource is passed on as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from infra0.catalog.builder.known_types import KnownTypes
from infra0.catalog.builder.mining import Place
from infra0.catalog.builder.services.names import OF_ALL, named, own_name
from infra0.catalog.types import Kind, Property, ResourceType, Type

if TYPE_CHECKING:
    from botocore.model import Shape, StructureShape

Passed = tuple[Place, Property, "Shape"]
"""A property of a text, a number, or a list of such; and the parameter, for a list that of its elements."""

_NUMBERS = frozenset({"integer", "long", "float", "double"})
_LIST_OF_ITEMS = frozenset({"Quantity", "Items"})
"""The members of the structures in which some services put a list."""


def passed_on(types: KnownTypes, resource: ResourceType, structure: StructureShape) -> Iterator[Passed]:
    """All properties of a resource, and of what is nested in it, that are passed on as members of a structure."""
    inputs = {name: slot for name, slot in resource.inputs.items() if name not in OF_ALL}
    passing = _Passing(types)
    yield from passing.members(inputs, structure)
    own = own_name(resource.name, structure.members)
    if "name" in inputs and own:
        yield from passing.value(inputs["name"], inputs["name"].type, structure.members[own])


class _Passing:
    """The way through a resource's properties, which goes through types that nest themselves once."""

    def __init__(self, types: KnownTypes) -> None:
        self._types = types
        self._seen: set[tuple[str, str]] = set()

    def members(self, properties: Mapping[str, Property], structure: StructureShape) -> Iterator[Passed]:
        """The properties of one object."""
        for name, slot in properties.items():
            parameter = named(name, structure.members)
            if parameter:
                yield from self.value(slot, slot.type, structure.members[parameter])

    def value(self, slot: Property, type_: Type, shape: Shape) -> Iterator[Passed]:
        """One property, or what is in it."""
        for expected in type_.members or (type_,):
            match expected.kind, shape.type_name:
                case (Kind.STRING | Kind.ENUM, "string"):
                    yield (slot.owner, slot.name), slot, shape
                case (Kind.INTEGER | Kind.NUMBER, kind) if kind in _NUMBERS:
                    yield (slot.owner, slot.name), slot, shape
                case (Kind.LIST, "list") if expected.element:
                    yield from self.value(slot, expected.element, shape.member)
                case (Kind.LIST, "structure") if expected.element:
                    yield from self._listed(slot, expected, shape)
                case (Kind.OBJECT, "list"):
                    yield from self.value(slot, expected, shape.member)
                case (Kind.OBJECT, "structure"):
                    yield from self._object(expected, shape)
                case (Kind.MAP, "map") if expected.element and expected.element.kind is Kind.OBJECT:
                    yield from self.value(slot, expected.element, shape.value)

    def _listed(self, slot: Property, type_: Type, shape: StructureShape) -> Iterator[Passed]:
        """A list that a service takes as a structure, which has its items, or is the only one of them."""
        if shape.members.keys() <= _LIST_OF_ITEMS and "Items" in shape.members:
            yield from self.value(slot, type_, shape.members["Items"])
        elif type_.element:
            yield from self.value(slot, type_.element, shape)

    def _object(self, type_: Type, shape: StructureShape) -> Iterator[Passed]:
        if (type_.name, shape.name) not in self._seen:
            self._seen.add((type_.name, shape.name))
            fields = {slot.name: slot for slot in self._types.fields(type_).values()}
            yield from self.members(fields, shape)
