"""Puts a picture together: title, flow, supporting strip, legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from infra0.emit.diagram.kinds.official import official_icon
from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.cards import Card
from infra0.emit.diagram.layout.geometry import Box, Point
from infra0.emit.diagram.layout.layout import Flow
from infra0.emit.diagram.options import Icons
from infra0.emit.diagram.paint.legend import Legend, legend_of
from infra0.emit.diagram.paint.palette import family_colour, group_colours
from infra0.emit.diagram.paint.picture import (
    PaintedCard,
    PaintedContainer,
    PaintedEdge,
    Picture,
    Strip,
    Text,
    Tile,
)
from infra0.emit.diagram.paint.typography import set_text
from infra0.emit.diagram.view.types import Item, View

_MARGIN = 36
_TITLE_BASELINE = 44
_SUMMARY_BASELINE = 66
_BODY_TOP = 100
_SECTION_GAP = 34
_STRIP_PADDING = 16
_STRIP_HEADER = 40
_STRIP_GAP = 18
_STRIP_WIDTH = 900
"""A strip is at least allowed to be as wide, even if the flow is narrower."""
_CARD_TILE = 36
_CONTAINER_TILE = 22
_LEAST_WIDTH = 420
_MOST_TITLE = 900


def compose(view: View, cards: Mapping[str, Card], flow: Flow, icons: Icons) -> Picture:
    """The picture of a laid-out view."""
    return _Composer(view, cards, flow, icons).picture()


class _Composer:
    def __init__(self, view: View, cards: Mapping[str, Card], flow: Flow, icons: Icons) -> None:
        self._view = view
        self._cards = cards
        self._flow = flow
        self._icons = icons
        self._groups = {group: index for index, group in enumerate(view.groups)}

    def picture(self) -> Picture:
        """Everything in its place."""
        title = set_text(self._view.title, _MARGIN, _TITLE_BASELINE, "title", _MOST_TITLE)
        summary = set_text(self._view.summary, _MARGIN, _SUMMARY_BASELINE, "summary")
        content = max(self._flow.width, title.width, summary.width, _LEAST_WIDTH)
        bottom = _BODY_TOP + self._flow.height
        strip_boxes, strip = self._strip(bottom + (_SECTION_GAP if self._flow.height else 0), content)
        if strip:
            bottom = strip.box.bottom
            content = max(content, strip.box.width)
        legend: Legend = legend_of(self._view, _MARGIN, bottom + _SECTION_GAP, content)
        boxes = {
            **{name: box.moved(_MARGIN, _BODY_TOP) for name, box in self._flow.boxes.items()},
            **strip_boxes,
        }
        return Picture(
            view=self._view,
            width=_even(content + 2 * _MARGIN),
            height=_even(legend.bottom + _MARGIN - 8),
            title=title,
            summary=summary,
            containers=tuple(self._container(name, box) for name, box in self._flow.containers.items()),
            edges=tuple(self._edge(index, line) for index, line in self._flow.lines.items()),
            cards=tuple(self._card(self._view.by_id[name], box) for name, box in boxes.items()),
            strip=strip,
            legend=legend.entries,
            group_colours=group_colours(self._view.groups),
        )

    def _strip(self, top: float, content: float) -> tuple[dict[str, Box], Strip | None]:
        """Cards that nothing connects, in rows."""
        names = self._view.supporting
        if not names:
            return {}, None
        width = self._cards[names[0]].width + _STRIP_GAP
        room = max(content, _STRIP_WIDTH) - 2 * _STRIP_PADDING + _STRIP_GAP
        per_row = min(max(int(room // width), 1), len(names))
        boxes: dict[str, Box] = {}
        y = top + _STRIP_HEADER
        for start in range(0, len(names), per_row):
            row = names[start : start + per_row]
            height = max(self._cards[name].height for name in row)
            for index, name in enumerate(row):
                card = self._cards[name]
                x = _MARGIN + _STRIP_PADDING + index * width
                boxes[name] = Box(x, y + (height - card.height) / 2, card.width, card.height)
            y += height + _STRIP_GAP
        frame = Box(
            _MARGIN, top, 2 * _STRIP_PADDING + per_row * width - _STRIP_GAP, y - _STRIP_GAP + _STRIP_PADDING - top
        )
        title = set_text("Supporting resources", _MARGIN + _STRIP_PADDING, top + 25, "strip")
        return boxes, Strip(frame, title)

    def _card(self, item: Item, box: Box) -> PaintedCard:
        card = self._cards[item.id]
        bare = self._icons is Icons.NONE
        left = box.x + (m.CARD_TEXT_LEFT_BARE if bare else m.CARD_TEXT_LEFT)
        baseline = box.y + (26 if card.detail else 34)
        lines = [set_text(line, left, baseline + index * m.CARD_LINE, "label") for index, line in enumerate(card.lines)]
        texts: list[Text] = lines
        if card.detail:
            texts = [*lines, set_text(card.detail, left, lines[-1].y + m.CARD_LINE, "detail")]
        tile = None if bare else self._tile(item, box.x + 12, box.y + (box.height - _CARD_TILE) / 2, _CARD_TILE)
        return PaintedCard(item, box, self._groups[item.group], tuple(texts), tile)

    def _container(self, name: str, box: Box) -> PaintedContainer:
        placed = box.moved(_MARGIN, _BODY_TOP)
        item = self._view.by_id[name]
        bare = self._icons is Icons.NONE
        left = placed.x + (m.CONTAINER_PADDING if bare else m.CONTAINER_TEXT_LEFT + 2)
        title = set_text(item.label, left, placed.y + 24, "container-title", placed.right - left - 12)
        tile = None if bare else self._tile(item, placed.x + 11, placed.y + 8.5, _CONTAINER_TILE)
        header = Box(box.x, box.y, title.x + title.width - placed.x, m.CONTAINER_HEADER)
        crossed = any(_runs_over(line, header) for line in self._flow.lines.values())
        return PaintedContainer(item, placed, self._groups[item.group], title, tile, crossed)

    def _edge(self, index: int, line: tuple[Point, ...]) -> PaintedEdge:
        points = tuple((round(x + _MARGIN, 2), round(y + _BODY_TOP, 2)) for x, y in line)
        placed = self._flow.labels.get(index)
        link = self._view.links[index]
        if placed is None:
            return PaintedEdge(link, points, None, None)
        box = placed.box.moved(_MARGIN, _BODY_TOP)
        text = set_text(placed.label.text, box.x + m.EDGE_LABEL_PADDING, box.y + 14, "edge-label")
        return PaintedEdge(link, points, text, box)

    def _tile(self, item: Item, x: float, y: float, size: float) -> Tile:
        official = official_icon(item.token) if self._icons is Icons.OFFICIAL else None
        colour = family_colour(item.kind.family)
        return Tile(Box(x, y, size, size), item.kind.symbol, colour, size / 4.5, official or "")


def _runs_over(line: Sequence[Point], box: Box) -> bool:
    return any(
        max(x0, x1) > box.x and min(x0, x1) < box.right and max(y0, y1) > box.y and min(y0, y1) < box.bottom
        for (x0, y0), (x1, y1) in pairwise(line)
    )


def _even(value: float) -> int:
    return 2 * round(value / 2 + 0.49)
