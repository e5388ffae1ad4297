"""From paths to lines: tracks are assigned, and every edge becomes a list of points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infra0.emit.diagram.layout import measures as m
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
    """ruler: the places along the flow. lines: by link, from source to target. turns: by link, where a label
    of an edge that turns back has room.
    """

    ruler: Ruler
    lines: Mapping[int, tuple[Point, ...]]
    turns: Mapping[int, Point]


def route(plan: Plan, columns: Columns, paths: Sequence[Path]) -> Routes:
    """Lines for all paths, whose lanes are settled."""
    channels: dict[int, dict[_NetKey, Net]] = {}
    crossings = {path.index: _crossings(path, channels) for path in paths}
    counts = {channel: assign_tracks(tuple(nets.values())) for channel, nets in channels.items()}
    extras: dict[int, float] = {}
    offsets: dict[int, float] = {}
    for path in paths:
        if path.far and path.index in plan.labels:
            channel = path.stops[-1].column
            offsets[path.index] = extras.get(channel, m.LABEL_MARGIN / 2)
            extras[channel] = offsets[path.index] + _turn_label_length(plan, path) + m.LABEL_MARGIN / 2
    ruler = measure_along(plan, columns, counts, extras)
    lines = {path.index: _line(plan, ruler, columns, path, crossings[path.index]) for path in paths}
    turns = {path.index: _turn(plan, ruler, path, offset) for path in paths if (offset := offsets.get(path.index))}
    return Routes(ruler, lines, turns)


def _turn_label_length(plan: Plan, path: Path) -> float:
    label = plan.labels[path.index]
    return plan.extent(label.width, label.height)[0]


def _turn(plan: Plan, ruler: Ruler, path: Path, offset: float) -> Point:
    """The centre of a turning edge's label: after the last track of the channel."""
    last_track = ruler.tracks[path.stops[-1].column][-1]
    middle = (across(path.stops[-1].lane) + across(path.far[-1].lane)) / 2
    return last_track + offset + _turn_label_length(plan, path) / 2, middle


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
    """Edges that leave or enter through one bundled port share a track; all others have their own."""
    for number, stop in enumerate((before, after)):
        if stop.lane.bundled:
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
