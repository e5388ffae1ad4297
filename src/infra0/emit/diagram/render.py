"""Renders diagrams."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from types import MappingProxyType

from infra0.emit.diagram.details import NodeDetails
from infra0.emit.diagram.drawing import Drawing, draw
from infra0.emit.diagram.options import DiagramOptions, Format
from infra0.emit.diagram.rendering import Rendering
from infra0.ir import Diagram

NO_DETAILS: Mapping[str, NodeDetails] = MappingProxyType({})

Renderer = Callable[[Drawing], Rendering]

FORMATS: Mapping[Format, str] = {
    Format.SVG: "svg",
    Format.PNG: "png",
    Format.PDF: "pdf",
    Format.DOT: "dot",
    Format.JSON: "json",
    Format.MERMAID: "mmd",
    Format.HTML: "html",
}
"""The module of `formats` that renders each format; it is imported when it is asked for."""


def render(diagram: Diagram, options: DiagramOptions, details: Mapping[str, NodeDetails] = NO_DETAILS) -> Rendering:
    """The picture of `diagram` in the format of `options`; `details` are told by interactive formats."""
    return render_all(diagram, options, (options.format,), details)[options.format]


def render_all(
    diagram: Diagram,
    options: DiagramOptions,
    formats: Iterable[Format],
    details: Mapping[str, NodeDetails] = NO_DETAILS,
) -> dict[Format, Rendering]:
    """The picture in several formats, laid out once."""
    drawing = replace(draw(diagram, options), details=details)
    return {each: _renderer(each)(replace(drawing, options=replace(options, format=each))) for each in formats}


def _renderer(wanted: Format) -> Renderer:
    module = import_module(f"infra0.emit.diagram.formats.{FORMATS[wanted]}")
    renderer: Renderer = module.render
    return renderer
