"""A document with its references resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from infra0.catalog import Catalog, Evidence, ResourceType, Type
from infra0.diagnostics import Pointer
from infra0.graph.interpolation import quoted
from infra0.graph.settings import TEXT
from infra0.model import Document


@dataclass(frozen=True, slots=True)
class Member:
    """A step of a path by name: ``.arn``, or ``["key"]`` when `bracketed`."""

    name: str
    bracketed: bool = False

    def __str__(self) -> str:
        return f"[{quoted(self.name)}]" if self.bracketed else f".{self.name}"


@dataclass(frozen=True, slots=True)
class Element:
    """A step of a path by position: ``[0]``."""

    index: int

    def __str__(self) -> str:
        return f"[{self.index}]"


Path: TypeAlias = tuple[Member | Element, ...]


def format_path(path: Path) -> str:
    """The path as in documents, without the leading dot: ``endpoints[0].address``."""
    return "".join(map(str, path)).removeprefix(".")


@dataclass(frozen=True, slots=True)
class ResourceOperand:
    """A resource's attribute, or the resource itself where `path` is empty.

    `evidence` says why that attribute, where the document left it open.
    """

    resource: str
    path: Path
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ContextOperand:
    """``${stack}``, ``${project}`` or ``${organization}``."""

    name: str


@dataclass(frozen=True, slots=True)
class SettingOperand:
    """``${config.NAME}``, and the type of that stack setting."""

    name: str
    type: Type = TEXT


Operand: TypeAlias = ResourceOperand | ContextOperand | SettingOperand


@dataclass(frozen=True, slots=True)
class Expression:
    """What a string means where it is more than text: its parts in order, text and operands.

    A single operand with no text beside it keeps the type of what it names.
    """

    parts: tuple[str | Operand, ...]

    @property
    def whole(self) -> Operand | None:
        """The operand that is the entire value, if there is one."""
        match self.parts:
            case (ResourceOperand() | ContextOperand() | SettingOperand() as operand,):
                return operand
            case _:
                return None

    @property
    def resources(self) -> tuple[ResourceOperand, ...]:
        """The resources that the expression names."""
        return tuple(part for part in self.parts if isinstance(part, ResourceOperand))


class EdgeOrigin(StrEnum):
    """What makes an edge of the graph."""

    REFERENCE = "reference"
    DEPENDS_ON = "dependsOn"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` needs `target`.

    pointer: where that is said. slot and attribute: of a reference (``environment.variables{}``, ``name``), the
    slot alone of an option. derived: the compiler wrote the reference for the document's prose.
    """

    source: str
    target: str
    origin: EdgeOrigin
    pointer: Pointer
    slot: str = ""
    attribute: str = ""
    derived: bool = False


@dataclass(frozen=True)
class Graph:
    """The resources of a document, what their strings mean, and what depends on what.

    types: the catalog's type of every resource, None where no catalog knows it. values and keys: the meaning of
    strings that are more than text, by their pointers; keys are those of maps. order: IDs in an order in which
    they can be deployed; document order where nothing else is asked for. missing: IDs that something refers to and
    that no resource has, with the place where that is said.
    """

    document: Document
    catalog: Catalog
    types: Mapping[str, ResourceType | None]
    values: Mapping[Pointer, Expression]
    keys: Mapping[Pointer, Expression]
    edges: tuple[Edge, ...]
    order: tuple[str, ...]
    missing: Mapping[str, Pointer] = field(default_factory=dict)

    @cached_property
    def settings_used(self) -> Mapping[str, Type]:
        """The stack settings that anything in the document reads, with their types."""
        expressions = (*self.values.values(), *self.keys.values())
        return {part.name: part.type for one in expressions for part in one.parts if isinstance(part, SettingOperand)}

    @cached_property
    def _edges_by_source(self) -> Mapping[str, Sequence[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.source, []).append(edge)
        return found

    def edges_of(self, name: str) -> Sequence[Edge]:
        """The edges by which a resource needs others, in the order of the document's text."""
        return self._edges_by_source.get(name, ())
