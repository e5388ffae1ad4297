"""What an edge has to pass by in a column."""

from __future__ import annotations

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.columns import Columns
from infra0.emit.diagram.layout.geometry import Range
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.positions import Positions
from infra0.emit.diagram.options import Direction

_EVERYWHERE = Range(-1e6, 1e6)


class Obstacles:
    """Cards and containers by the columns that they stand in."""

    def __init__(self, plan: Plan, positions: Positions, columns: Columns) -> None:
        self._plan = plan
        self._reaches = positions.reaches
        self._cards: dict[int, list[Range]] = {}
        self._containers: dict[int, list[str]] = {}
        for name, card in plan.cards.items():
            middle = positions.centres[name][1]
            half = plan.extent(card.width, card.height)[1] / 2
            self._cards.setdefault(columns.of[name][0], []).append(Range(middle - half, middle + half))
        for container in positions.reaches:
            first, last = columns.of[container]
            for column in range(first, last + 1):
                self._containers.setdefault(column, []).append(container)

    def gap(self, column: int, left: str, right: str, wish: float, half: float) -> Range:
        """The free room nearest to `wish` for an edge between `left` and `right` that passes the column.

        It stays out of containers that hold neither of its ends, and within those that hold both, as far as
        there is room.
        """
        margin = m.LANE_MARGIN + half
        cards = self._cards.get(column, [])
        foreign, bounds = self._around(column, left, right)
        best = _nearest_gap([*cards, *foreign], bounds, wish, margin)
        return best or _nearest_gap(cards, _EVERYWHERE, wish, margin) or Range(wish, wish)

    def _around(self, column: int, left: str, right: str) -> tuple[list[Range], Range]:
        ends = [{name, *self._plan.around[name]} for name in (left, right)]
        foreign = []
        bounds = _EVERYWHERE
        for container in self._containers.get(column, ()):
            reach = self._reaches[container]
            holding = sum(container in around for around in ends)
            if holding == 0:
                foreign.append(reach)
            elif holding == len(ends):
                bounds = bounds.overlap(self._inside(reach))
        return foreign, bounds

    def _inside(self, reach: Range) -> Range:
        """The part of a container that is neither its border nor its header."""
        if self._plan.direction is Direction.RIGHT:
            return Range(reach.start + m.CONTAINER_HEADER - m.LANE_MARGIN, reach.end)
        return reach


def _nearest_gap(blocked: list[Range], bounds: Range, wish: float, margin: float) -> Range | None:
    """The gap between `blocked`, less a margin on either side, that is nearest to `wish`."""
    gaps = []
    start = bounds.start
    for obstacle in sorted(blocked, key=lambda one: one.start):
        if obstacle.start > start:
            gaps.append(Range(start + margin, min(obstacle.start, bounds.end) - margin))
        start = max(start, obstacle.end)
    gaps.append(Range(start + margin, bounds.end - margin))
    open_gaps = [gap for gap in gaps if gap.start <= gap.end]
    return min(open_gaps, key=lambda gap: abs(gap.clamp(wish) - wish), default=None)
