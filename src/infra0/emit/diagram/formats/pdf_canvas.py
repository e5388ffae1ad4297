"""Shapes, texts and symbols on the page of a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from infra0.emit.diagram.kinds.official import read_icon
from infra0.emit.diagram.paint.lines import rounded_data
from infra0.emit.diagram.paint.palette import Palette
from infra0.emit.diagram.paint.picture import Text, Tile
from infra0.emit.diagram.paint.typography import STYLES
from infra0.emit.diagram.text.font import FAMILY
from infra0.emit.diagram.text.metrics import Weight
from infra0.shipped import shipped

if TYPE_CHECKING:
    from fpdf import FPDF

_SYMBOL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="{side}" height="{side}">'
    '<g fill="none" stroke="#ffffff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">{shapes}</g>'
    "</svg>"
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a path is painted; without fill or stroke it is not filled or stroked."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dashes: tuple[float, ...] | None = None
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


class Canvas:
    """One page, in pixels from its top left."""

    def __init__(self, document: FPDF, palette: Palette) -> None:
        self._document = document
        self._palette = palette

    def path(self, data: str, look: Look) -> None:
        """Paints SVG path data."""
        from fpdf.svg import svg_path_converter

        with self._document.new_path() as path:
            path.style.fill_color = look.fill
            path.style.stroke_color = look.stroke
            path.style.stroke_width = look.width
            path.style.fill_opacity = look.fill_opacity
            path.style.stroke_opacity = look.stroke_opacity
            path.style.stroke_dash_pattern = look.dashes
            path.style.auto_close = False
            svg_path_converter(path, data)

    def text(self, text: Text, colour: str | None = None) -> None:
        """Sets a text at its measured width, in the colour of its role unless another is given."""
        style = STYLES[text.role]
        colour = colour or str(getattr(self._palette, style.colour))
        self._document.set_font(FAMILY, "B" if style.weight is Weight.SEMIBOLD else "")
        self._document.set_font_size(style.size * self._document.k)
        self._document.set_text_color(*(int(colour[start : start + 2], 16) for start in (1, 3, 5)))
        self._document.set_stretching(100)
        width = self._document.get_string_width(text.content)
        if width:
            self._document.set_stretching(100 * text.width / width)
        self._document.text(text.x, text.y, text.content)

    def tile(self, tile: Tile | None) -> None:
        """Paints an icon on its tile."""
        from fpdf.svg import SVGObject

        if tile is None:
            return
        if tile.official:
            box = tile.box
            self._document.image(BytesIO(read_icon(tile.official)), box.x, box.y, box.width, box.height)
            return
        self.path(rounded_data(tile.box, tile.radius), Look(fill=tile.colour))
        shapes = (shipped("templates") / "diagram" / "symbols" / f"{tile.symbol}.svg").read_text(encoding="utf-8")
        side = tile.inner.width * self._document.k
        symbol = SVGObject(_SYMBOL.format(side=side, shapes=shapes))
        symbol.draw_to_page(self._document, tile.inner.x, tile.inner.y)
