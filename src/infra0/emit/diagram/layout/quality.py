"""How good a layout is, so that the better of two can be taken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from infra0.emit.diagram.layout.geometry import Box, Point
from infra0.emit.diagram.layout.layout import Flow

_BEND = 20.0
_CROSSING = 120.0
_INTRUSION = 160.0
"""An edge that runs over a container's border, its own ends' or not."""
_AREA = 1 / 400

Segment = tuple[Point, Point]


def cost(flow: Flow) -> float:
    """What reading it costs: long edges, bends, crossings, borders that edges run over, and size."""
    lines = list(flow.lines.values())
    segments = [segment for line in lines for segment in pairwise(line)]
    length = sum(abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in segments)
    bends = sum(max(len(line) - 2, 0) for line in lines)
    crossings = sum(_cross(one, other) for one, other in combinations(segments, 2))
    return (
        length
        + _BEND * bends
        + _CROSSING * crossings
        + _INTRUSION * _intrusions(segments, list(flow.containers.values()))
        + _AREA * flow.width * flow.height
    )


def _cross(one: Segment, other: Segment) -> bool:
    """Whether a segment along one axis crosses one along the other."""
    if _is_level(one) == _is_level(other):
        return False
    level, upright = (one, other) if _is_level(one) else (other, one)
    (x0, y), (x1, _) = level
    (x, y0), (_, y1) = upright
    return min(x0, x1) < x < max(x0, x1) and min(y0, y1) < y < max(y0, y1)


def _is_level(segment: Segment) -> bool:
    return segment[0][1] == segment[1][1]


def _intrusions(segments: Sequence[Segment], boxes: Sequence[Box]) -> int:
    return sum(_cross(segment, side) for box in boxes for side in _sides(box) for segment in segments)


def _sides(box: Box) -> tuple[Segment, ...]:
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y))
    return tuple(pairwise(corners))
