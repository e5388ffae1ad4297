"""Edges of the diagram that nothing in the resources implements."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.joining import spells
from infra0.checks.subject import Subject
from infra0.graph.edge_types import is_attachment
from infra0.model import Edge


def unbacked(subject: Subject) -> Iterator[tuple[int, Edge]]:
    """The edges between resources of known types that nothing joins, by their numbers; of duplicates the first."""
    drawing = subject.drawing
    seen: set[frozenset[str]] = set()
    for number, edge in enumerate(drawing.edges):
        ends = ends_of(edge)
        if not all(map(subject.token, ends)) or is_attachment(edge) or not ends <= drawing.number_of.keys():
            continue
        joined = ends in seen or subject.connections.connected(edge.source, edge.target)
        if not joined and not spells(subject, edge.source, edge.target):
            yield number, edge
        seen.add(ends)


def ends_of(edge: Edge) -> frozenset[str]:
    """The nodes that an edge is between, whatever its direction."""
    return frozenset((edge.source, edge.target))
