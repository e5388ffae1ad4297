"""Diagrams: SVG, PNG, PDF, HTML, DOT, Mermaid and JSON from one layout."""

from infra0.emit.diagram.details import NodeDetails, NodeFinding, RelatedNode
from infra0.emit.diagram.options import (
    Collapse,
    DiagramOptions,
    Direction,
    Engine,
    Format,
    Icons,
    Source,
    Theme,
)
from infra0.emit.diagram.render import render, render_all
from infra0.emit.diagram.rendering import Note, Rendering, RenderingError

__all__ = [
    "Collapse",
    "DiagramOptions",
    "Direction",
    "Engine",
    "Format",
    "Icons",
    "NodeDetails",
    "NodeFinding",
    "Note",
    "RelatedNode",
    "Rendering",
    "RenderingError",
    "Source",
    "Theme",
    "render",
    "render_all",
]
