"""What a check is: a rule, and how it is looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from infra0.catalog import Catalog, ResourceType
from infra0.derive.derived import Derived
from infra0.diagnostics import Diagnostic, Pointer, Rule
from infra0.graph import Graph, Slot
from infra0.graph.connections import Connections
from infra0.model import Document, Resource


@dataclass(frozen=True)
class Subject:
    """What checks look at. `exists` tells whether a path that the document names is there."""

    derived: Derived
    exists: Callable[[str], bool]

    @property
    def graph(self) -> Graph:
        """The graph, with derived values in the place of prose."""
        return self.derived.graph

    @property
    def document(self) -> Document:
        """The document, in today's shapes."""
        return self.derived.graph.document

    @property
    def catalog(self) -> Catalog:
        """What the providers accept."""
        return self.derived.graph.catalog

    @cached_property
    def connections(self) -> Connections:
        """What joins two resources."""
        return Connections(self.graph)


@dataclass(frozen=True, slots=True)
class ResourceVisit:
    """One resource on the way through the document; `type` is None where no catalog knows it."""

    name: str
    resource: Resource
    type: ResourceType | None

    @property
    def config(self) -> dict[str, Any]:
        """The configuration, empty where there is none."""
        return self.resource.config or {}

    def pointer(self, *steps: str | int) -> Pointer:
        """The pointer to a place in the configuration."""
        return ("resources", self.name, "config", *steps)


@dataclass(frozen=True, slots=True)
class ValueVisit:
    """One value of a resource's configuration: where it stands, what is expected there, and the value."""

    resource: ResourceVisit
    slot: Slot
    value: Any
    pointer: Pointer


class DocumentCheck(Rule):
    """A rule that is looked for once, in the document as a whole."""

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The findings."""
        raise NotImplementedError


class ResourceCheck(Rule):
    """A rule that is looked for in every resource, or in those of some types."""

    tokens: ClassVar[frozenset[str] | None] = None
    """Short tokens of the types in question; None for all resources."""

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in one resource."""
        raise NotImplementedError


class ValueCheck(Rule):
    """A rule that is looked for in every value of every resource's configuration, containers included."""

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings at one value."""
        raise NotImplementedError


Check = type[DocumentCheck] | type[ResourceCheck] | type[ValueCheck]
