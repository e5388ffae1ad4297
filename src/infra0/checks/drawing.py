"""The diagram as checks ask for it: nodes by their IDs, and the edges that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from infra0.diagnostics import Place, Pointer
from infra0.model import Diagram, Edge, Node


@dataclass(frozen=True)
class Drawing:
    """A document's diagram; empty where it has none, as then it is derived from the resources."""

    diagram: Diagram | None

    @property
    def nodes(self) -> Sequence[Node]:
        """The nodes, in the document's order."""
        return (self.diagram and self.diagram.nodes) or ()

    @property
    def edges(self) -> Sequence[Edge]:
        """The edges, in the document's order."""
        return (self.diagram and self.diagram.edges) or ()

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """Where each node is in the list; of duplicates, the first."""
        found: dict[str, int] = {}
        for number, node in enumerate(self.nodes):
            found.setdefault(node.id, number)
        return found

    @cached_property
    def mentions(self) -> Mapping[str, Sequence[Pointer]]:
        """Where edges and parents name each ID."""
        found: dict[str, list[Pointer]] = {}
        for number, edge in enumerate(self.edges):
            found.setdefault(edge.source, []).append(edge_place(number, "from").pointer)
            found.setdefault(edge.target, []).append(edge_place(number, "to").pointer)
        for number, node in enumerate(self.nodes):
            if node.parent:
                found.setdefault(node.parent, []).append(node_place(number, "parent").pointer)
        return found


def node_place(number: int, *member: str) -> Place:
    """The place of a node, or of one of its members."""
    return Place(("diagram", "nodes", number, *member))


def edge_place(number: int, *member: str) -> Place:
    """The place of an edge, or of one of its members."""
    return Place(("diagram", "edges", number, *member))
