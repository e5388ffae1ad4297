"""PNG: the SVG drawn by resvg with the project's font and, unless asked for, no other."""

from __future__ import annotations

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.options import Theme
from infra0.emit.diagram.paint.palette import DARK, LIGHT
from infra0.emit.diagram.paint.substitution import substitution_notes
from infra0.emit.diagram.paint.svg import svg_text
from infra0.emit.diagram.rendering import Note, Rendering
from infra0.emit.diagram.text.clean import in_font_only
from infra0.emit.diagram.text.font import FAMILY, font_file

_MOST_PIXELS = 16_000
"""A side longer than this is scaled down to it: much more does not fit into memory or viewers."""


def render(drawing: Drawing) -> Rendering:
    """The picture as PNG, `scale` pixels for each of its own."""
    # Imported here: only PNG needs it.
    import resvg_py

    options = drawing.options
    picture = drawing.picture
    notes = drawing.notes
    if not options.system_fonts:
        notes = (*notes, *substitution_notes(picture, "--system-fonts draws them"))
        picture = picture.with_texts(in_font_only)
    scale = min(options.scale, _MOST_PIXELS / max(picture.width, picture.height))
    if scale < options.scale:
        notes = (*notes, Note(f"The picture is scaled by {scale:.2f}, so that no side exceeds {_MOST_PIXELS} pixels"))
    content = resvg_py.svg_to_bytes(
        svg_string=svg_text(picture, DARK if options.theme is Theme.DARK else LIGHT, None),
        zoom=scale,
        skip_system_fonts=not options.system_fonts,
        font_files=[str(font_file())],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return Rendering(bytes(content), notes)
