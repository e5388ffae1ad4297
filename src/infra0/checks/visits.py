"""The places of a document that checks are shown, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infra0.catalog import Property, ResourceType
from infra0.diagnostics import Place, Pointer
from infra0.graph import Expression, Slot
from infra0.model import Resource


@dataclass(frozen=True, slots=True)
class ResourceVisit:
    """One resource on the way through the document.

    type: None where no catalog knows it. presumed: inputs that probably stand there under names that it does not have.
    """

    name: str
    resource: Resource
    type: ResourceType | None
    presumed: frozenset[str] = frozenset()

    @property
    def config(self) -> dict[str, Any]:
        """The configuration, empty where there is none."""
        return self.resource.config or {}

    @property
    def configuration(self) -> ObjectVisit:
        """The configuration as an object."""
        return ObjectVisit(self, self.type.inputs if self.type else {}, "", self.config, self.pointer(), self.presumed)

    def given(self, name: str) -> bool:
        """Whether an input has a value; null counts as none."""
        return self.configuration.given(name)

    def lacks(self, name: str) -> bool:
        """Whether an input has no value, under its name or another."""
        return self.configuration.lacks(name)

    @property
    def strange(self) -> tuple[Pointer, ...]:
        """The places of inputs that the type does not have."""
        known = self.type.inputs if self.type else self.config
        return tuple(self.pointer(key) for key in self.config if key not in known)

    def pointer(self, *steps: str | int) -> Pointer:
        """The pointer to a place in the configuration."""
        return ("resources", self.name, "config", *steps)


@dataclass(frozen=True, slots=True)
class ObjectVisit:
    """One object whose members the provider names: a resource's configuration, or an object nested in it.

    members: what the provider accepts here. path: of the object within the inputs (``environment``), empty for the
    configuration itself. value: what the document has here. presumed: properties that probably stand here under names
    that the object does not have.
    """

    resource: ResourceVisit
    members: Mapping[str, Property]
    path: str
    value: dict[str, Any]
    pointer: Pointer
    presumed: frozenset[str] = frozenset()

    @property
    def place(self) -> Place:
        """Where findings are told that are about the object as a whole."""
        if self.path:
            return Place(self.pointer, "value" if isinstance(self.pointer[-1], int) else "key")
        return Place(("resources", self.resource.name), "key")

    @property
    def emptiness(self) -> tuple[Pointer, ...]:
        """The place to blame for what an object lacks that has nothing at all."""
        return () if any(value is not None for value in self.value.values()) else (self.place.pointer,)

    @property
    def strange(self) -> tuple[Pointer, ...]:
        """The places of properties that the object does not have."""
        return tuple((*self.pointer, key) for key in self.value if key not in self.members)

    def given(self, name: str) -> bool:
        """Whether a property has a value; null counts as none."""
        return self.value.get(name) is not None

    def lacks(self, name: str) -> bool:
        """Whether a property has no value, under its name or another."""
        return not self.given(name) and name not in self.presumed

    @property
    def words(self) -> str:
        """The object as messages name it: ``apiLambda``, or ``environment`` of ``apiLambda``."""
        return f"`{self.path}` of `{self.resource.name}`" if self.path else f"`{self.resource.name}`"


@dataclass(frozen=True, slots=True)
class ValueVisit:
    """One value of a resource's configuration.

    slot: where it stands and what is expected there. expression: what the string means where it is more than text.
    """

    resource: ResourceVisit
    slot: Slot
    value: Any
    pointer: Pointer
    expression: Expression | None

    @property
    def words(self) -> str:
        """The value as messages name it: ``timeout`` of ``apiLambda``."""
        return f"`{self.slot.path}` of `{self.resource.name}`"

    @property
    def words_within(self) -> str:
        """The value as messages name it, in a document or map by its key: ``Resource`` in ``policy`` of ``access``."""
        is_inside = self.slot.in_document or self.slot.free_key
        return f"`{self.slot.name}` in {self.words}" if is_inside else self.words
