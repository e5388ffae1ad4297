"""Programs that are made by hand, with types from the shipped catalogs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra0.catalog import RESOURCE_OPTIONS, Catalog, ResourceType
from infra0.catalog.resource_options import OPTION_TYPES
from infra0.ir import (
    Argument,
    Attribute,
    EnumMember,
    Literal,
    MapEntry,
    MapValue,
    ObjectValue,
    Output,
    Program,
    Reference,
    Resource,
    Setting,
    Step,
    Value,
)

Scalar = str | int | float | bool | None


def option(name: str, value: Value) -> Argument:
    """A resource option."""
    return Argument(name, value, RESOURCE_OPTIONS.inputs[name])


def option_object(type_name: str, given: Mapping[str, Value | Scalar]) -> ObjectValue:
    """An object in an option, such as an ``Alias``."""
    known = OPTION_TYPES[f"pulumi:{type_name}"].properties
    return ObjectValue(tuple(Argument(name, value_of(value), known[name]) for name, value in given.items()))


@dataclass(frozen=True)
class Maker:
    """Makes what programs consist of, with the facts that a catalog has of it."""

    catalog: Catalog

    def type(self, token: str) -> ResourceType:
        """A type of the catalog."""
        found = self.catalog.resource(token)
        assert found, token
        return found

    def resource(self, id_: str, token: str, given: Mapping[str, Value | Scalar], **more: Any) -> Resource:
        """A resource; one of a type without a catalog if there is none."""
        found = self.catalog.resource(token)
        inputs = found.inputs if found else {}
        arguments = tuple(Argument(name, value_of(value), inputs.get(name)) for name, value in given.items())
        return Resource(id_, found.token if found else token, found, arguments, **more)

    def nested(self, token: str, path: str, given: Mapping[str, Value | Scalar]) -> ObjectValue:
        """An object for the property at `path` of a type."""
        owner = self.type(token)
        properties: Mapping[str, Any] = owner.inputs
        for name in path.split("."):
            type_ = properties[name].type
            while type_.element:
                type_ = type_.element
            properties = self.catalog.object_type(owner, type_).properties
        return ObjectValue(tuple(Argument(name, value_of(value), properties[name]) for name, value in given.items()))

    def member(self, token: str, property_: str, value: str) -> EnumMember:
        """A member of the enumeration that a property takes."""
        owner = self.type(token)
        return EnumMember(self.catalog.enum_type(owner, owner.inputs[property_].type), value)

    def reference(self, id_: str, token: str, attribute: str, *steps: Step) -> Reference:
        """An attribute of a resource."""
        return Reference(id_, (Attribute(attribute, self.type(token).attributes[attribute]), *steps))

    def program(self, *resources: Resource, settings: tuple[Setting, ...] = (), **outputs: Value) -> Program:
        """A program of the resources."""
        packages = {resource.type.package.name: resource.type.package for resource in resources if resource.type}
        return Program(
            name="shop",
            description="",
            settings=settings,
            resources=resources,
            outputs=tuple(Output(name, value) for name, value in outputs.items()),
            packages=tuple(packages[name] for name in sorted(packages)),
        )


def value_of(value: Value | Scalar) -> Value:
    """The value, or the literal of a plain one."""
    return Literal(value) if value is None or isinstance(value, str | int | float) else value


def map_of(entries: Mapping[str, Value | Scalar]) -> MapValue:
    """A map with plain keys."""
    return MapValue(tuple(MapEntry(key, value_of(value)) for key, value in entries.items()))


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes a project."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
