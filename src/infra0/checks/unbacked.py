"""Edges of the diagram that nothing in the resources implements."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.joining import spells
from infra0.checks.subject import Subject
from infra0.graph.edge_types import is_attachment
from infra0.graph.policies import ROLE
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
        if not joined and not spells(subject, edge.source, edge.target) and not _is_allowed(subject, edge):
            yield number, edge
        seen.add(ends)


def ends_of(edge: Edge) -> frozenset[str]:
    """The nodes that an edge is between, whatever its direction."""
    return frozenset((edge.source, edge.target))


def _is_allowed(subject: Subject, edge: Edge) -> bool:
    """Whether a role of one end may use whatever there is of the other's kind."""
    return any(
        _allows_all(subject, role.target, other)
        for one, other in ((edge.source, edge.target), (edge.target, edge.source))
        for role in subject.graph.edges_of(one)
        if subject.token(role.target) == ROLE
    )


def _allows_all(subject: Subject, role: str, name: str) -> bool:
    # Imported here because in most documents all edges are backed.
    from infra0.checks.arns import arn_service_of
    from infra0.checks.grants import all_resources

    service = arn_service_of(subject, name)
    return bool(service) and service in all_resources(subject, role)
