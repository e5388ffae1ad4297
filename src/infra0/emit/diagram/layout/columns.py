"""Columns: cards of one rank stand in one, and edges turn only in the channels between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.layout.positions import Positions

_SAME = 1.0
"""Graphviz' positions along the flow that differ by less are one."""


@dataclass(frozen=True, slots=True)
class Columns:
    """places: where Graphviz had each column. of: the columns that a card or container spans, first and last.

    labels: the column in which a link's label stands. widths: the room that each column's content needs.
    """

    places: tuple[float, ...]
    of: Mapping[str, tuple[int, int]]
    labels: Mapping[int, int]
    widths: tuple[float, ...]


def columns_of(plan: Plan, positions: Positions) -> Columns:
    """The columns of a layout."""
    places = _distinct([*(u for u, _ in positions.centres.values()), *positions.labels.values()])
    of = {name: (_nearest(places, u),) * 2 for name, (u, _) in positions.centres.items()}
    for container, inside in plan.leaves.items():
        spanned = [of[name][0] for name in inside]
        of[container] = (min(spanned), max(spanned))
    labels = {index: _nearest(places, u) for index, u in positions.labels.items()}
    widths = [0.0] * len(places)
    for name, card in plan.cards.items():
        widths[of[name][0]] = max(widths[of[name][0]], plan.extent(card.width, card.height)[0])
    for index, column in labels.items():
        label = plan.labels[index]
        widths[column] = max(widths[column], plan.extent(label.width, label.height)[0])
    return Columns(places, of, labels, tuple(widths))


def _distinct(values: Sequence[float]) -> tuple[float, ...]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return tuple(found)


def _nearest(places: Sequence[float], value: float) -> int:
    index = bisect_left(places, value)
    near = [candidate for candidate in (index - 1, index) if 0 <= candidate < len(places)]
    return min(near, key=lambda candidate: abs(places[candidate] - value))
