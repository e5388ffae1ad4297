"""Lays out in bounded time: cheaper ways are tried where a better one takes too long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.cards import Card
from infra0.emit.diagram.layout.geometry import Box
from infra0.emit.diagram.layout.layout import Flow, lay_out_flow
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.source import Splines
from infra0.emit.diagram.options import DiagramOptions
from infra0.emit.diagram.rendering import Note

_ROUTED_EDGES = 1500
"""With more edges Graphviz is not asked where they pass, which takes it the longest."""
_STRAIGHT_NOTE = Note("The layout was simplified, because a better one takes too long")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A flow and what has to be said about it."""

    flow: Flow
    notes: tuple[Note, ...]


def lay_out_in_time(plan: Plan, options: DiagramOptions) -> Attempt | None:
    """The flow by the best way that ends in time, or None where none does."""
    if len(plan.links) <= _ROUTED_EDGES:
        flow = lay_out_flow(plan, options, Splines.ROUTED)
        if flow:
            return Attempt(flow, ())
    flow = lay_out_flow(plan, options, Splines.STRAIGHT)
    return Attempt(flow, (_STRAIGHT_NOTE,)) if flow else None


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
