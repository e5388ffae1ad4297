"""From links to lanes: which columns an edge crosses, and between which cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.columns import Columns
from infra0.emit.diagram.layout.geometry import Range
from infra0.emit.diagram.layout.lanes import Lane, LaneGroup
from infra0.emit.diagram.layout.obstacles import Obstacles
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.positions import Positions, Trace
from infra0.emit.diagram.options import Direction
from infra0.emit.diagram.view.types import Link


class Side(Enum):
    """The side of a card at which an edge meets it, along the flow."""

    NEAR = auto()
    FAR = auto()


@dataclass(frozen=True, slots=True)
class Stop:
    """A lane and the column in which it is; at a card's side, the column whose channel it faces."""

    column: int
    lane: Lane


@dataclass(frozen=True, slots=True)
class Path:
    """An edge as stops in ascending columns, from port to port.

    backward: it flows against the direction, so that its target comes first. turns: both ports are on the far
    side of their cards, and `far` is the path of the second one.
    """

    index: int
    stops: tuple[Stop, ...]
    backward: bool = False
    far: tuple[Stop, ...] = ()

    @property
    def sections(self) -> tuple[tuple[Lane, ...], ...]:
        """The lanes of the path, and of the way back if it turns."""
        return tuple(tuple(stop.lane for stop in stops) for stops in (self.stops, self.far) if stops)


class PathFinder:
    """Builds the paths of one layout, and groups their lanes."""

    def __init__(self, plan: Plan, positions: Positions, columns: Columns) -> None:
        self._plan = plan
        self._positions = positions
        self._columns = columns
        self._obstacles = Obstacles(plan, positions, columns)
        self._ports: dict[tuple[str, Side], list[tuple[float, Lane]]] = {}
        self._passing: dict[int, list[Lane]] = {}

    def paths(self) -> tuple[Path, ...]:
        """A path for each link; its lanes belong to groups, and wish to be where Graphviz had the edge."""
        found = tuple(self._path(index, link) for index, link in enumerate(self._plan.links))
        for (name, _), ports in self._ports.items():
            self._spread(name, ports)
        for lanes in self._passing.values():
            LaneGroup(sorted(lanes, key=lambda lane: lane.wish), m.LANE_GAP)
        return found

    def _path(self, index: int, link: Link) -> Path:
        trace = self._positions.traces.get(index) or self._straight(link)
        source, target = self._columns.of[link.source], self._columns.of[link.target]
        if source[1] < target[0]:
            return Path(index, self._stops(index, link.source, link.target, trace))
        if target[1] < source[0]:
            return Path(index, self._stops(index, link.target, link.source, trace), backward=True)
        last = max(source[1], target[1])
        near = self._turning(link, link.source, last, arriving=False)
        far = self._turning(link, link.target, last, arriving=True)
        return Path(index, near, far=far)

    def _straight(self, link: Link) -> Trace:
        ends = sorted((self._centre(link.source), self._centre(link.target)))
        return Trace(tuple(ends))

    def _centre(self, name: str) -> tuple[float, float]:
        if name in self._positions.centres:
            return self._positions.centres[name]
        return self._positions.sides[name].middle, self._positions.reaches[name].middle

    def _stops(self, index: int, left: str, right: str, trace: Trace) -> tuple[Stop, ...]:
        start, end = self._columns.of[left][1], self._columns.of[right][0]
        label = self._plan.labels.get(index)
        passing = []
        for column in range(start + 1, end):
            half = 0.0
            if label and self._columns.labels.get(index) == column:
                half = self._plan.extent(label.width, label.height)[1] / 2
            wish = trace.across_at(self._columns.places[column])
            passing.append(self._pass(column, left, right, wish, half))
        first = passing[0].lane.wish if passing else self._port_wish(right, Side.NEAR, trace)
        last = passing[-1].lane.wish if passing else self._port_wish(left, Side.FAR, trace)
        backward = self._plan.links[index].source != left
        start_wish, end_wish = self._port_wish(left, Side.FAR, trace), self._port_wish(right, Side.NEAR, trace)
        return (
            self._port(left, Side.FAR, start, start_wish, first, arriving=backward),
            *passing,
            self._port(right, Side.NEAR, end, end_wish, last, arriving=not backward),
        )

    def _turning(self, link: Link, name: str, last: int, *, arriving: bool) -> tuple[Stop, ...]:
        """From the far side of a card to the channel in which the edge turns back."""
        wish = self._centre(name)[1]
        start = self._columns.of[name][1]
        other = link.source if arriving else link.target
        port = self._port(name, Side.FAR, start, wish, self._centre(other)[1], arriving=arriving)
        between = range(start + 1, last + 1)
        return (port, *(self._pass(column, link.source, link.target, wish, 0.0) for column in between))

    def _pass(self, column: int, left: str, right: str, wish: float, half: float) -> Stop:
        room = self._obstacles.gap(column, left, right, wish, half)
        lane = Lane(room, room.clamp(wish), half)
        self._passing.setdefault(column, []).append(lane)
        return Stop(column, lane)

    def _port_wish(self, name: str, side: Side, trace: Trace) -> float:
        if not self._plan.is_container(name):
            return self._positions.centres[name][1]
        along = self._positions.sides[name]
        return trace.across_at(along.end if side is Side.FAR else along.start)

    def _port(self, name: str, side: Side, column: int, wish: float, heading: float, *, arriving: bool) -> Stop:
        lane = Lane(self._port_room(name), wish, arriving=arriving)
        self._ports.setdefault((name, side), []).append((heading, lane))
        return Stop(column, lane)

    def _port_room(self, name: str) -> Range:
        if self._plan.is_container(name):
            reach = self._positions.reaches[name]
            header = m.CONTAINER_HEADER if self._plan.direction is Direction.RIGHT else m.PORT_MARGIN
            return Range(reach.start + header, reach.end - m.PORT_MARGIN)
        card = self._plan.cards[name]
        half = self._plan.extent(card.width, card.height)[1] / 2 - m.PORT_MARGIN
        middle = self._positions.centres[name][1]
        return Range(middle - half, middle + half)

    def _spread(self, name: str, ports: Sequence[tuple[float, Lane]]) -> None:
        """Orders the ports of one side by where their edges go; more than fit side by side become one."""
        lanes = [lane for _, lane in sorted(ports, key=lambda port: port[0])]
        room = lanes[0].room
        gap = min(m.PORT_GAP, (room.end - room.start) / max(len(lanes) - 1, 1))
        if gap < m.PORT_GAP_LEAST:
            _bundle(lanes, room.middle)
            return
        wishes = [lane.wish for lane in lanes]
        needed = (len(lanes) - 1) * gap
        if not self._plan.is_container(name):
            _line_up(lanes, room.middle, gap)
        elif max(wishes) - min(wishes) < needed:
            _line_up(lanes, sum(wishes) / len(wishes), gap)
        LaneGroup(lanes, m.PORT_GAP_LEAST)


def _line_up(lanes: Sequence[Lane], middle: float, gap: float) -> None:
    """Lets lanes wish to be side by side."""
    for index, lane in enumerate(lanes):
        lane.wish = middle + (index - (len(lanes) - 1) / 2) * gap


def _bundle(lanes: list[Lane], middle: float) -> None:
    """Lets lanes share a port in the middle of their card's side, or two where some arrive and some leave."""
    mixed = len({lane.arriving for lane in lanes}) > 1
    for lane in lanes:
        place = middle + ((m.PORT_GAP / 2) * (1 if lane.arriving else -1) if mixed else 0)
        lane.room, lane.wish, lane.bundled = Range(place, place), place, True
    LaneGroup([lane for lane in lanes if lane.arriving], 0.0)
    LaneGroup([lane for lane in lanes if not lane.arriving], 0.0)
