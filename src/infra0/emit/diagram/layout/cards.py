"""Cards and labels with their measured texts, before they have a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.options import Icons
from infra0.emit.diagram.text.fit import fit, wrap
from infra0.emit.diagram.text.metrics import text_width
from infra0.emit.diagram.view.types import Item, Link, View


@dataclass(frozen=True, slots=True)
class Card:
    """A card's texts as they are drawn, and its size."""

    lines: tuple[str, ...]
    detail: str
    width: float
    height: float


def measure_cards(view: View, icons: Icons) -> Mapping[str, Card]:
    """A card for each item that contains no other; all have the width that the widest text needs."""
    leaves = [item for item in view.items if item.id not in view.children]
    left = m.CARD_TEXT_LEFT_BARE if icons is Icons.NONE else m.CARD_TEXT_LEFT
    margins = left + m.CARD_TEXT_RIGHT
    least, most = m.CARD_WIDTHS
    widest = max((_text_width(item) for item in leaves), default=0)
    width = round(min(max(widest + margins, least), most))
    return {item.id: _card(item, width, width - margins) for item in leaves}


def _text_width(item: Item) -> float:
    label = text_width(item.label, m.LABEL_SIZE, m.LABEL_WEIGHT)
    return max(label, text_width(item.detail, m.DETAIL_SIZE, m.DETAIL_WEIGHT))


def _card(item: Item, width: float, room: float) -> Card:
    lines = wrap(item.label, room, m.LABEL_SIZE, m.LABEL_WEIGHT)
    detail = fit(item.detail, room, m.DETAIL_SIZE, m.DETAIL_WEIGHT)
    return Card(lines, detail, width, m.CARD_HEIGHT + m.CARD_LINE * (len(lines) - 1))


@dataclass(frozen=True, slots=True)
class EdgeLabel:
    """The label of an edge as it is drawn, and its size."""

    text: str
    width: float
    height: float


def edge_label(link: Link) -> EdgeLabel | None:
    """The label of a link, if it has one."""
    if not link.label:
        return None
    text = fit(link.label, m.EDGE_LABEL_WIDTH, m.EDGE_LABEL_SIZE, m.EDGE_LABEL_WEIGHT)
    width = text_width(text, m.EDGE_LABEL_SIZE, m.EDGE_LABEL_WEIGHT) + 2 * m.EDGE_LABEL_PADDING
    return EdgeLabel(text, round(width, 2), m.EDGE_LABEL_HEIGHT)
