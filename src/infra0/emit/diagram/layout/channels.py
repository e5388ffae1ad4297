"""Channels: between two columns, each edge that changes its place across gets a track to do so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from infra0.emit.diagram.layout.geometry import Range

_CLOSE = 6.0
"""Ends of two edges that are closer across would touch if their tracks were in the wrong order."""
_SLACK = 4.0
_CAREFUL = 400
"""Channels with more edges are ordered without counting crossings, which takes quadratic time."""


@dataclass(slots=True, eq=False)
class Net:
    """Edges that share one track of a channel. entries, exits: where they come in and go out, across."""

    entries: list[float]
    exits: list[float]
    track: int = 0
    after: set[int] = field(default_factory=set)

    @property
    def span(self) -> Range:
        """The stretch of the track."""
        ends = (*self.entries, *self.exits)
        return Range(min(ends), max(ends))

    @property
    def straight(self) -> bool:
        """Whether it needs no track at all."""
        span = self.span
        return span.start == span.end and bool(self.entries) and bool(self.exits)


def assign_tracks(nets: Sequence[Net]) -> int:
    """Gives each net that needs one a track, counted from the entries on; says how many tracks there are.

    Nets whose tracks would overlap get different ones, in the order that lets fewer edges cross.
    """
    turning = sorted((net for net in nets if not net.straight), key=_order)
    if len(turning) > _CAREFUL:
        return _stacked(turning)
    for index, net in enumerate(turning):
        for other_index, other in enumerate(turning[:index]):
            if not _overlap(net.span, other.span):
                continue
            if _cost(other, net) <= _cost(net, other):
                net.after.add(other_index)
            else:
                other.after.add(index)
    return _layered(turning)


def _order(net: Net) -> tuple[float, float]:
    return min(net.entries or net.exits), min(net.exits or net.entries)


def _overlap(one: Range, other: Range) -> bool:
    return one.start - _SLACK <= other.end and other.start - _SLACK <= one.end


def _cost(first: Net, second: Net) -> float:
    """What it costs to have the track of `first` before that of `second`: crossings, and much for touching."""
    crossing = sum(_strictly_in(exit_, second.span) for exit_ in first.exits)
    crossing += sum(_strictly_in(entry, first.span) for entry in second.entries)
    touching = sum(abs(a - b) < _CLOSE for a in first.exits for b in second.entries)
    return crossing + 100 * touching


def _strictly_in(value: float, span: Range) -> bool:
    return span.start < value < span.end


def _layered(nets: Sequence[Net]) -> int:
    """Tracks by longest path; of nets that are each to come before the other, the first one wins."""
    waiting = {index: set(net.after) for index, net in enumerate(nets)}
    followers: dict[int, list[int]] = {}
    for index, net in enumerate(nets):
        for before in net.after:
            followers.setdefault(before, []).append(index)
    ready = [index for index, before in waiting.items() if not before]
    while waiting:
        if not ready:
            ready = [min(waiting, key=lambda index: (len(waiting[index]), index))]
        index = ready.pop(0)
        if waiting.pop(index, None) is None:
            continue
        for follower in followers.get(index, ()):
            if follower in waiting:
                nets[follower].track = max(nets[follower].track, nets[index].track + 1)
                waiting[follower].discard(index)
                if not waiting[follower]:
                    ready.append(follower)
    return _separated(nets)


def _separated(nets: Sequence[Net]) -> int:
    """Moves nets on that a broken cycle left on a track with one that they overlap."""
    taken: dict[int, list[Range]] = {}
    for net in sorted(nets, key=lambda one: one.track):
        while any(_overlap(net.span, other) for other in taken.get(net.track, ())):
            net.track += 1
        taken.setdefault(net.track, []).append(net.span)
    return max(taken, default=-1) + 1


def _stacked(nets: Sequence[Net]) -> int:
    """Tracks by first fit."""
    ends: list[float] = []
    for net in sorted(nets, key=lambda one: one.span.start):
        fitting = (track for track, end in enumerate(ends) if end + _SLACK < net.span.start)
        net.track = next(fitting, len(ends))
        ends[net.track : net.track + 1] = [net.span.end]
    return len(ends)
