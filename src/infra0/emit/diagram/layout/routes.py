"""From paths to lines: tracks are assigned, and every edge becomes a list of points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infra0.emit.diagram.layout.channels import Net, assign_tracks
from infra0.emit.diagram.layout.columns import Columns
from infra0.emit.diagram.layout.geometry import Point, Range
from infra0.emit.diagram.layout.lanes import Lane
from infra0.emit.diagram.layout.paths import Path, Stop
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.ruler import Ruler, measure_along

_NetKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where a path is in one channel: where it comes in and goes out, and its net. turning: it goes back."""

    channel: int
    entry: Lane
    exit: Lane
    net: Net
    turning: bool


@dataclass(frozen=True, slots=True)
class Routes:
    """ruler: the places along the flow. lines: by link, from source to target. turns: by link, the
    centre of the label of an edge that turns back.
    """

    ruler: Ruler
    lines: Mapping[int, tuple[Point, ...]]
    turns: Mapping[int, Point]


def route(plan: Plan, columns: Columns, paths: Sequence[Path]) -> Routes:
    """Lines for all paths, whose lanes are settled."""
    channels: dict[int, dict[_NetKey, Net]] = {}
    crossings = {path.index: _crossings(path, channels) for path in paths}
    counts = {channel: assign_tracks(tuple(nets.values())) for channel, nets in channels.items()}
    halves = {channel: [0.0] * count for channel, count in counts.items()}
    turning = [_turning(path, crossings[path.index]) for path in paths if path.far and path.index in plan.labels]
    for turn in turning:
        label = plan.labels[turn.index]
        half = plan.extent(label.width, label.height)[0] / 2
        halves[turn.channel][turn.track] = max(halves[turn.channel][turn.track], half)
    ruler = measure_along(plan, columns, halves)
    lines = {path.index: _line(plan, ruler, columns, path, crossings[path.index]) for path in paths}
    turns = {turn.index: (ruler.tracks[turn.channel][turn.track], turn.middle) for turn in turning}
    return Routes(ruler, lines, turns)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where an edge turns back: its channel and track, and the middle of the stretch on it."""

    index: int
    channel: int
    track: int
    middle: float


def _turning(path: Path, crossings: Sequence[Crossing]) -> _Turn:
    crossing = next(crossing for crossing in crossings if crossing.turning)
    middle = (across(crossing.entry) + across(crossing.exit)) / 2
    return _Turn(path.index, crossing.channel, crossing.net.track, middle)


def across(lane: Lane) -> float:
    """Where a settled lane is."""
    return lane.wish if lane.across is None else lane.across


def _crossings(path: Path, channels: dict[int, dict[_NetKey, Net]]) -> tuple[Crossing, ...]:
    ordered = (*path.stops, *reversed(path.far))
    return tuple(_crossing(path, before, after, channels) for before, after in pairwise(ordered))


def _crossing(path: Path, before: Stop, after: Stop, channels: dict[int, dict[_NetKey, Net]]) -> Crossing:
    channel = min(before.column, after.column)
    turning = before.column == after.column
    nets = channels.setdefault(channel, {})
    net = nets.setdefault(_key(path, before, after), Net([], []))
    left, right = (before, after) if before.column <= after.column else (after, before)
    net.entries.append(across(left.lane))
    (net.entries if turning else net.exits).append(across(right.lane))
    return Crossing(channel, before.lane, after.lane, net, turning)


def _key(path: Path, before: Stop, after: Stop) -> _NetKey:
    """Edges that leave or enter through one bundled port share a track; others, and those that turn, do not."""
    for number, stop in enumerate((before, after)):
        if stop.lane.bundled and before.column != after.column:
            return number, stop.lane.group, stop.lane.arriving
    return path.index, before.lane


def _line(plan: Plan, ruler: Ruler, columns: Columns, path: Path, crossings: Sequence[Crossing]) -> tuple[Point, ...]:
    link = plan.links[path.index]
    left, right = (link.target, link.source) if path.backward else (link.source, link.target)
    start = _sides(plan, ruler, columns, left).end
    sides = _sides(plan, ruler, columns, right)
    end = sides.end if path.far else sides.start
    points: list[Point] = [(start, across(crossings[0].entry))]
    for crossing in crossings:
        entry, exit_ = across(crossing.entry), across(crossing.exit)
        if entry != exit_ or crossing.turning:
            track = ruler.tracks[crossing.channel][crossing.net.track]
            points += [(track, entry), (track, exit_)]
    points.append((end, across(crossings[-1].exit)))
    return tuple(reversed(points)) if path.backward else tuple(points)


def _sides(plan: Plan, ruler: Ruler, columns: Columns, name: str) -> Range:
    """Where a card or container begins and ends along the flow."""
    if plan.is_container(name):
        return ruler.containers[name]
    column = ruler.columns[columns.of[name][0]]
    card = plan.cards[name]
    half = plan.extent(card.width, card.height)[0] / 2
    return Range(column.middle - half, column.middle + half)
