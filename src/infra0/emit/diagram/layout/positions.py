"""What Graphviz found out: where cards are, how far containers reach, and where edges pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.engine import Layout
from infra0.emit.diagram.layout.geometry import Point, Range
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.source import Names
from infra0.emit.diagram.options import Direction


@dataclass(frozen=True)
class Trace:
    """Where an edge runs, as points (along, across) in ascending order."""

    points: tuple[Point, ...]

    @cached_property
    def _along(self) -> tuple[float, ...]:
        return tuple(point[0] for point in self.points)

    def across_at(self, along: float) -> float:
        """Where the edge is at `along`; before its start and after its end, where it starts and ends."""
        index = bisect_left(self._along, along)
        if index == 0:
            return self.points[0][1]
        if index == len(self.points):
            return self.points[-1][1]
        (u0, v0), (u1, v1) = self.points[index - 1], self.points[index]
        return v0 + (v1 - v0) * (along - u0) / (u1 - u0) if u1 > u0 else v1


@dataclass(frozen=True, slots=True)
class Positions:
    """In flow space. centres: of cards. reaches: of containers, across. sides: of containers, along.

    traces and labels: by the index of a link; empty where Graphviz was not asked to route.
    """

    centres: Mapping[str, Point]
    reaches: Mapping[str, Range]
    sides: Mapping[str, Range]
    traces: Mapping[int, Trace]
    labels: Mapping[int, float]


def read_positions(layout: Layout, plan: Plan, names: Names) -> Positions:
    """The positions in Graphviz' answer, turned so that `along` runs with the flow from zero."""
    reader = _Reader(plan.direction, *map(float, layout["bb"].split(",")[2:]))
    nodes = {dot: name for name, dot in names.nodes.items()}
    clusters = {dot: name for name, dot in names.clusters.items()}
    objects = layout.get("objects", ())
    centres = {nodes[x["name"]]: reader.point(x["pos"]) for x in objects if x["name"] in nodes}
    boxes = {clusters[x["name"]]: reader.ranges(x["bb"]) for x in objects if x["name"] in clusters}
    edges = [edge for edge in layout.get("edges", ()) if edge.get("id")]
    return Positions(
        centres,
        {name: _without_air(across) for name, (_, across) in boxes.items()},
        {name: along for name, (along, _) in boxes.items()},
        {int(edge["id"]): reader.trace(edge["pos"]) for edge in edges if edge.get("pos")},
        {int(edge["id"]): reader.point(edge["lp"])[0] for edge in edges if edge.get("lp")},
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads Graphviz' notation, whose vertical axis points up."""

    direction: Direction
    width: float
    height: float

    def point(self, text: str) -> Point:
        """``x,y`` as (along, across)."""
        x, y = map(float, text.split(",")[:2])
        down = self.height - y
        return (x, down) if self.direction is Direction.RIGHT else (down, x)

    def ranges(self, text: str) -> tuple[Range, Range]:
        """``x0,y0,x1,y1`` as the ranges along and across."""
        x0, y0, x1, y1 = text.split(",")
        (u0, v0), (u1, v1) = self.point(f"{x0},{y0}"), self.point(f"{x1},{y1}")
        return Range(min(u0, u1), max(u0, u1)), Range(min(v0, v1), max(v0, v1))

    def trace(self, text: str) -> Trace:
        """Control points stand for the curve: with polylines they lie on it."""
        return Trace(_ascending([self.point(part) for part in text.split() if part[0] not in "es"]))


def _without_air(reach: Range) -> Range:
    return Range(reach.start + m.CONTAINER_AIR, reach.end - m.CONTAINER_AIR)


def _ascending(points: Sequence[Point]) -> tuple[Point, ...]:
    ordered = points if points[0][0] <= points[-1][0] else points[::-1]
    kept = [ordered[0]]
    for point in ordered[1:]:
        if point[0] >= kept[-1][0]:
            kept.append(point)
    return tuple(kept)
