"""What must hold of every picture, whatever it shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from infra0.emit.diagram.layout.geometry import Box, Point
from infra0.emit.diagram.paint.picture import PaintedEdge, Picture
from infra0.emit.diagram.paint.typography import STYLES

_TOLERANCE = 0.05


def faults(picture: Picture) -> list[str]:
    """Everything that is wrong with the geometry, in words."""
    return [
        *_overlapping_cards(picture),
        *_texts_outside(picture),
        *_loose_edges(picture),
        *_spilled_children(picture),
        *_outside(picture),
    ]


def _overlapping_cards(picture: Picture) -> Iterator[str]:
    for one, other in combinations(picture.cards, 2):
        if _overlap(one.box, other.box):
            yield f"cards {one.item.id} and {other.item.id} overlap"
    boxes = [(edge.link, edge.label_box) for edge in picture.edges if edge.label_box]
    for link, box in boxes:
        for card in picture.cards:
            if _overlap(card.box, box):
                yield f"the label of {link} overlaps {card.item.id}"
    for (first, box), (second, other_box) in combinations(boxes, 2):
        if _overlap(box, other_box):
            yield f"the labels of {first} and {second} overlap"


def _texts_outside(picture: Picture) -> Iterator[str]:
    placed = [(text, card.box) for card in picture.cards for text in card.texts]
    placed += [(container.title, container.box) for container in picture.containers]
    placed += [(edge.label, edge.label_box) for edge in picture.edges if edge.label and edge.label_box]
    for text, box in placed:
        size = STYLES[text.role].size
        words = Box(text.x, text.y - size * 0.8, text.width, size)
        if not _within(words, box):
            yield f"{text.content!r} leaves its box"


def _loose_edges(picture: Picture) -> Iterator[str]:
    boxes = boxes_of(picture)
    for edge in picture.edges:
        if not _on_border(edge.points[0], boxes[edge.link.source]):
            yield f"{edge.link} does not start on a border"
        if not _on_border(edge.points[-1], boxes[edge.link.target]):
            yield f"{edge.link} does not end on a border"
        if any(x0 != x1 and y0 != y1 for (x0, y0), (x1, y1) in pairwise(edge.points)):
            yield f"{edge.link} is not orthogonal"


def _spilled_children(picture: Picture) -> Iterator[str]:
    boxes = boxes_of(picture)
    for item in picture.view.items:
        if item.parent and not _within(boxes[item.id], boxes[item.parent]):
            yield f"{item.id} leaves {item.parent}"


def _outside(picture: Picture) -> Iterator[str]:
    whole = Box(0, 0, picture.width, picture.height)
    for name, box in boxes_of(picture).items():
        if not _within(box, whole):
            yield f"{name} leaves the picture"
    for edge in picture.edges:
        if not all(_within(Box(x, y, 0, 0), whole) for x, y in edge.points):
            yield f"{edge.link} leaves the picture"


def crossed_cards(picture: Picture) -> list[str]:
    """Edges that run through a card that is not their own."""
    return [
        f"{edge.link} crosses {card.item.id}"
        for edge in picture.edges
        for card in picture.cards
        if card.item.id not in (edge.link.source, edge.link.target) and _crosses(edge, card.box)
    ]


def boxes_of(picture: Picture) -> dict[str, Box]:
    """Cards and containers by their IDs."""
    cards = {card.item.id: card.box for card in picture.cards}
    return cards | {container.item.id: container.box for container in picture.containers}


def _crosses(edge: PaintedEdge, box: Box) -> bool:
    return any(_segment_crosses(start, end, box) for start, end in pairwise(edge.points))


def _segment_crosses(start: Point, end: Point, box: Box) -> bool:
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return _overlap(Box(left - 0.1, top - 0.1, right - left + 0.2, bottom - top + 0.2), box)


def _overlap(one: Box, other: Box) -> bool:
    beside = one.right <= other.x + _TOLERANCE or other.right <= one.x + _TOLERANCE
    above = one.bottom <= other.y + _TOLERANCE or other.bottom <= one.y + _TOLERANCE
    return not (beside or above)


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - _TOLERANCE
        and inner.y >= outer.y - _TOLERANCE
        and inner.right <= outer.right + _TOLERANCE
        and inner.bottom <= outer.bottom + _TOLERANCE
    )


def _on_border(point: Point, box: Box) -> bool:
    x, y = point
    beside = min(abs(x - box.x), abs(x - box.right)) < _TOLERANCE and box.y <= y <= box.bottom
    above = min(abs(y - box.y), abs(y - box.bottom)) < _TOLERANCE and box.x <= x <= box.right
    return beside or above
