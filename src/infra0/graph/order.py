"""The order of deployment."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush


def deployment_order(names: Sequence[str], needs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names so that each comes after what it needs, and otherwise as they were given.

    needs: pairs of a name and one that it needs. Names on a cycle, and those that need them, are left out.
    """
    position = {name: index for index, name in enumerate(names)}
    waiting = dict.fromkeys(names, 0)
    dependents: dict[str, list[str]] = {name: [] for name in names}
    for name, needed in dict.fromkeys(needs):
        waiting[name] += 1
        dependents[needed].append(name)
    ready = [position[name] for name, count in waiting.items() if not count]
    heapify(ready)
    order: list[str] = []
    while ready:
        name = names[heappop(ready)]
        order.append(name)
        for dependent in dependents[name]:
            waiting[dependent] -= 1
            if not waiting[dependent]:
                heappush(ready, position[dependent])
    return tuple(order)


def find_cycles(names: Iterable[str], needs: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """One cycle out of every group of names that need each other, each as the path of its names."""
    state: dict[str, int] = {}
    cycles: list[tuple[str, ...]] = []
    for start in names:
        if start in state:
            continue
        path, places = [start], {start: 0}
        branches = [iter(needs.get(start, ()))]
        state[start] = 1
        while branches:
            following = next(branches[-1], None)
            if following is None:
                branches.pop()
                name = path.pop()
                del places[name]
                state[name] = 2
            elif following in places:
                cycles.append(tuple(path[places[following] :]))
            elif following not in state:
                state[following] = 1
                places[following] = len(path)
                path.append(following)
                branches.append(iter(needs.get(following, ())))
    return _disjoint(cycles)


def _disjoint(cycles: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    seen: set[str] = set()
    kept = []
    for cycle in sorted(cycles, key=len):
        if seen.isdisjoint(cycle):
            kept.append(cycle)
        seen.update(cycle)
    return kept
