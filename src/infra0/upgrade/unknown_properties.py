"""Properties that an object does not have, and what is meant by them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Catalog, Kind, Property, Type
from infra0.catalog.conversion import converted
from infra0.catalog.fitting import fitting, member_of_kind
from infra0.catalog.inputs import Slot, is_document
from infra0.catalog.words import IDENTITIES, words
from infra0.diagnostics import Diagnostic, Edit, Fix, Place, Pointer, RenameKey, SetValue
from infra0.diagnostics.nearest import clearly_akin, clearly_begun, clearly_nearest, nearest
from infra0.upgrade.change import Change
from infra0.upgrade.objects import TypedObject, members_of
from infra0.upgrade.rules import UnknownProperty
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.words import listed


@dataclass(frozen=True, slots=True)
class Fitted:
    """A value as a property takes it, and what brings it into that form; empty where it is in it."""

    value: Any
    how: str = ""

    def moved(self, new: Pointer, old: Pointer) -> Mapping[Pointer, Pointer]:
        """Where the value that is inside the new one came from, or that whose inside is the new one."""
        return {(*new, 0): old} if isinstance(self.value, list) else {new: (*old, 0)}


_JOINT = re.compile(r"[_\-\s]+([A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Unknown:
    """An unknown property of which it is not certain what is meant.

    key: its name. presumed: the place of what probably is meant. is_foreign: whether the type has nothing of that name,
    no output and nothing that is nested either.
    """

    finding: Diagnostic
    key: str
    presumed: Pointer | None
    is_foreign: bool


class UnknownProperties:
    """Finds what is meant by unknown properties of a document.

    What is certain is a change, so that all that follows sees the property that is meant; the rest is a finding.
    """

    def __init__(self, catalog: Catalog, around: Surroundings) -> None:
        self._catalog = catalog
        self._around = around

    def of(self, resource: str, found: TypedObject, known: Container[Pointer]) -> Iterator[Change | Unknown]:
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
            meant = _meant(key, free) or _part_meant(found, key, free)
            fitted = self._fitted(found, free[meant], found.value[key]) if meant else None
            if meant and (fitted or _spelled_otherwise(key, free)):
                renamed = self._renamed(resource, found, key, meant, fitted)
                yield replace(renamed, spelling=_spelled_otherwise(key, free) == meant)
            else:
                meant = meant or self._presumed(found, key, free, alone=len(unknown) == 1)
                yield self._unknown(resource, found, key, meant, free)
            free.pop(meant or "", None)

    def _renamed(self, resource: str, found: TypedObject, key: str, meant: str, fitted: Fitted | None) -> Change:
        pointer, new = (*found.pointer, key), (*found.pointer, meant)
        edits: tuple[Edit, ...] = (RenameKey(pointer, meant),)
        title, moved = f"rename it to `{meant}`", {new: pointer}
        if fitted and fitted.how:
            edits = (SetValue(pointer, fitted.value), *edits)
            title = f"{title} and {fitted.how}"
            moved |= fitted.moved(new, pointer)
        return Change(pointer, _message(resource, found, key), title, edits, moved, self._notes(found, key), (meant,))

    def _unknown(
        self, resource: str, found: TypedObject, key: str, meant: str | None, free: Mapping[str, Property]
    ) -> Unknown:
        pointer = (*found.pointer, key)
        is_missing = meant is not None and free[meant].required
        message = f"{_words(resource, found)} has no property `{key}`"
        finding = UnknownProperty.at(
            Place(pointer, "key"),
            f"{message} and lacks `{meant}`, which is required." if is_missing else f"{message}.",
            suggestions=(meant,) if meant else nearest(key, free),
            notes=self._notes(found, key),
            fix=Fix(f"rename it to `{meant}`", (RenameKey(pointer, meant),), certain=False) if meant else None,
        )
        is_foreign = meant is None and key not in found.owner.attributes and not self._holders(found, key)
        return Unknown(finding, key, (*found.pointer, meant) if meant else None, is_foreign)

    def _presumed(self, found: TypedObject, key: str, free: Mapping[str, Property], *, alone: bool) -> str | None:
        """The absent property that an unknown one probably stands for: one of a similar name, or the one required."""
        value = found.value[key]
        taking = [name for name, slot in free.items() if self._fitted(found, slot, value)]
        missing = [name for name in taking if free[name].required]
        if found.path or isinstance(value, dict | list):
            fitting_alone = missing if alone else []
        else:
            fitting_alone = [name for name in missing if self._is_usual(found, name, value)]
        only = fitting_alone[0] if len(fitting_alone) == 1 else None
        spoken = _speaking_alike(key, missing) if alone else None
        return clearly_akin(key, missing) or only or clearly_akin(key, taking) or spoken

    def _is_usual(self, found: TypedObject, name: str, value: Any) -> bool:
        """Whether a value refers to a resource of a type that published examples give to the property `name`."""
        resource = self._around.mentioned(value)
        target = self._catalog.resource(self._around.token(resource)) if resource else None
        return target is not None and self._catalog.pair_evidence(found.owner, name, target) is not None

    def _fitted(self, found: TypedObject, slot: Property, value: Any) -> Fitted | None:
        """A value as a property takes it; None where it does not."""
        if self._takes(found, slot, slot.type, value):
            return Fitted(value)
        listed = member_of_kind(slot.type, Kind.LIST)
        if listed and listed.element and self._takes(found, slot, listed.element, value):
            return Fitted([value], "put it in brackets")
        if isinstance(value, list) and len(value) == 1 and self._takes(found, slot, slot.type, value[0]):
            return Fitted(value[0], "remove the brackets")
        return None

    def _takes(self, found: TypedObject, slot: Property, type_: Type, value: Any) -> bool:
        """Whether a type takes a value, or one that it can be converted to."""
        place = Slot(found.owner, slot.name, slot.name, slot, type_)
        if fitting(type_, value) or is_document(place, value):
            return True
        if isinstance(value, dict | list):
            return False
        if isinstance(value, str) and ("${" in value or self._around.mentioned(value) is not None):
            return (member_of_kind(type_, Kind.LIST) is not None) == self._is_list(value)
        return fitting(type_, converted(type_, value)) is not None

    def _is_list(self, reference: str) -> bool:
        """Whether a reference is to an attribute that is a list."""
        resource = self._around.mentioned(reference)
        owner = self._catalog.resource(self._around.token(resource)) if resource else None
        attribute = owner.attributes.get(reference.strip("${}").rpartition(".")[2]) if owner else None
        return attribute is not None and member_of_kind(attribute.type, Kind.LIST) is not None

    def _notes(self, found: TypedObject, key: str) -> tuple[str, ...]:
        owner = found.owner
        if not found.path and key in owner.attributes:
            return (f"`{key}` is an output of the resource and cannot be set. Remove it.",)
        holders = self._holders(found, key)
        where = (f"It belongs inside `{holders[0]}`.",) if len(holders) == 1 else ()
        return (*where, f"According to `{owner.short_token}` of {owner.package.sdk} {owner.package.version}.")

    def _holders(self, found: TypedObject, key: str) -> list[str]:
        """The members of an object that have a property of that name within."""
        return [
            name for name, slot in found.members.items() if key in members_of(self._catalog, found.owner, slot.type)
        ]


def _meant(key: str, free: Mapping[str, Property]) -> str | None:
    """The property that is certainly meant, if any; those that are required come first where several are near."""
    required = [name for name, slot in free.items() if slot.required]
    nearby = clearly_nearest(key, free) or clearly_nearest(key, required)
    return _spelled_otherwise(key, free) or nearby or clearly_begun(key, free)


def _part_meant(found: TypedObject, key: str, free: Mapping[str, Property]) -> str | None:
    """The required property of a nested object that is the only one to begin or end with the name of another."""
    akin = clearly_akin(key, free) if found.path else None
    return akin if akin and free[akin].required else None


def _speaking_alike(key: str, missing: Sequence[str]) -> str | None:
    """The only missing property, where it has a word of another that says more than what kind of thing it is."""
    said = set(words(key)) - set(IDENTITIES)
    return missing[0] if len(missing) == 1 and said & set(words(missing[0])) else None


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
        f"{_words(resource, found)} has only the property `{holder}`; {listed(unknown)} belong inside it.",
        f"move them into `{holder}`",
        (SetValue(found.pointer, {holder: dict(found.value)}),),
        {(*found.pointer, holder): found.pointer},
    )


def _message(resource: str, found: TypedObject, key: str) -> str:
    return f"{_words(resource, found)} has no property `{key}`."


def _words(resource: str, found: TypedObject) -> str:
    return f"`{found.path}` of `{resource}`" if found.path else f"`{resource}`"
