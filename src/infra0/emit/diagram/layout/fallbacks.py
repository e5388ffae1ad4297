"""Lays out in bounded time: cheaper ways are tried where a better one takes too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, sqrt

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.cards import Card
from infra0.emit.diagram.layout.engine import OutOfTimeError
from infra0.emit.diagram.layout.geometry import Box
from infra0.emit.diagram.layout.layout import Flow, lay_out_flow
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.quality import cost
from infra0.emit.diagram.layout.source import Ranks, Splines, Way
from infra0.emit.diagram.options import DiagramOptions
from infra0.emit.diagram.rendering import Note

_ROUTED_EDGES = 1500
"""With more edges Graphviz is not asked where they pass, which takes it the longest."""
_COMPARED_EDGES = 120
"""With more edges, one way of ranking has to do."""
_STRAIGHT_NOTE = Note("The layout was simplified, because a better one takes too long")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A flow and what has to be said about it."""

    flow: Flow
    notes: tuple[Note, ...]


def lay_out_in_time(plan: Plan, options: DiagramOptions) -> Attempt | None:
    """The flow by the best way that ends in time, or None where none does."""
    routed = _ways(plan) if len(plan.links) <= _ROUTED_EDGES else ()
    if done := list(_flows(plan, options, routed)):
        # What a layout costs takes quadratic time to say, so that it is only asked where there is a choice.
        return Attempt(min(done, key=cost) if len(done) > 1 else done[0], ())
    simpler = (Way(Splines.STRAIGHT, ranks) for ranks in Ranks)
    flow = next(_flows(plan, options, simpler), None)
    return Attempt(flow, (_STRAIGHT_NOTE,)) if flow else None


def _flows(plan: Plan, options: DiagramOptions, ways: Iterable[Way]) -> Iterator[Flow]:
    """What the ways lead to, without those that Graphviz gives up."""
    for way in ways:
        try:
            flow = lay_out_flow(plan, options, way)
        except OutOfTimeError:
            # The other ways would take too long as well.
            return
        if flow:
            yield flow


def _ways(plan: Plan) -> Iterator[Way]:
    """Ways that are worth a try: without containers, or with many edges, just one."""
    yield Way(Splines.ROUTED, Ranks.BY_CONTAINER)
    if plan.leaves and len(plan.links) <= _COMPARED_EDGES:
        yield Way(Splines.ROUTED, Ranks.TOGETHER)


def grid(cards: Mapping[str, Card]) -> Flow:
    """Cards in rows and columns, without edges: the layout of last resort."""
    columns = ceil(sqrt(len(cards)))
    boxes: dict[str, Box] = {}
    x = y = width = 0.0
    tallest = 0.0
    for index, (name, card) in enumerate(cards.items()):
        if index and index % columns == 0:
            x, y, tallest = 0.0, y + tallest + m.ROW_GAP, 0.0
        boxes[name] = Box(x, y, card.width, card.height)
        x += card.width + m.ROW_GAP
        width, tallest = max(width, x - m.ROW_GAP), max(tallest, card.height)
    return Flow(boxes, {}, {}, {}, width, y + tallest)
