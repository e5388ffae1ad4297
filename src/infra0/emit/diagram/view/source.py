"""The first step: from the IR's diagram to content, by who says that an edge or a node exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.emit.diagram.kinds.kind import kind_of
from infra0.emit.diagram.options import Source
from infra0.emit.diagram.text.clean import clean
from infra0.emit.diagram.view.content import Content
from infra0.emit.diagram.view.types import Item, Link, Mark
from infra0.ir import Change, Diagram, Edge, EdgeOrigin, Node

_NO_LABEL = "(no label)"
_SHOWN = {
    Source.DECLARED: {EdgeOrigin.DECLARED, EdgeOrigin.BOTH},
    Source.RESOURCES: {EdgeOrigin.RESOURCES, EdgeOrigin.BOTH},
    Source.BOTH: set(EdgeOrigin),
}
_CHANGES = {Change.NONE: None, Change.ADDED: Mark.ADDED, Change.REMOVED: Mark.REMOVED, Change.CHANGED: Mark.CHANGED}
_MARKS = {
    EdgeOrigin.DECLARED: Mark.ONLY_DECLARED,
    EdgeOrigin.RESOURCES: Mark.ONLY_REAL,
    EdgeOrigin.BOTH: Mark.NONE,
}


def content_of(diagram: Diagram, source: Source) -> Content:
    """The nodes and edges that `source` asks for.

    A derived diagram declares nothing, so that its resources are what it shows.
    """
    if diagram.derived and source is Source.DECLARED:
        source = Source.RESOURCES
    nodes = {node.id: node for node in diagram.nodes if _is_shown(node, source)}
    parents = dict(_parents(nodes))
    items = tuple(_item(node, parents[node.id], source) for node in nodes.values())
    return Content(items, tuple(_links(diagram.edges, nodes, source)))


def _is_shown(node: Node, source: Source) -> bool:
    match source:
        case Source.DECLARED:
            return node.declared
        case Source.RESOURCES:
            return bool(node.token)
        case Source.BOTH:
            return True


def _parents(nodes: Mapping[str, Node]) -> Iterator[tuple[str, str]]:
    """Each node's parent, or none where it is not shown or the node would contain itself."""
    sound: set[str] = {""}
    for node in nodes.values():
        trail: dict[str, None] = {}
        current = node.id
        while current in nodes and current not in sound and current not in trail:
            trail[current] = None
            current = nodes[current].parent
        if current not in trail:
            sound |= trail.keys()
        parent = node.parent if node.parent in nodes and node.id in sound else ""
        yield node.id, parent


def _item(node: Node, parent: str, source: Source) -> Item:
    kind = kind_of(clean(node.token))
    return Item(
        id=node.id,
        label=clean(node.label) or clean(node.id) or _NO_LABEL,
        detail=kind.words,
        group=clean(node.group).lower(),
        kind=kind,
        token=node.token,
        parent=parent,
        mark=_CHANGES[node.change] or (_node_mark(node) if source is Source.BOTH else Mark.NONE),
    )


def _node_mark(node: Node) -> Mark:
    if not node.declared:
        return Mark.ONLY_REAL
    return Mark.NONE if node.token else Mark.ONLY_DECLARED


def _links(edges: tuple[Edge, ...], nodes: Mapping[str, Node], source: Source) -> Iterator[Link]:
    for edge in edges:
        if edge.origin in _SHOWN[source] and edge.source in nodes and edge.target in nodes:
            mark = _CHANGES[edge.change] or (_MARKS[edge.origin] if source is Source.BOTH else Mark.NONE)
            yield Link(edge.source, edge.target, clean(edge.label), mark)
