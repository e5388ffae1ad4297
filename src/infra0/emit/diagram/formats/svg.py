"""SVG: one file with everything in it."""

from __future__ import annotations

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.options import Theme
from infra0.emit.diagram.paint.palette import DARK, LIGHT
from infra0.emit.diagram.paint.svg import svg_text
from infra0.emit.diagram.rendering import Rendering
from infra0.emit.diagram.text.embed import font_face


def render(drawing: Drawing) -> Rendering:
    """The picture as SVG; with the theme `auto` it follows the viewer's colour scheme."""
    theme = drawing.options.theme
    palette = DARK if theme is Theme.DARK else LIGHT
    dark = DARK if theme is Theme.AUTO else None
    picture = drawing.picture
    font = font_face(text.content for text in picture.texts) if drawing.options.embed_font else ""
    return Rendering(svg_text(picture, palette, dark, font).encode(), drawing.notes)
