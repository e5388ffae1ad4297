"""A diagram: nodes, what contains them, and edges that know where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EdgeOrigin(StrEnum):
    """Who says that an edge exists: the document's diagram, its resources, or both."""

    DECLARED = "declared"
    RESOURCES = "resources"
    BOTH = "both"


class Change(StrEnum):
    """How a thing differs from an earlier document's, in a picture of two documents."""

    NONE = "none"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Node:
    """One node.

    token: the short token of its resource, or empty for a node without a resource (drawn as external).
    group: a standard group or free text, never empty. parent: the ID of the node that contains it, or empty.
    declared: whether the document's diagram has it; if not, only pictures of the resources show it.
    """

    id: str
    label: str
    token: str
    group: str
    parent: str = ""
    declared: bool = True
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Edge:
    """A connection; `type` is ``connectsTo`` unless the document is of an older format."""

    source: str
    target: str
    label: str = ""
    type: str = "connectsTo"
    origin: EdgeOrigin = EdgeOrigin.DECLARED
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Diagram:
    """The picture to be drawn.

    title: the document's name, or empty. derived: whether the document had no diagram of its own.
    resource_count: of the document. undrawn: IDs of resources that have no node, in document order.
    """

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    resource_count: int
    undrawn: tuple[str, ...] = ()
    derived: bool = False
