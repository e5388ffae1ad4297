"""PDF: the picture as vectors and text, on one page of its size."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.formats.pdf_canvas import Canvas, Look
from infra0.emit.diagram.options import Theme
from infra0.emit.diagram.paint.lines import CARD_RADIUS, arrow_data, bar_data, line_data, rounded_data
from infra0.emit.diagram.paint.palette import DARK, LIGHT, Palette
from infra0.emit.diagram.paint.picture import PaintedCard, PaintedContainer, PaintedEdge, Picture
from infra0.emit.diagram.paint.substitution import substitution_notes
from infra0.emit.diagram.rendering import Rendering, RenderingError
from infra0.emit.diagram.text.clean import in_font_only
from infra0.emit.diagram.text.embed import subset
from infra0.emit.diagram.text.font import FAMILY
from infra0.emit.diagram.text.metrics import Weight

if TYPE_CHECKING:
    from fpdf import FPDF

_POINTS_PER_PIXEL = 0.75
_MOST_POINTS = 14_400
"""Viewers show no larger page."""
_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_FRAME_RADIUS = 12
_DASHES = (5.0, 4.0)


def render(drawing: Drawing) -> Rendering:
    """The picture as PDF."""
    notes = (*drawing.notes, *substitution_notes(drawing.picture, "SVG and HTML show them"))
    picture = drawing.picture.with_texts(in_font_only)
    palette = DARK if drawing.options.theme is Theme.DARK else LIGHT
    document = _document(picture)
    _Painter(Canvas(document, palette), picture, palette).paint()
    return Rendering(bytes(document.output()), notes)


def _document(picture: Picture) -> FPDF:
    """A document of one page with the fonts that the picture needs."""
    # Imported here: an extra, which only PDF needs.
    try:
        from fpdf import FPDF
    except ImportError:
        raise RenderingError("PDF needs fpdf2: pip install 'infra0[pdf]'") from None

    unit = min(_POINTS_PER_PIXEL, _MOST_POINTS / max(picture.width, picture.height))
    document = FPDF(unit=unit, format=(picture.width, picture.height))
    document.set_creation_date(_DATE)
    document.set_title(picture.title.content)
    # What compresses is not the same on every machine.
    document.set_compression(False)
    document.set_auto_page_break(False)
    with TemporaryDirectory() as folder:
        for style, weight in (("", Weight.REGULAR), ("B", Weight.SEMIBOLD)):
            path = Path(folder) / f"{FAMILY}-{weight.value}.ttf"
            path.write_bytes(subset((text.content for text in picture.texts), weight.value))
            document.add_font(FAMILY, style, path)
    document.add_page()
    return document


class _Painter:
    """Paints in the order in which the SVG has it."""

    def __init__(self, canvas: Canvas, picture: Picture, palette: Palette) -> None:
        self._canvas = canvas
        self._picture = picture
        self._palette = palette
        self._marks = palette.marks

    def paint(self) -> None:
        """Paints everything, from back to front."""
        picture, palette = self._picture, self._palette
        page = f"M0 0H{picture.width}V{picture.height}H0Z"
        self._canvas.path(page, Look(fill=palette.background))
        self._canvas.text(picture.title)
        self._canvas.text(picture.summary)
        self._strip()
        for container in picture.containers:
            self._container(container)
        for edge in picture.edges:
            self._edge(edge)
        for container in picture.containers:
            self._heading(container)
        for card in picture.cards:
            self._card(card)
        self._legend()

    def _strip(self) -> None:
        strip = self._picture.strip
        if strip:
            look = Look(fill=self._palette.strip, stroke=self._palette.strip_border, width=1.2, dashes=_DASHES)
            self._canvas.path(rounded_data(strip.box, _FRAME_RADIUS), look)
            self._canvas.text(strip.title)

    def _container(self, container: PaintedContainer) -> None:
        colour = self._picture.group_colours[container.group]
        frame = rounded_data(container.box, _FRAME_RADIUS)
        self._canvas.path(frame, Look(fill=colour, fill_opacity=self._palette.tint))
        mark = self._marks.get(container.item.mark)
        if mark:
            self._canvas.path(frame, Look(stroke=mark, width=1.2, dashes=_DASHES))
        else:
            self._canvas.path(frame, Look(stroke=colour, width=1.2, stroke_opacity=0.55))

    def _heading(self, container: PaintedContainer) -> None:
        title = container.title
        if container.crossed:
            behind = f"M{title.x - 3} {title.y - 12}h{title.width + 6}v16h{-title.width - 6}Z"
            self._canvas.path(behind, Look(fill=self._palette.background, fill_opacity=0.85))
        self._canvas.tile(container.tile)
        self._canvas.text(title)

    def _edge(self, edge: PaintedEdge) -> None:
        mark = self._marks.get(edge.link.mark)
        colour = mark or self._palette.edge
        dashes = _DASHES if mark else None
        self._canvas.path(line_data(edge.points), Look(stroke=colour, width=1.6, dashes=dashes))
        self._canvas.path(arrow_data(edge.points), Look(fill=colour))
        if edge.label and edge.label_box:
            self._canvas.path(rounded_data(edge.label_box, 6), Look(fill=self._palette.background))
            self._canvas.text(edge.label, colour=mark)

    def _card(self, card: PaintedCard) -> None:
        self._canvas.path(rounded_data(card.shadow, CARD_RADIUS), Look(fill=self._palette.shadow, fill_opacity=0.06))
        mark = self._marks.get(card.item.mark)
        stroke, dashes = (mark, _DASHES) if mark else (self._palette.border, None)
        frame = Look(fill=self._palette.card, stroke=stroke, width=1, dashes=dashes)
        self._canvas.path(rounded_data(card.box, CARD_RADIUS), frame)
        self._canvas.path(bar_data(card.box), Look(fill=self._picture.group_colours[card.group]))
        self._canvas.tile(card.tile)
        for text in card.texts:
            self._canvas.text(text)

    def _legend(self) -> None:
        for entry in self._picture.legend:
            swatch = rounded_data(entry.box, 3)
            if entry.group is None:
                self._canvas.path(swatch, Look(stroke=self._marks[entry.mark], width=1.6, dashes=(3.0, 2.0)))
            else:
                self._canvas.path(swatch, Look(fill=self._picture.group_colours[entry.group]))
            self._canvas.text(entry.text)
