"""Where columns, containers and tracks are along the flow, once it is known how many tracks each channel has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.columns import Columns
from infra0.emit.diagram.layout.geometry import Range
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.options import Direction


@dataclass(frozen=True, slots=True)
class Ruler:
    """columns: their room. tracks: for each channel, by the column before it, where its tracks are."""

    columns: tuple[Range, ...]
    containers: Mapping[str, Range]
    tracks: Mapping[int, tuple[float, ...]]


def measure_along(plan: Plan, columns: Columns, tracks: Mapping[int, Sequence[float]]) -> Ruler:
    """The ruler for a layout whose channels hold those tracks, each given by half its width."""
    opening, closing = _frames(plan, columns)
    before, after = _widest(opening, columns, 0), _widest(closing, columns, 1)
    bare = _bare(plan, columns)
    ranges: list[Range] = []
    places: dict[int, tuple[float, ...]] = {}
    position = before.get(0, 0.0)
    last = len(columns.widths) - 1
    for column, width in enumerate(columns.widths):
        ranges.append(Range(position, position + width))
        position += width + after.get(column, 0.0)
        margins = _margin(column in bare), _margin(column + 1 in bare)
        halves = tracks.get(column, ())
        least = sum(margins) + m.CHANNEL - 2 * m.CHANNEL_MARGIN
        taken = _taken(halves)
        room = max(sum(margins) + taken, least) if column < last or halves else 0.0
        places[column] = _places(halves, position + margins[0] + (room - sum(margins) - taken) / 2)
        position += room + before.get(column + 1, 0.0)
    return Ruler(tuple(ranges), _containers(columns, ranges, opening, closing), places)


def _taken(halves: Sequence[float]) -> float:
    """The room that tracks take up."""
    return 2 * sum(halves) + max(len(halves) - 1, 0) * m.TRACK_GAP


def _places(halves: Sequence[float], start: float) -> tuple[float, ...]:
    places = []
    for half in halves:
        places.append(start + half)
        start += 2 * half + m.TRACK_GAP
    return tuple(places)


def _margin(bare: bool) -> float:
    return m.LABEL_MARGIN if bare else m.CHANNEL_MARGIN


def _bare(plan: Plan, columns: Columns) -> set[int]:
    """Columns that hold only labels."""
    return set(range(len(columns.widths))) - {columns.of[name][0] for name in plan.cards}


def _frames(plan: Plan, columns: Columns) -> tuple[dict[str, float], dict[str, float]]:
    """How far each container's border is from the cards of its first and last column."""
    first_frame = m.CONTAINER_PADDING if plan.direction is Direction.RIGHT else m.CONTAINER_HEADER
    opening: dict[str, float] = {}
    closing: dict[str, float] = {}
    for name in sorted(plan.leaves, key=lambda one: -len(plan.around[one])):
        first, last = columns.of[name]
        inner = [item.id for item in plan.children[name] if plan.is_container(item.id)]
        opening[name] = first_frame + max((opening[x] for x in inner if columns.of[x][0] == first), default=0.0)
        closing[name] = m.CONTAINER_PADDING + max((closing[x] for x in inner if columns.of[x][1] == last), default=0.0)
    return opening, closing


def _widest(frames: Mapping[str, float], columns: Columns, end: int) -> dict[int, float]:
    found: dict[int, float] = {}
    for name, frame in frames.items():
        column = columns.of[name][end]
        found[column] = max(found.get(column, 0.0), frame)
    return found


def _containers(
    columns: Columns, ranges: Sequence[Range], opening: Mapping[str, float], closing: Mapping[str, float]
) -> dict[str, Range]:
    """Outer ones first, as they are painted."""
    found = {}
    for name, frame in reversed(list(opening.items())):
        first, last = columns.of[name]
        found[name] = Range(ranges[first].start - frame, ranges[last].end + closing[name])
    return found
