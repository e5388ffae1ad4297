"""Path data of edges: straight stretches with rounded corners, and an arrow at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, sqrt

from infra0.emit.diagram.layout.geometry import Box, Point

_RADIUS = 9.0
_ARROW_LENGTH = 8.0
_ARROW_HALF = 4.0
CARD_RADIUS = 10
_BAR_WIDTH = 4.5
_OVERLAP = 2.0
"""How far the line reaches into the arrow, so that no gap shows."""


def number(value: float) -> str:
    """A coordinate as text: at most two digits, and none that say nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def line_data(points: Sequence[Point]) -> str:
    """The line up to its arrow."""
    corners = _without_repeats(points)
    if len(corners) < 2:
        return ""
    end = _towards(corners[-1], corners[-2], _ARROW_LENGTH - _OVERLAP)
    corners = [*corners[:-1], end]
    parts = [f"M{_pair(corners[0])}"]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        parts.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(stop)}")
    return "".join([*parts, f"L{_pair(corners[-1])}"])


def arrow_data(points: Sequence[Point]) -> str:
    """The arrow, whose tip is the last point."""
    corners = _without_repeats(points)
    if len(corners) < 2:
        return ""
    tip, before = corners[-1], corners[-2]
    length = _distance(tip, before)
    dx, dy = (tip[0] - before[0]) / length, (tip[1] - before[1]) / length
    base = tip[0] - dx * _ARROW_LENGTH, tip[1] - dy * _ARROW_LENGTH
    notch = tip[0] - dx * _ARROW_LENGTH * 0.75, tip[1] - dy * _ARROW_LENGTH * 0.75
    one = base[0] - dy * _ARROW_HALF, base[1] + dx * _ARROW_HALF
    other = base[0] + dy * _ARROW_HALF, base[1] - dx * _ARROW_HALF
    return f"M{_pair(tip)}L{_pair(one)}L{_pair(notch)}L{_pair(other)}Z"


def bar_data(box: Box) -> str:
    """The coloured bar that fills the left end of a card, within its rounded corners."""
    dip = CARD_RADIUS - sqrt(CARD_RADIUS**2 - (CARD_RADIUS - _BAR_WIDTH) ** 2)
    inner, top, bottom = box.x + _BAR_WIDTH, box.y + dip, box.bottom - dip
    corner = f"A{CARD_RADIUS} {CARD_RADIUS} 0 0 0"
    upper, lower = box.y + CARD_RADIUS, box.bottom - CARD_RADIUS
    left = f"{corner} {_pair((box.x, upper))}L{_pair((box.x, lower))}"
    return f"M{_pair((inner, top))}{left}{corner} {_pair((inner, bottom))}Z"


def rounded_data(box: Box, radius: float) -> str:
    """A rectangle with rounded corners."""
    arc = f"A{number(radius)} {number(radius)} 0 0 1"
    return (
        f"M{_pair((box.x + radius, box.y))}L{_pair((box.right - radius, box.y))}"
        f"{arc} {_pair((box.right, box.y + radius))}L{_pair((box.right, box.bottom - radius))}"
        f"{arc} {_pair((box.right - radius, box.bottom))}L{_pair((box.x + radius, box.bottom))}"
        f"{arc} {_pair((box.x, box.bottom - radius))}L{_pair((box.x, box.y + radius))}"
        f"{arc} {_pair((box.x + radius, box.y))}Z"
    )


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    return [*points[:1], *(after for before, after in pairwise(points) if before != after)]


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = _distance(start, end)
    share = min(distance / length, 1.0) if length else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
