"""Which part passes data on to which, by the resources and by the diagram."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from infra0.facts.parts import resource_token
from infra0.facts.roles import Role, can_flow, comes_in, is_silent
from infra0.facts.routes import routes_to
from infra0.facts.usage import spoken_slot
from infra0.ir import ConnectionOrigin, EdgeOrigin, Resource, System

_LONGEST_CHAIN = 12
"""More joints than that stand nowhere between two stops; it bounds a search through a cycle of them."""


@dataclass(frozen=True, slots=True)
class Channel:
    """Data goes from `source` to `target`.

    source, target: IDs of parts.
    how: what carries it, in the document's words: routes, slots, IDs of resources in between, the edge's label.
    methods: the request methods of an API's routes, where that is what carries it.
    backed: whether the resources make it real; if not, only the diagram says so. What leads to or from something
        outside of the system is taken at its word.
    """

    source: str
    target: str
    how: tuple[str, ...]
    methods: tuple[str, ...] = ()
    backed: bool = True


@dataclass(frozen=True, slots=True)
class _Link:
    """One step of the resources, joints included."""

    target: str
    how: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


def channels_of(system: System, roles: Mapping[str, Role]) -> tuple[Channel, ...]:
    """All channels: the diagram's in its order, then those that only the resources have."""
    real = {(channel.source, channel.target): channel for channel in _from_resources(system, roles)}
    declared: dict[tuple[str, str], Channel] = {}
    for edge in () if system.diagram.derived else system.diagram.edges:
        pair = edge.source, edge.target
        if edge.origin is EdgeOrigin.RESOURCES or pair in declared or not _are_stops(roles, *pair):
            continue
        found = real.get(pair)
        label = (edge.label,) if edge.label else ()
        outside = Role.EXTERNAL in (roles[edge.source], roles[edge.target])
        declared[pair] = Channel(
            *pair,
            how=(*label, *(found.how if found else ())),
            methods=found.methods if found else (),
            backed=edge.origin is EdgeOrigin.BOTH or found is not None or outside,
        )
    undeclared = [
        channel for pair, channel in real.items() if pair not in declared and (pair[1], pair[0]) not in declared
    ]
    return (*declared.values(), *undeclared)


def _are_stops(roles: Mapping[str, Role], *names: str) -> bool:
    return all(roles.get(name, Role.NONE) not in (Role.NONE, Role.JOINT) for name in names)


def _from_resources(system: System, roles: Mapping[str, Role]) -> Iterator[Channel]:
    links = _links(system, roles)
    for name, role in roles.items():
        if role in (Role.NONE, Role.JOINT):
            continue
        for target, how, methods in _reached(name, links, roles):
            if target != name:
                yield Channel(name, target, how, methods)


def _links(system: System, roles: Mapping[str, Role]) -> Mapping[str, list[_Link]]:
    resources = {resource.id: resource for resource in system.program.resources}
    tokens = {name: resource_token(resource) for name, resource in resources.items()}
    links: dict[str, list[_Link]] = {}
    for connection in system.connections:
        source, target, slot = connection.source, connection.target, connection.slot
        if connection.origin is not ConnectionOrigin.REFERENCE or connection.derived or is_silent(slot):
            continue
        if not can_flow(roles.get(source, Role.NONE), roles.get(target, Role.NONE)):
            continue
        if comes_in(tokens.get(source, ""), slot):
            links.setdefault(target, []).append(_Link(source))
        else:
            links.setdefault(source, []).append(_link_onward(resources.get(source), target, slot, roles))
    return links


def _link_onward(source: Resource | None, target: str, slot: str, roles: Mapping[str, Role]) -> _Link:
    routes = routes_to(source, target) if source else ()
    if routes:
        return _Link(target, tuple(map(str, routes)), tuple(route.method for route in routes))
    is_joint = source is not None and roles.get(source.id) is Role.JOINT
    return _Link(target, () if is_joint or not slot else (spoken_slot(slot),))


@dataclass(slots=True)
class _Found:
    how: list[str] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)


def _reached(
    start: str, links: Mapping[str, list[_Link]], roles: Mapping[str, Role]
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The stops that data comes to from `start` with nothing but joints between, and how."""
    found: dict[str, _Found] = {}
    seen = {start}
    waiting: list[tuple[str, tuple[str, ...], int]] = [(start, (), 0)]
    while waiting:
        name, through, depth = waiting.pop(0)
        for link in links.get(name, ()):
            if roles.get(link.target) is not Role.JOINT:
                stop = found.setdefault(link.target, _Found())
                stop.how += [*through, *link.how]
                stop.methods += link.methods
            elif link.target not in seen and depth < _LONGEST_CHAIN:
                seen.add(link.target)
                waiting.append((link.target, (*through, link.target), depth + 1))
    for target, stop in found.items():
        yield target, tuple(dict.fromkeys(stop.how)), tuple(dict.fromkeys(stop.methods))
