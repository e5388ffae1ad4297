"""The diagram that a document declares, or that its resources form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infra0.graph import EdgeOrigin as GraphEdgeOrigin
from infra0.graph import Graph
from infra0.graph.connections import Connections, joined_pairs, represented
from infra0.graph.kinds import Kind, joins, kind_of
from infra0.graph.titles import title_case
from infra0.ir import Diagram, Edge, EdgeOrigin, Node
from infra0.lower.groups import group_of
from infra0.lower.nodes import declared_nodes

EXTERNAL = "external"


def lower_diagram(graph: Graph) -> Diagram:
    """The document's diagram with what its resources say about every edge; derived where there is none."""
    derived = not (graph.document.diagram and graph.document.diagram.nodes)
    declared = () if derived else tuple(_declared_nodes(graph))
    drawn = {node.id for node in declared}
    nodes = (*declared, *(node for node in _resource_nodes(graph, derived) if node.id not in drawn))
    edges = tuple(_declared_edges(graph, drawn))
    shown = {node.id for node in nodes}
    return Diagram(
        title=graph.document.name or "",
        nodes=nodes,
        edges=(*edges, *_resource_edges(graph, shown, {(edge.source, edge.target) for edge in edges})),
        resource_count=len(graph.document.resources),
        undrawn=tuple(name for name in graph.document.resources if name not in (shown if derived else drawn)),
        derived=derived,
    )


def _declared_nodes(graph: Graph) -> Iterator[Node]:
    nodes = declared_nodes(graph.document)
    for node in nodes.values():
        token = short_token_of(graph, node.id)
        group = node.group or node.type or (group_of(token) if token else EXTERNAL)
        parent = node.parent if node.parent in nodes else ""
        yield Node(node.id, node.label, token, group, parent or "")


def _resource_nodes(graph: Graph, derived: bool) -> Iterator[Node]:
    """A node for every resource that is a place of its own; declared where the diagram is derived."""
    for name in graph.document.resources:
        token = short_token_of(graph, name)
        if kind_of(token) is not Kind.ATTACHMENT and not token.startswith("pulumi:providers:"):
            yield Node(name, title_case(name), token, group_of(token), declared=derived)


def short_token_of(graph: Graph, name: str) -> str:
    """The short token of a resource, as the document spells it where no catalog knows it; empty for none."""
    if name not in graph.types:
        return ""
    found = graph.types[name]
    return found.short_token if found else graph.document.resources[name].type


def _declared_edges(graph: Graph, shown: set[str]) -> Iterator[Edge]:
    connections = Connections(graph)
    seen: set[tuple[str, str, str]] = set()
    for edge in (graph.document.diagram and graph.document.diagram.edges) or []:
        key = (edge.source, edge.target, edge.label or "")
        if key in seen or not {edge.source, edge.target} <= shown:
            continue
        seen.add(key)
        real = {edge.source, edge.target} <= graph.types.keys() and connections.connected(edge.source, edge.target)
        origin = EdgeOrigin.BOTH if real else EdgeOrigin.DECLARED
        yield Edge(edge.source, edge.target, edge.label or "", edge.type or "connectsTo", origin)


def _resource_edges(graph: Graph, shown: set[str], declared: set[tuple[str, str]]) -> Iterator[Edge]:
    """Edges between shown nodes that only the resources know: references, and attachments that join two."""
    known = declared | {(target, source) for source, target in declared}
    for source, target in dict.fromkeys(_real_links(graph, shown)):
        if source != target and (source, target) not in known:
            known |= {(source, target), (target, source)}
            yield Edge(source, target, origin=EdgeOrigin.RESOURCES)


def _real_links(graph: Graph, shown: set[str]) -> Iterator[tuple[str, str]]:
    for name in graph.document.resources:
        references = [
            replace(edge, target=represented(graph, edge.target))
            for edge in graph.edges_of(name)
            if edge.origin is GraphEdgeOrigin.REFERENCE and not edge.derived
        ]
        if name in shown:
            yield from ((name, edge.target) for edge in references if edge.target in shown)
        elif joins(short_token_of(graph, name)):
            pairs = ((one.target, other.target) for one, other in joined_pairs(references))
            yield from (pair for pair in pairs if shown.issuperset(pair))
