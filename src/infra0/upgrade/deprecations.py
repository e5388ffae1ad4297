"""Reports what the provider still takes, but advises against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.catalog import Catalog, Property, ResourceType
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue
from infra0.upgrade.objects import objects_in
from infra0.upgrade.offers import Offers
from infra0.upgrade.origins import Moves, origin
from infra0.upgrade.rules import DeprecatedProperty, DeprecatedType
from infra0.upgrade.words import named


class Deprecations:
    """Finds deprecated types and properties with a catalog."""

    def __init__(self, catalog: Catalog, offers: Offers) -> None:
        self._catalog = catalog
        self._offers = offers

    def of_resource(
        self, name: str, resource_type: ResourceType, config: Mapping[str, Any], moved: Moves
    ) -> Iterator[Diagnostic]:
        """The findings of a resource's type and of its configuration, nested objects included."""
        if resource_type.deprecated:
            yield self._of_type(name, resource_type, config)
        for found in objects_in(self._catalog, name, resource_type, config):
            for key, value in found.value.items():
                slot = found.members.get(key)
                if slot is None or not slot.deprecated or value is None:
                    continue
                offered = None if found.path else self._offers.fix(name, resource_type.short_token, config, key, moved)
                yield _finding(name, resource_type, slot, origin(moved, (*found.pointer, key)), offered)

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


def _finding(name: str, owner: ResourceType, slot: Property, pointer: Pointer, fix: Fix | None) -> Diagnostic:
    return DeprecatedProperty.at(
        Place(pointer, "key"),
        f"`{slot.name}` of {named(name)} is deprecated in {_sdk(owner)} ({owner.short_token}).",
        notes=_advice(slot.replaced_by),
        fix=fix,
        blames=(pointer,),
    )


def _advice(replaced_by: tuple[str, ...]) -> tuple[str, ...]:
    if not replaced_by:
        return ("The provider names no replacement.",)
    names = " or ".join(name if ":" in name else f"`{name}`" for name in replaced_by)
    return (f"Use {names} instead.",)


def _same_input(old: ResourceType, new: ResourceType, name: str) -> bool:
    before, after = old.inputs.get(name), new.inputs.get(name)
    return before is not None and after is not None and str(before.type) == str(after.type)


def _sdk(resource_type: ResourceType) -> str:
    package = resource_type.package
    return f"{package.sdk} {package.version}"
