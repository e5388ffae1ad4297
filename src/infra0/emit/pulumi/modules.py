"""Which module of a long program each resource stands in.

Resources of one topic stand together: a topic is a group of the diagram or, for what the diagram does not show, that
of a resource that it belongs to, or the provider's own module. A module is begun only when everything is there that it
needs, so that modules import from earlier ones alone; a topic that others interrupt has several.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.catalog import short_token
from infra0.emit.pulumi.names import Spelling, Words, shortened, words
from infra0.emit.pulumi.walk import named_resources
from infra0.ir import Resource

LONGEST_FILE = 60
"""Resources in a program of one file; longer ones are divided."""

_MOST_TOPICS = 12
_MOST_MODULES_PER_TOPIC = 3
_LONGEST_NAME = 30
_OTHER = ("other",)


@dataclass(frozen=True, slots=True)
class Module:
    """A module and its resources, in deployment order."""

    name: str
    resources: tuple[Resource, ...]


def divide(resources: Sequence[Resource], spelling: Spelling, reserved: Collection[str]) -> tuple[Module, ...]:
    """The modules of a long program, in deployment order, with names that are not reserved."""
    needs = _needs(resources)
    topics = _frequent(_topics(resources))
    segments = list(_segments(resources, topics, needs))
    if len(segments) > _MOST_MODULES_PER_TOPIC * len(set(topics.values())):
        segments = list(_slices(resources))
    names = _distinct([(*topic, "resources") if spelling(topic) in reserved else topic for topic, _ in segments])
    return tuple(Module(spelling(name), tuple(members)) for name, (_, members) in zip(names, segments, strict=True))


def _distinct(names: Sequence[Words]) -> Iterator[Words]:
    """The names with numbers from the second of a kind on, which are no other's name."""
    kinds = set(names)
    numbers: Counter[Words] = Counter()
    for name in names:
        numbers[name] += 1
        while numbers[name] > 1 and (*name, str(numbers[name])) in kinds:
            numbers[name] += 1
        yield name if numbers[name] == 1 else (*name, str(numbers[name]))


def _needs(resources: Sequence[Resource]) -> dict[str, frozenset[str]]:
    return {resource.id: frozenset(named_resources(resource)) for resource in resources}


def _topics(resources: Sequence[Resource]) -> dict[str, Words]:
    topics: dict[str, Words] = {}
    for resource in resources:
        owners = (topics[owner] for owner in named_resources(resource))
        topics[resource.id] = _topic(resource.group) or next(owners, ()) or _service(resource.token)
    return topics


def _topic(text: str) -> Words:
    name = shortened(words(text), _LONGEST_NAME)
    return ("group", *name) if name and name[0][0].isdigit() else name


def _service(token: str) -> Words:
    """``s3`` for ``aws:s3/bucket:Bucket``, ``random`` for ``random:index/randomPassword:RandomPassword``."""
    package, _, rest = short_token(token).partition(":")
    module = rest.partition(":")[0]
    return _topic(package if module in ("", "index") else module) or _OTHER


def _frequent(topics: Mapping[str, Words]) -> dict[str, Words]:
    """The topics with all but the most frequent of them as one."""
    frequent = {topic for topic, _ in Counter(topics.values()).most_common(_MOST_TOPICS)}
    return {id_: topic if topic in frequent else _OTHER for id_, topic in topics.items()}


def _segments(
    resources: Sequence[Resource], topics: Mapping[str, Words], needs: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Words, list[Resource]]]:
    """Runs of resources of one topic: always all that can be placed, of the topic that waits least for others."""
    place = {resource.id: index for index, resource in enumerate(resources)}
    dependents = _inverted(needs)
    missing = {id_: len(needed) for id_, needed in needs.items()}
    awaited = Counter(topics[id_] for id_, needed in needs.items() for other in needed if topics[other] != topics[id_])
    ready: dict[Words, deque[str]] = {topic: deque() for topic in topics.values()}
    for resource in resources:
        if not missing[resource.id]:
            ready[topics[resource.id]].append(resource.id)
    while any(ready.values()):
        topic = min((topic for topic, queue in ready.items() if queue), key=lambda topic: awaited[topic])
        placed = []
        while ready[topic]:
            placed.append(ready[topic].popleft())
            for dependent in dependents[placed[-1]]:
                missing[dependent] -= 1
                awaited[topics[dependent]] -= topics[dependent] != topic
                if not missing[dependent]:
                    ready[topics[dependent]].append(dependent)
        yield topic, [resources[index] for index in sorted(map(place.__getitem__, placed))]


def _inverted(needs: Mapping[str, frozenset[str]]) -> Mapping[str, list[str]]:
    dependents: defaultdict[str, list[str]] = defaultdict(list)
    for id_, needed in needs.items():
        for other in needed:
            dependents[other].append(id_)
    return dependents


def _slices(resources: Sequence[Resource]) -> Iterator[tuple[Words, list[Resource]]]:
    for start in range(0, len(resources), LONGEST_FILE):
        yield ("part",), list(resources[start : start + LONGEST_FILE])
