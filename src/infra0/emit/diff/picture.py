"""Both documents' diagrams in one, with what came, went and changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from infra0.emit.diff.changes import Changes
from infra0.ir import Change, Diagram, Edge, System


class Status(StrEnum):
    """How a node or edge differs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ChangedDiagram:
    """A diagram of both documents together.

    nodes: the status of nodes that differ, by ID. edges: of edges that differ, by both ends.
    """

    diagram: Diagram
    nodes: Mapping[str, Status]
    edges: Mapping[tuple[str, str], Status]

    @property
    def marked(self) -> Diagram:
        """The diagram with what differs marked as such."""
        nodes = (replace(node, change=_change(self.nodes.get(node.id))) for node in self.diagram.nodes)
        edges = (
            replace(edge, change=_change(self.edges.get((edge.source, edge.target)))) for edge in self.diagram.edges
        )
        return replace(self.diagram, nodes=tuple(nodes), edges=tuple(edges))


def changed_diagram(old: System, new: System, changes: Changes) -> ChangedDiagram:
    """The new document's diagram, and what only the old one's has."""
    before, after = old.diagram, new.diagram
    present = {node.id for node in after.nodes}
    earlier = {node.id for node in before.nodes}
    gone = tuple(node for node in before.nodes if node.id not in present)
    shown = present | {node.id for node in gone}
    kept = tuple(replace(node, parent=node.parent if node.parent in shown else "") for node in gone)
    old_edges, new_edges = _by_ends(before), _by_ends(after)
    lost = tuple(edge for ends, edge in old_edges.items() if ends not in new_edges and set(ends) <= shown)
    changed = {one.id: Status.CHANGED for one in changes.changed if one.id in present}
    return ChangedDiagram(
        diagram=replace(after, nodes=(*after.nodes, *kept), edges=(*after.edges, *lost)),
        nodes={
            **changed,
            **{node.id: Status.ADDED for node in after.nodes if node.id not in earlier},
            **{node.id: Status.REMOVED for node in gone},
        },
        edges={
            **{ends: Status.ADDED for ends in new_edges if ends not in old_edges},
            **{(edge.source, edge.target): Status.REMOVED for edge in lost},
        },
    )


def _change(status: Status | None) -> Change:
    return Change(status.value) if status else Change.NONE


def _by_ends(diagram: Diagram) -> Mapping[tuple[str, str], Edge]:
    return {(edge.source, edge.target): edge for edge in diagram.edges}
