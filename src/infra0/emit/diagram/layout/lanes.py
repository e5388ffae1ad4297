"""Lanes: where an edge crosses a column or meets a card's side. Edges are straightened by moving them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from infra0.emit.diagram.layout.geometry import Range


@dataclass(slots=True, eq=False)
class Lane:
    """One edge's place in a column. room: where it may be. wish: where it would rather be. half: half its height.

    across: where it is, once that is settled. arriving: the edge ends here. bundled: it shares its port with all
    others of its group that arrive, or leave, as it does. group and index: the lanes that it must keep its order with.
    """

    room: Range
    wish: float
    half: float = 0.0
    across: float | None = None
    arriving: bool = False
    bundled: bool = False
    group: LaneGroup = field(init=False)
    index: int = field(init=False, default=0)

    def free_room(self) -> Range:
        """Where it may be, given its neighbours that are settled and the space that the others need."""
        return self.group.free_room(self.index)


@dataclass(slots=True, eq=False)
class LaneGroup:
    """Lanes that keep their order and at least `gap` between them."""

    lanes: list[Lane]
    gap: float

    def __post_init__(self) -> None:
        for index, lane in enumerate(self.lanes):
            lane.group, lane.index = self, index

    def free_room(self, index: int) -> Range:
        """The room that the lanes before and after leave to one."""
        lane = self.lanes[index]
        if lane.bundled:
            return lane.room
        start = self._pushed(self.lanes[:index], lane, 1)
        end = self._pushed(self.lanes[:index:-1], lane, -1)
        return Range(start, end)

    def _pushed(self, others: Sequence[Lane], lane: Lane, sign: int) -> float:
        """The end of `lane`'s room, pushed by `others`, which come towards it."""
        reached: float | None = None
        half = 0.0
        for other in (*others, lane):
            bound = other.room.start if sign > 0 else other.room.end
            if other is not lane and other.across is not None:
                bound = other.across
            elif reached is not None:
                pushed = reached + sign * (half + other.half + self.gap)
                bound = max(bound, pushed) if sign > 0 else min(bound, pushed)
            reached, half = bound, other.half
        return lane.room.start if reached is None else reached


def settle(paths: Sequence[Sequence[Lane]]) -> None:
    """Gives every lane of every path its place: first where it makes edges straight, then where it wishes."""
    for path in sorted(paths, key=_bend):
        for run in _straight_runs(path):
            _settle_run(run)
    for path in paths:
        for lane in path:
            if lane.across is None:
                lane.across = round(lane.free_room().clamp(lane.wish), 2)


def _bend(path: Sequence[Lane]) -> float:
    """How far a path is from straight."""
    wishes = [lane.wish for lane in path]
    return max(wishes) - min(wishes)


def _straight_runs(path: Sequence[Lane]) -> list[list[Lane]]:
    """The path cut into the longest stretches that can be straight, from its start on."""
    runs: list[list[Lane]] = []
    common = Range(0, 0)
    for lane in path:
        room = lane.free_room()
        shared = common.overlap(room)
        if runs and shared.start <= shared.end:
            runs[-1].append(lane)
            common = shared
        else:
            runs.append([lane])
            common = room
    return runs


def _settle_run(run: Sequence[Lane]) -> None:
    if len(run) < 2:
        return
    common = run[0].free_room()
    for lane in run[1:]:
        common = common.overlap(lane.free_room())
    if common.start > common.end:
        return
    crowded = max(run, key=lambda lane: len(lane.group.lanes))
    place = round(common.clamp(crowded.wish), 2)
    for lane in run:
        lane.across = place
