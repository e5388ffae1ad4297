"""Reports what the provider still takes, but advises against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.catalog import Catalog, Kind, ObjectType, Property, ResourceType, Type
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue
from infra0.upgrade.offers import Offers
from infra0.upgrade.origins import Moves, origin
from infra0.upgrade.rules import DeprecatedProperty, DeprecatedType
from infra0.upgrade.words import named


class Deprecations:
    """Finds deprecated types and properties with a catalog."""

    def __init__(self, catalog: Catalog, offers: Offers) -> None:
        self._catalog = catalog
        self._offers = offers
        self._objects: dict[tuple[str, str], ObjectType] = {}

    def of_resource(
        self, name: str, resource_type: ResourceType, config: Mapping[str, Any], moved: Moves
    ) -> Iterator[Diagnostic]:
        """The findings of a resource's type and of its configuration, nested objects included."""
        if resource_type.deprecated:
            yield self._of_type(name, resource_type, config)
        for key, value in config.items():
            slot = resource_type.inputs.get(key)
            if slot is None or value is None:
                continue
            pointer = ("resources", name, "config", key)
            if slot.deprecated:
                fix = self._offers.fix(name, resource_type.short_token, config, key, moved)
                yield _finding(name, resource_type, slot, origin(moved, pointer), fix)
            for below, nested in self._inside(resource_type, slot.type, value, pointer):
                yield _finding(name, resource_type, nested, origin(moved, below), None)

    def _of_type(self, name: str, resource_type: ResourceType, config: Mapping[str, Any]) -> Diagnostic:
        pointer = ("resources", name, "type")
        fix = None
        for token in resource_type.replaced_by:
            today = self._catalog.resource(token)
            if today and all(_same_input(resource_type, today, key) for key in config):
                fix = Fix(f"write `{token}`", (SetValue(pointer, token),))
        return DeprecatedType.at(
            Place(pointer),
            f"The type {resource_type.short_token} of {named(name)} is deprecated in {_sdk(resource_type)}.",
            notes=_advice(resource_type.replaced_by),
            fix=fix,
        )

    def _inside(
        self, owner: ResourceType, type_: Type, value: Any, pointer: Pointer
    ) -> Iterator[tuple[Pointer, Property]]:
        """The deprecated properties that are given inside a value."""
        if isinstance(value, list):
            listed = _member(type_, Kind.LIST)
            if listed and listed.element:
                for index, item in enumerate(value):
                    yield from self._inside(owner, listed.element, item, (*pointer, index))
        elif isinstance(value, dict):
            yield from self._inside_object(owner, type_, value, pointer)

    def _inside_object(
        self, owner: ResourceType, type_: Type, value: dict[str, Any], pointer: Pointer
    ) -> Iterator[tuple[Pointer, Property]]:
        shape, mapped = _member(type_, Kind.OBJECT), _member(type_, Kind.MAP)
        if shape:
            properties = self._object(owner, shape).properties
            for key, item in value.items():
                slot = properties.get(key)
                if slot is None or item is None:
                    continue
                if slot.deprecated:
                    yield (*pointer, key), slot
                yield from self._inside(owner, slot.type, item, (*pointer, key))
        elif mapped and mapped.element:
            for key, item in value.items():
                yield from self._inside(owner, mapped.element, item, (*pointer, key))

    def _object(self, owner: ResourceType, shape: Type) -> ObjectType:
        key = (owner.package.name, shape.name)
        if key not in self._objects:
            self._objects[key] = self._catalog.object_type(owner, shape)
        return self._objects[key]


def _finding(name: str, owner: ResourceType, slot: Property, pointer: Pointer, fix: Fix | None) -> Diagnostic:
    return DeprecatedProperty.at(
        Place(pointer, "key"),
        f"`{slot.name}` of {named(name)} is deprecated in {_sdk(owner)} ({owner.short_token}).",
        notes=_advice(slot.replaced_by),
        fix=fix,
    )


def _advice(replaced_by: tuple[str, ...]) -> tuple[str, ...]:
    if not replaced_by:
        return ("The provider names nothing that replaces it.",)
    names = " or ".join(name if ":" in name else f"`{name}`" for name in replaced_by)
    return (f"Use {names} instead.",)


def _same_input(old: ResourceType, new: ResourceType, name: str) -> bool:
    before, after = old.inputs.get(name), new.inputs.get(name)
    return before is not None and after is not None and str(before.type) == str(after.type)


def _member(type_: Type, kind: Kind) -> Type | None:
    """The type itself, or the member of a union, that is of a kind."""
    if type_.kind is kind:
        return type_
    return next((member for member in type_.members if member.kind is kind), None)


def _sdk(resource_type: ResourceType) -> str:
    package = resource_type.package
    return f"{package.distribution} {package.version}"
