"""Lays a view out: every card, container, edge and label gets its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from infra0.emit.diagram.layout.cards import EdgeLabel
from infra0.emit.diagram.layout.columns import Columns, columns_of
from infra0.emit.diagram.layout.engine import lay_out
from infra0.emit.diagram.layout.geometry import Box, Point, Range
from infra0.emit.diagram.layout.lanes import settle
from infra0.emit.diagram.layout.paths import Path, PathFinder
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.positions import Positions, read_positions
from infra0.emit.diagram.layout.routes import Routes, across, route
from infra0.emit.diagram.layout.source import Names, Way, dot_source
from infra0.emit.diagram.options import DiagramOptions, Direction

_Key = TypeVar("_Key", int, str)


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """An edge's label and its box."""

    label: EdgeLabel
    box: Box


@dataclass(frozen=True, slots=True)
class Flow:
    """The laid-out part of a picture that flows, from (0, 0) on. lines and labels: by the index of their link."""

    boxes: Mapping[str, Box]
    containers: Mapping[str, Box]
    lines: Mapping[int, tuple[Point, ...]]
    labels: Mapping[int, PlacedLabel]
    width: float
    height: float


def lay_out_flow(plan: Plan, options: DiagramOptions, way: Way) -> Flow | None:
    """The flow, or None where Graphviz gave up.

    Raises:
        OutOfTimeError: where it did not answer in time.
    """
    if not plan.cards:
        return Flow({}, {}, {}, {}, 0.0, 0.0)
    names = Names.of(plan)
    answer = lay_out(dot_source(plan, names, way), options.engine, options.time_limit)
    if answer is None:
        return None
    positions = read_positions(answer, plan, names)
    columns = columns_of(plan, positions)
    paths = PathFinder(plan, positions, columns).paths()
    settle([lanes for path in paths for lanes in path.sections])
    routes = route(plan, columns, paths)
    return _flow(plan, positions, columns, paths, routes)


def _flow(plan: Plan, positions: Positions, columns: Columns, paths: Sequence[Path], routes: Routes) -> Flow:
    """Everything in the picture's axes, moved so that it starts at (0, 0)."""
    boxes = {name: _card_box(plan, positions, columns, routes, name) for name in plan.cards}
    containers = {name: _box(along, positions.reaches[name]) for name, along in routes.ruler.containers.items()}
    labels = dict(_labels(plan, columns, paths, routes))
    lines = routes.lines
    if plan.direction is Direction.DOWN:
        boxes, containers, labels = _turned(boxes), _turned(containers), _turned(labels)
        lines = {index: tuple((y, x) for x, y in line) for index, line in lines.items()}
    all_boxes = [*boxes.values(), *containers.values(), *labels.values()]
    xs = [*(x for line in lines.values() for x, _ in line), *(x for b in all_boxes for x in (b.x, b.right))]
    ys = [*(y for line in lines.values() for _, y in line), *(y for b in all_boxes for y in (b.y, b.bottom))]
    dx, dy = -min(xs), -min(ys)
    return Flow(
        _moved(boxes, dx, dy),
        _moved(containers, dx, dy),
        {index: tuple((x + dx, y + dy) for x, y in line) for index, line in lines.items()},
        {index: PlacedLabel(plan.labels[index], box) for index, box in _moved(labels, dx, dy).items()},
        max(xs) + dx,
        max(ys) + dy,
    )


def _box(along: Range, across_range: Range) -> Box:
    return Box(along.start, across_range.start, along.end - along.start, across_range.end - across_range.start)


def _centred(plan: Plan, along: float, across_: float, width: float, height: float) -> Box:
    length, breadth = plan.extent(width, height)
    return Box(along - length / 2, across_ - breadth / 2, length, breadth)


def _card_box(plan: Plan, positions: Positions, columns: Columns, routes: Routes, name: str) -> Box:
    card = plan.cards[name]
    column = routes.ruler.columns[columns.of[name][0]]
    return _centred(plan, column.middle, positions.centres[name][1], card.width, card.height)


def _labels(plan: Plan, columns: Columns, paths: Sequence[Path], routes: Routes) -> Iterator[tuple[int, Box]]:
    """Where labels are: on their edge, in the column that has room for them."""
    for path in paths:
        label = plan.labels.get(path.index)
        if label is None:
            continue
        if path.index in routes.turns:
            yield path.index, _centred(plan, *routes.turns[path.index], label.width, label.height)
            continue
        column = columns.labels.get(path.index)
        for stop in path.stops:
            if stop.column == column and stop.lane.half:
                middle = routes.ruler.columns[column].middle
                yield path.index, _centred(plan, middle, across(stop.lane), label.width, label.height)


def _turned(boxes: Mapping[_Key, Box]) -> dict[_Key, Box]:
    return {key: box.turned() for key, box in boxes.items()}


def _moved(boxes: Mapping[_Key, Box], dx: float, dy: float) -> dict[_Key, Box]:
    return {key: box.moved(dx, dy) for key, box in boxes.items()}
