"""Reports what the provider still takes, but advises against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.catalog import Catalog, Kind, ObjectType, Property, ResourceType, Type
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue
from infra0.upgrade.change import Change
from infra0.upgrade.origins import Moves, edit_at_origin, origin
from infra0.upgrade.rules import DeprecatedProperty, DeprecatedType
from infra0.upgrade.site import Site
from infra0.upgrade.table import CERTAIN_FIXES, POSSIBLE_FIXES


class Deprecations:
    """Finds deprecated types and properties with a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._objects: dict[tuple[str, str], ObjectType] = {}

    def of_resource(self, resource_type: ResourceType, site: Site, moved: Moves) -> Iterator[Diagnostic]:
        """The findings of a resource's type and of its configuration, nested objects included."""
        if resource_type.deprecated:
            yield self._of_type(resource_type, site)
        for name, value in site.config.items():
            slot = resource_type.inputs.get(name)
            if slot is None:
                continue
            if slot.deprecated:
                yield _finding(resource_type, slot, site.at(name), moved, _fix(site, name, moved))
            yield from self._inside(resource_type, slot.type, value, site.at(name), moved)

    def _of_type(self, resource_type: ResourceType, site: Site) -> Diagnostic:
        fix = None
        for token in resource_type.replaced_by:
            today = self._catalog.resource(token)
            if today and all(_same_input(resource_type, today, name) for name in site.config):
                fix = Fix(f"write `{token}`", (SetValue(site.type_pointer, token),))
        return DeprecatedType.at(
            Place(site.type_pointer),
            f"{_sdk(resource_type)} advises against the type {resource_type.short_token}.",
            notes=_advice(resource_type.replaced_by),
            fix=fix,
        )

    def _inside(
        self, owner: ResourceType, type_: Type, value: Any, pointer: Pointer, moved: Moves
    ) -> Iterator[Diagnostic]:
        if isinstance(value, list):
            listed = _member(type_, Kind.LIST)
            if listed and listed.element:
                for index, item in enumerate(value):
                    yield from self._inside(owner, listed.element, item, (*pointer, index), moved)
        elif isinstance(value, dict):
            yield from self._inside_object(owner, type_, value, pointer, moved)

    def _inside_object(
        self, owner: ResourceType, type_: Type, value: dict[str, Any], pointer: Pointer, moved: Moves
    ) -> Iterator[Diagnostic]:
        mapped, shape = _member(type_, Kind.MAP), _member(type_, Kind.OBJECT)
        if shape:
            properties = self._object(owner, shape).properties
            for key, item in value.items():
                slot = properties.get(key)
                if slot is None or item is None:
                    continue
                if slot.deprecated:
                    yield _finding(owner, slot, (*pointer, key), moved, None)
                yield from self._inside(owner, slot.type, item, (*pointer, key), moved)
        elif mapped and mapped.element:
            for key, item in value.items():
                yield from self._inside(owner, mapped.element, item, (*pointer, key), moved)

    def _object(self, owner: ResourceType, shape: Type) -> ObjectType:
        key = (owner.package.name, shape.name)
        if key not in self._objects:
            self._objects[key] = self._catalog.object_type(owner, shape)
        return self._objects[key]


def _finding(owner: ResourceType, slot: Property, pointer: Pointer, moved: Moves, fix: Fix | None) -> Diagnostic:
    return DeprecatedProperty.at(
        Place(origin(moved, pointer), "key"),
        f"{_sdk(owner)} advises against `{slot.name}` of {owner.short_token}.",
        notes=_advice(slot.replaced_by),
        fix=fix,
    )


def _fix(site: Site, name: str, moved: Moves) -> Fix | None:
    key = (site.token, name)
    offered = CERTAIN_FIXES.get(key) or POSSIBLE_FIXES.get(key)
    change = offered.apply(site) if offered else None
    if not isinstance(change, Change):
        return None
    edits = tuple(edit_at_origin(moved, edit) for edit in change.edits)
    return Fix(change.title, edits, certain=key in CERTAIN_FIXES)


def _advice(replaced_by: tuple[str, ...]) -> tuple[str, ...]:
    if not replaced_by:
        return ("It names nothing that replaces it.",)
    names = " or ".join(name if ":" in name else f"`{name}`" for name in replaced_by)
    return (f"Use {names} instead.",)


def _same_input(old: ResourceType, new: ResourceType, name: str) -> bool:
    before, after = old.inputs.get(name), new.inputs.get(name)
    return before is not None and after is not None and str(before.type) == str(after.type)


def _member(type_: Type, kind: Kind) -> Type | None:
    """The type itself, or the member of a union, that is of a kind."""
    members = type_.members if type_.kind is Kind.UNION else (type_,)
    return next((member for member in members if member.kind is kind), None)


def _sdk(resource_type: ResourceType) -> str:
    package = resource_type.package
    return f"{package.distribution} {package.version}"
