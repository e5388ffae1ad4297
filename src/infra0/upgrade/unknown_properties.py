"""Properties that an object does not have, and what is meant by them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from infra0.catalog import Catalog, Kind, Property
from infra0.catalog.conversion import converted
from infra0.catalog.fitting import fitting
from infra0.catalog.inputs import Slot, is_document
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, RenameKey, SetValue
from infra0.diagnostics.nearest import clearly_begun, clearly_nearest, nearest
from infra0.upgrade.change import Change
from infra0.upgrade.objects import TypedObject, members_of
from infra0.upgrade.rules import UnknownProperty
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.words import named

_JOINT = re.compile(r"[_\-\s]+([A-Za-z0-9])")


class UnknownProperties:
    """Finds what is meant by unknown properties of a document.

    What is certain is a change, so that all that follows sees the property that is meant; the rest is a finding.
    """

    def __init__(self, catalog: Catalog, around: Surroundings) -> None:
        self._catalog = catalog
        self._around = around

    def of(self, resource: str, found: TypedObject, known: Container[Pointer]) -> Iterator[Change | Diagnostic]:
        """One outcome for each unknown property of an object, but for those at `known` places.

        Places and edits are those of the object as it is.
        """
        unknown = [
            key
            for key, value in found.value.items()
            if key not in found.members and value is not None and (*found.pointer, key) not in known
        ]
        if wrapped := _wrapped(resource, found, unknown):
            yield wrapped
            return
        free = {name: slot for name, slot in found.members.items() if found.value.get(name) is None}
        for key in unknown:
            meant = _meant(key, free)
            if meant and (_spelled_otherwise(key, free) or self._takes(found, free[meant], found.value[key])):
                yield self._renamed(resource, found, key, meant)
                del free[meant]
            else:
                yield self._finding(resource, found, key, meant, free)

    def _renamed(self, resource: str, found: TypedObject, key: str, meant: str) -> Change:
        pointer = (*found.pointer, key)
        return Change(
            pointer,
            _message(resource, found, key),
            f"rename it to `{meant}`",
            (RenameKey(pointer, meant),),
            {(*found.pointer, meant): pointer},
            self._notes(found, key),
            (meant,),
        )

    def _finding(
        self, resource: str, found: TypedObject, key: str, meant: str | None, free: Mapping[str, Property]
    ) -> Diagnostic:
        pointer = (*found.pointer, key)
        fix = Fix(f"rename it to `{meant}`", (RenameKey(pointer, meant),), certain=False) if meant else None
        return UnknownProperty.at(
            Place(pointer, "key"),
            _message(resource, found, key),
            suggestions=(meant,) if meant else nearest(key, free),
            notes=self._notes(found, key),
            fix=fix,
        )

    def _takes(self, found: TypedObject, slot: Property, value: Any) -> bool:
        """Whether a property takes a value, or one that it can be converted to."""
        place = Slot(found.owner, slot.name, slot.name, slot, slot.type)
        if fitting(slot.type, value) or is_document(place, value):
            return True
        if isinstance(value, dict | list):
            return False
        refers = isinstance(value, str) and ("${" in value or self._around.mentioned(value) is not None)
        return refers or fitting(slot.type, converted(slot.type, value)) is not None

    def _notes(self, found: TypedObject, key: str) -> tuple[str, ...]:
        owner = found.owner
        if not found.path and key in owner.attributes:
            return (f"`{key}` is an output of the resource and cannot be set. Remove it.",)
        holders = [name for name, slot in found.members.items() if key in members_of(self._catalog, owner, slot.type)]
        where = (f"It belongs inside `{holders[0]}`.",) if len(holders) == 1 else ()
        return (*where, f"According to `{owner.short_token}` of {owner.package.sdk} {owner.package.version}.")


def _meant(key: str, free: Mapping[str, Property]) -> str | None:
    """The property that is certainly meant, if any; those that are required come first where several are near."""
    required = [name for name, slot in free.items() if slot.required]
    nearby = clearly_nearest(key, free) or clearly_nearest(key, required)
    return _spelled_otherwise(key, free) or nearby or clearly_begun(key, free)


def _spelled_otherwise(key: str, members: Mapping[str, Property]) -> str | None:
    """The member of the same words: `force_destroy` and `ForceDestroy` are `forceDestroy`."""
    camel = _JOINT.sub(lambda joint: joint[1].upper(), key)
    for spelling in (camel, camel[:1].lower() + camel[1:]):
        if spelling in members:
            return spelling
    return None


def _wrapped(resource: str, found: TypedObject, unknown: list[str]) -> Change | None:
    """The change of an object whose keys are all the author's: they are put into the one map that the object holds."""
    maps = [name for name, slot in found.members.items() if slot.type.kind is Kind.MAP and len(found.members) == 1]
    if not found.path or not maps or not unknown or found.value.keys() & found.members.keys():
        return None
    if any(_meant(key, found.members) for key in unknown):
        return None
    (holder,) = maps
    return Change(
        found.pointer,
        f"{_words(resource, found)} has only the property `{holder}`; {_listed(unknown)} belong inside it.",
        f"move them into `{holder}`",
        (SetValue(found.pointer, {holder: dict(found.value)}),),
        {(*found.pointer, holder): found.pointer},
    )


def _listed(names: list[str]) -> str:
    shown = [named(name) for name in names[:3]]
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _message(resource: str, found: TypedObject, key: str) -> str:
    return f"{_words(resource, found)} has no property `{key}`."


def _words(resource: str, found: TypedObject) -> str:
    return f"`{found.path}` of `{resource}`" if found.path else f"`{resource}`"
