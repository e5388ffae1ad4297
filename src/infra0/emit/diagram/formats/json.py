"""JSON: the graph with its geometry, for programs."""

from __future__ import annotations

import json

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.layout.geometry import Box
from infra0.emit.diagram.paint.picture import PaintedEdge
from infra0.emit.diagram.rendering import Rendering
from infra0.emit.diagram.view.types import Item

_VERSION = 1


def render(drawing: Drawing) -> Rendering:
    """The graph: nodes and edges with places in pixels from the top left, and what is not drawn."""
    picture = drawing.picture
    containers = [_node(painted.item, painted.box, "container") for painted in picture.containers]
    cards = [_node(painted.item, painted.box, "card") for painted in picture.cards]
    graph = {
        "version": _VERSION,
        "title": picture.view.title,
        "summary": picture.view.summary,
        "size": [picture.width, picture.height],
        "nodes": containers + cards,
        "edges": [_edge(edge) for edge in picture.edges],
        "notes": [{"message": note.message, "listed": list(note.listed)} for note in drawing.notes],
    }
    return Rendering((json.dumps(graph, indent=2) + "\n").encode(), drawing.notes)


def _node(item: Item, box: Box, shape: str) -> dict[str, object]:
    return {
        "id": item.id,
        "label": item.label,
        "type": item.token,
        "kind": item.kind.symbol,
        "group": item.group,
        "parent": item.parent,
        "shape": shape,
        "mark": str(item.mark),
        "members": item.members,
        "box": [round(value, 2) for value in (box.x, box.y, box.width, box.height)],
    }


def _edge(edge: PaintedEdge) -> dict[str, object]:
    return {
        "from": edge.link.source,
        "to": edge.link.target,
        "label": edge.link.label,
        "mark": str(edge.link.mark),
        "weight": edge.link.weight,
        "points": [list(point) for point in edge.points],
    }
