"""Data flows: every path from where data comes in to where it stays or leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.facts.channels import Channel, channels_of
from infra0.facts.parts import Part
from infra0.facts.roles import Role, roles_of
from infra0.facts.tables import texts
from infra0.ir import System

MOST_FLOWS = 200
_MOST_STEPS = 20_000
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_ENDS = frozenset({Role.STORE, Role.SINK})
_ENTRIES = frozenset(
    {Role.API, Role.WEB, Role.SCHEDULE, Role.EXTERNAL, Role.STREAM, Role.QUEUE, Role.TOPIC, Role.BUS, Role.DELIVERY}
)


@dataclass(frozen=True, slots=True)
class Step:
    """Data goes from one part to the next.

    source, target: IDs of parts.
    source_label, target_label: what the diagram calls them.
    how: what carries it: routes, properties, resources in between, the diagram's label.
    backed: whether the resources make it real; if not, only the diagram says so.
    """

    source: str
    target: str
    source_label: str
    target_label: str
    how: tuple[str, ...]
    backed: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """One path.

    name: what kind of path it is, ``Real-time path``; with its end where several are of one kind.
    stops: the labels of all parts on it, in order.
    steps: from each part to the next.
    backed: whether the resources make every step real.
    """

    name: str
    stops: tuple[str, ...]
    steps: tuple[Step, ...]
    backed: bool


@dataclass(frozen=True, slots=True)
class Flows:
    """All paths.

    flows: those that begin first in the document first.
    complete: whether these are all that there are.
    """

    flows: tuple[Flow, ...]
    complete: bool


def flows_of(system: System, parts: Mapping[str, Part]) -> Flows:
    """The flows of a system, those that begin first in the document first."""
    roles = roles_of(system, parts)
    channels: dict[str, list[Channel]] = {}
    for channel in channels_of(system, roles):
        channels.setdefault(channel.source, []).append(channel)
    walk = _Walk(channels, roles)
    paths = [path for entry in _entries(channels, roles) for path in walk.from_entry(entry)]
    names = _distinct([_name(path, roles) for path in paths], paths, parts)
    return Flows(tuple(_flow(name, path, parts) for name, path in zip(names, paths, strict=True)), walk.complete)


def _entries(channels: Mapping[str, Sequence[Channel]], roles: Mapping[str, Role]) -> list[str]:
    """Where data comes in: parts that nothing passes data to, then one of each circle that is not reached so."""
    fed = {channel.target for found in channels.values() for channel in found}
    entries = [name for name in roles if name in channels and name not in fed]
    reached = _reachable(entries, channels)
    for name in sorted(channels, key=lambda name: roles[name] not in _ENTRIES):
        if name not in reached:
            entries.append(name)
            reached |= _reachable([name], channels)
    return entries


def _reachable(starts: Sequence[str], channels: Mapping[str, Sequence[Channel]]) -> set[str]:
    seen, waiting = set(starts), list(starts)
    while waiting:
        for channel in channels.get(waiting.pop(), ()):
            if channel.target not in seen:
                seen.add(channel.target)
                waiting.append(channel.target)
    return seen


class _Walk:
    """Walks along channels, never through one part twice, and not forever."""

    def __init__(self, channels: Mapping[str, Sequence[Channel]], roles: Mapping[str, Role]) -> None:
        self._channels = channels
        self._roles = roles
        self._steps = 0
        self._found = 0

    @property
    def complete(self) -> bool:
        """Whether everything was walked."""
        return self._found < MOST_FLOWS and self._steps < _MOST_STEPS

    def from_entry(self, entry: str) -> Iterator[tuple[Channel, ...]]:
        """The paths from an entry to every store or sink, and to where data gets no further."""
        path: list[Channel] = []
        waiting: list[Iterator[Channel]] = [iter(self._channels.get(entry, ()))]
        on_path = [entry]
        while waiting and self.complete:
            channel = next(waiting[-1], None)
            if channel is None:
                waiting.pop()
                on_path.pop()
                if path:
                    path.pop()
                continue
            self._steps += 1
            if channel.target in on_path:
                continue
            onward = [one for one in self._channels.get(channel.target, ()) if one.target not in on_path]
            path.append(channel)
            if not onward or self._roles[channel.target] in _ENDS:
                self._found += 1
                yield tuple(path)
            waiting.append(iter(onward))
            on_path.append(channel.target)


def _name(path: Sequence[Channel], roles: Mapping[str, Role]) -> str:
    first = path[0]
    stops = [roles[first.source].value, *(roles[channel.target].value for channel in path)]
    if stops[0] == Role.API and first.methods and _READING.issuperset(first.methods):
        stops[0] = "reading-api"
    for wanted, name in texts("flows", "names").items():
        if _in_order(wanted.split(), stops):
            return name
    return "Path"


def _in_order(wanted: Sequence[str], stops: Sequence[str]) -> bool:
    rest = iter(stops)
    return all(role in rest for role in wanted)


def _distinct(names: Sequence[str], paths: Sequence[Sequence[Channel]], parts: Mapping[str, Part]) -> list[str]:
    """The names, told apart by where their paths end, and where that does not help by numbers."""
    ends = [f"{name} to {parts[path[-1].target].label}" for name, path in zip(names, paths, strict=True)]
    chosen = [end if names.count(name) > 1 else name for name, end in zip(names, ends, strict=True)]
    seen: dict[str, int] = {}
    for index, name in enumerate(chosen):
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            chosen[index] = f"{name} ({seen[name]})"
    return chosen


def _flow(name: str, path: Sequence[Channel], parts: Mapping[str, Part]) -> Flow:
    steps = tuple(
        Step(
            source=channel.source,
            target=channel.target,
            source_label=parts[channel.source].label,
            target_label=parts[channel.target].label,
            how=channel.how,
            backed=channel.backed,
        )
        for channel in path
    )
    stops = (steps[0].source_label, *(step.target_label for step in steps))
    return Flow(name, stops, steps, all(step.backed for step in steps))
