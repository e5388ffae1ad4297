"""The parts of a system: its resources, and what its diagram shows beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog import short_token
from infra0.graph.kinds import Kind, kind_of
from infra0.ir import ConnectionOrigin, Resource, System

STANDARD_GROUPS = (
    "network",
    "compute",
    "storage",
    "database",
    "security",
    "integration",
    "monitoring",
    "external",
)
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the system.

    id: as in the document.
    label: what the diagram calls it; the ID where it is not drawn.
    token: the short token of its type; empty for what stands outside.
    group: the diagram's group, or that of what it is attached to.
    resource: whether the document has a resource for it.
    drawn: whether the document's diagram shows it.
    attachment: whether it only says something about other parts.
    """

    id: str
    label: str
    token: str
    group: str
    resource: bool
    drawn: bool
    attachment: bool


def parts_of(system: System) -> Mapping[str, Part]:
    """All parts by ID: drawn ones in the order of the diagram, then the other resources in theirs."""
    return {part.id: part for part in (*_drawn(system), *_undrawn(system))}


def resource_token(resource: Resource) -> str:
    """The short token of a resource's type."""
    return resource.type.short_token if resource.type else short_token(resource.token)


def _drawn(system: System) -> Iterator[Part]:
    resources = {resource.id for resource in system.program.resources}
    for node in system.diagram.nodes:
        yield Part(
            id=node.id,
            label=node.label or node.id,
            token=node.token,
            group=node.group,
            resource=node.id in resources,
            drawn=node.declared,
            attachment=bool(node.token) and kind_of(node.token) is Kind.ATTACHMENT,
        )


def _undrawn(system: System) -> Iterator[Part]:
    groups = {node.id: node.group for node in system.diagram.nodes}
    nearby = _groups_of_targets(system, groups)
    for resource in system.program.resources:
        if resource.id in groups:
            continue
        token = resource_token(resource)
        yield Part(
            id=resource.id,
            label=resource.id,
            token=token,
            group=resource.group or nearby.get(resource.id, OTHER),
            resource=True,
            drawn=False,
            attachment=kind_of(token) is Kind.ATTACHMENT,
        )


def _groups_of_targets(system: System, groups: Mapping[str, str]) -> Mapping[str, str]:
    """For each resource the group of the first drawn part that it refers to."""
    found: dict[str, str] = {}
    for connection in system.connections:
        if connection.origin is ConnectionOrigin.REFERENCE and connection.target in groups:
            found.setdefault(connection.source, groups[connection.target])
    return found
