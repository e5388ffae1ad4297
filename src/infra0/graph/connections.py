"""Whether anything in the resources stands behind an edge of the diagram."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from infra0.graph.events import listening
from infra0.graph.kinds import BLUEPRINTS, STAND_INS, Kind, kind_of, serves
from infra0.graph.types import Edge, EdgeOrigin, Graph

_MOST_VISITED = 2_000
"""Past so many resources between two ends, the ends count as connected: a doubt is no accusation."""


class Connections:
    """The references of a document as ways from one resource to another."""

    def __init__(self, graph: Graph) -> None:
        tokens = {
            name: found.short_token if found else graph.document.resources[name].type
            for name, found in graph.types.items()
        }
        self._tokens = tokens
        self._kinds = {name: Kind.BROKER if token in BLUEPRINTS else kind_of(token) for name, token in tokens.items()}
        self._drawn = {node.id for node in (graph.document.diagram and graph.document.diagram.nodes) or ()}
        self._out: dict[str, list[str]] = {name: [] for name in self._kinds}
        self._in: dict[str, list[str]] = {name: [] for name in self._kinds}
        for edge in graph.edges:
            if edge.origin is EdgeOrigin.REFERENCE and edge.source and not edge.derived:
                self._join(edge.source, edge.target)
        for rule, source in listening(graph.document, tokens):
            self._join(rule, source)

    def _join(self, one: str, other: str) -> None:
        self._out[one].append(other)
        self._in[other].append(one)

    def connected(self, one: str, other: str) -> bool:
        """Whether a chain of references, a shared attachment or a permission joins the two, in either direction."""
        if one == other:
            return True
        if self._leads(one, other) or self._leads(other, one):
            return True
        if self._joined(one, other) or self._joined_by_undrawn(one, other):
            return True
        served = serves(self._tokens[one], self._tokens[other]) or serves(self._tokens[other], self._tokens[one])
        return served and not self._reach(one).isdisjoint(self._reach(other))

    def _joined_by_undrawn(self, one: str, other: str) -> bool:
        """Whether a resource that has no node stands for the connection: the two are all the nodes that it names."""
        pair = {one, other} & self._drawn
        return len(pair) == 2 and any(
            name not in self._drawn and pair == self._drawn.intersection(self._out[name]) for name in self._in[one]
        )

    def _leads(self, start: str, goal: str) -> bool:
        seen, waiting = {start}, deque([start])
        while waiting and len(seen) < _MOST_VISITED:
            for name in self._out[waiting.popleft()]:
                if name == goal:
                    return True
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
        return bool(waiting)

    def _reach(self, start: str) -> set[str]:
        """What a resource refers to, directly or not; of something in a network, the network is among it."""
        seen, waiting = {start}, deque([start])
        while waiting and len(seen) < _MOST_VISITED:
            following = [name for name in self._out[waiting.popleft()] if name not in seen]
            seen.update(following)
            waiting.extend(following)
        return seen

    def _joined(self, start: str, goal: str) -> bool:
        """Whether a way exists whose stops are attachments, and brokers that a thing is not both sides of."""
        seen: set[tuple[str, bool]] = {(start, True)}
        waiting = deque(seen)
        while waiting and len(seen) < _MOST_VISITED:
            name, from_thing = waiting.popleft()
            for following in self._neighbours(name):
                if following == goal:
                    if self._passable(name, start, from_thing, self._kinds[goal]):
                        return True
                    continue
                if not self._passable(name, start, from_thing, self._kinds[following]):
                    continue
                state = (following, self._kinds[name] is Kind.THING)
                if self._kinds[following] is not Kind.THING and state not in seen:
                    seen.add(state)
                    waiting.append(state)
        return bool(waiting)

    def _passable(self, name: str, start: str, from_thing: bool, onward: Kind) -> bool:
        if name == start or self._kinds[name] is Kind.ATTACHMENT:
            return True
        return not (from_thing and onward is Kind.THING)

    def _neighbours(self, name: str) -> Iterable[str]:
        yield from self._out[name]
        yield from self._in[name]


def joined_pairs(references: Sequence[Edge]) -> Iterator[tuple[Edge, Edge]]:
    """The references of one attachment that it joins: its inputs in their order, and the last with what is nested.

    What stands in one list, or nested, is not joined with its neighbours.
    """
    inputs: dict[str, list[Edge]] = {}
    for edge in references:
        if "." not in edge.slot:
            inputs.setdefault(edge.slot, []).append(edge)
    for before, after in pairwise(inputs.values()):
        yield from ((before[0], edge) for edge in after)
    nested = [edge for edge in references if "." in edge.slot]
    hub = next(reversed(inputs.values()), nested)[:1]
    yield from ((one, edge) for one in hub for edge in nested if edge is not one)


def represented(graph: Graph, name: str) -> str:
    """The resource itself, or the one that it stands in for: an alias of a function is named in its place."""
    found = graph.types.get(name)
    if not found or found.short_token not in STAND_INS:
        return name
    references = (edge.target for edge in graph.edges_of(name) if edge.origin is EdgeOrigin.REFERENCE)
    return next(references, name)
