"""The roles that texts have, and how each is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.paint.picture import Text
from infra0.emit.diagram.text.fit import fit
from infra0.emit.diagram.text.metrics import Weight, text_width


@dataclass(frozen=True, slots=True)
class Style:
    """How a role is set. colour: the name of one of the palette's."""

    size: float
    weight: Weight
    colour: str


STYLES: Mapping[str, Style] = {
    "title": Style(22, Weight.SEMIBOLD, "text"),
    "summary": Style(13, Weight.REGULAR, "muted"),
    "label": Style(m.LABEL_SIZE, m.LABEL_WEIGHT, "text"),
    "detail": Style(m.DETAIL_SIZE, m.DETAIL_WEIGHT, "muted"),
    "container-title": Style(m.CONTAINER_SIZE, m.CONTAINER_WEIGHT, "text"),
    "edge-label": Style(m.EDGE_LABEL_SIZE, m.EDGE_LABEL_WEIGHT, "muted"),
    "strip": Style(12.5, Weight.SEMIBOLD, "muted"),
    "legend": Style(12, Weight.REGULAR, "muted"),
}


def set_text(content: str, x: float, y: float, role: str, room: float | None = None) -> Text:
    """A text of that role, cut to `room` pixels if need be."""
    style = STYLES[role]
    shown = content if room is None else fit(content, room, style.size, style.weight)
    return Text(x, y, shown, round(text_width(shown, style.size, style.weight), 2), role)
