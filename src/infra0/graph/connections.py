"""Whether anything in the resources stands behind an edge of the diagram."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from infra0.graph.kinds import GATEWAYS, Kind, kind_of
from infra0.graph.types import EdgeOrigin, Graph

_MOST_VISITED = 2_000
"""Past so many resources between two ends, the ends count as connected: a doubt is no accusation."""


class Connections:
    """The references of a document as ways from one resource to another."""

    def __init__(self, graph: Graph) -> None:
        tokens = {
            name: found.short_token if found else graph.document.resources[name].type
            for name, found in graph.types.items()
        }
        self._kinds = {name: kind_of(token) for name, token in tokens.items()}
        self._gateways = frozenset(name for name, token in tokens.items() if token in GATEWAYS)
        self._out: dict[str, list[str]] = {name: [] for name in self._kinds}
        self._in: dict[str, list[str]] = {name: [] for name in self._kinds}
        for edge in graph.edges:
            if edge.origin is EdgeOrigin.REFERENCE and edge.source and not edge.derived:
                self._out[edge.source].append(edge.target)
                self._in[edge.target].append(edge.source)

    def connected(self, one: str, other: str) -> bool:
        """Whether a chain of references, a shared attachment or a permission joins the two, in either direction."""
        if one == other:
            return True
        if self._leads(one, other) or self._leads(other, one) or self._joined(one, other):
            return True
        serves = one in self._gateways or other in self._gateways
        return serves and not self._reach(one).isdisjoint(self._reach(other))

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
