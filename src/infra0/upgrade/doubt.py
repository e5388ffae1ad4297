"""Resources that are probably of another type than they say, as that type has next to none of their properties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.catalog import Catalog
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue
from infra0.diagnostics.roots import also_at
from infra0.upgrade.change import Change
from infra0.upgrade.objects import TypedObject
from infra0.upgrade.rules import UnknownProperty
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.unknown_properties import Unknown
from infra0.upgrade.words import listed, named

_FEWEST = 2
"""One property that a type does not have is no reason to doubt the type."""
_COMMON = frozenset({"description", "name", "region", "tags"})
"""Properties of so many types that they tell nothing."""


def doubt_of_type(
    catalog: Catalog, around: Surroundings, name: str, found: TypedObject, outcomes: Sequence[Change | Unknown]
) -> Diagnostic | None:
    """The finding that a resource's properties are those of another type; None where they are not.

    found: the resource's configuration. outcomes: what there is to say of its unknown properties.
    """
    unknown = [one for one in outcomes if isinstance(one, Unknown)]
    given = [key for key, value in found.value.items() if value is not None]
    telling = [key for key in given if key not in _COMMON]
    is_most = 2 * sum(one.is_foreign for one in unknown) > len(telling)
    if not unknown or not (is_most or len(unknown) == len(telling)):
        return None
    meant = tuple(_types_with(catalog, around, found, given))
    is_certain = len(meant) == 1 or (len(unknown) >= _FEWEST and (is_most or meant))
    return _finding(name, found, unknown, meant) if is_certain else None


def _finding(name: str, found: TypedObject, unknown: Sequence[Unknown], meant: tuple[str, ...]) -> Diagnostic:
    place, owner = Place(("resources", name, "type")), found.owner
    absent = listed([one.key for one in unknown], "or")
    fix = Fix(f"write `{meant[0]}`", (SetValue(place.pointer, meant[0]),), certain=False) if len(meant) == 1 else None
    return UnknownProperty.at(
        place,
        f"{named(name)} is of type {owner.short_token}, which has no {absent}.",
        suggestions=meant[:3],
        notes=(
            "Correct the type, or give it properties that it has.",
            f"According to {owner.package.sdk} {owner.package.version}.",
        ),
        related=also_at(one.finding.place for one in unknown),
        fix=fix,
    )


def _types_with(catalog: Catalog, around: Surroundings, found: TypedObject, keys: Sequence[str]) -> Iterator[str]:
    """The types that take all of some properties and lack none, of the services that the document uses."""
    modules = around.modules
    for token in catalog.tokens(found.owner.package.name):
        type_ = catalog.resource(token) if token.rpartition(":")[0] in modules else None
        if type_ is None or type_.deprecated or not type_.inputs.keys() >= set(keys):
            continue
        if all(name in keys for name, slot in type_.inputs.items() if slot.required):
            yield token
