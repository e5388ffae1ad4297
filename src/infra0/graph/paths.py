"""Names of resources and paths into them, as they stand in strings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from infra0.catalog import Catalog, Kind, Property, ResourceType, Type
from infra0.catalog.fitting import member_of_kind
from infra0.diagnostics.nearest import clearly_nearest
from infra0.graph.interpolation import parse_path
from infra0.graph.types import Element, Member, Path


class Identifiers:
    """The IDs of a document, for finding the one that a string begins with."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = frozenset(names)
        self._longest = max(map(len, names), default=0)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def split(self, text: str) -> tuple[str, str] | None:
        """The longest ID that `text` begins with, and the rest, which may be no path; None if it begins with none."""
        ends = [at for at in range(min(len(text), self._longest + 1)) if text[at] in ".["]
        if len(text) <= self._longest:
            ends.append(len(text))
        for end in reversed(ends):
            if text[:end] in self._names:
                return text[:end], text[end:]
        return None

    def head(self, text: str) -> str:
        """What `text`, which begins with no ID, probably has in the place of one: up to the path, if there is one."""
        ends = [at for at, character in enumerate(text[:_LONGEST_HEAD]) if character in ".["] + [len(text)]
        heads = [text[:end] for end in ends if text.count(".", 0, end) in self._by_full_stops]
        near = (head for head in reversed(heads) if clearly_nearest(head, self._by_full_stops[head.count(".")]))
        return next(near, text[: ends[0]])

    @cached_property
    def _by_full_stops(self) -> Mapping[int, Collection[str]]:
        """The IDs by how many full stops they have, as those of a path are none of an ID's."""
        found: dict[int, list[str]] = {}
        for name in self._names:
            found.setdefault(name.count("."), []).append(name)
        return found


_LONGEST_HEAD = 200


def to_path(text: str) -> Path | None:
    """A path such as ``.attr[0]["key"]``, or None if the text is none."""
    steps = parse_path(text)
    if steps is None:
        return None
    return tuple(Element(step) if isinstance(step, int) else Member(step, bracketed) for step, bracketed in steps)


def step_name(step: Member | Element) -> str:
    """The step without the signs around it, for comparing it with the names of attributes."""
    return step.name if isinstance(step, Member) else str(step)


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a path leads.

    type: of what it names; None where the catalog does not say. missing: the first step that does not exist,
    with the names that do, or None if the path is right.
    """

    type: Type | None
    missing: Member | Element | None = None
    known: tuple[str, ...] = ()


def follow(catalog: Catalog, owner: ResourceType | None, path: Path) -> Followed:
    """Follows a path from a resource through the types of its attributes."""
    if owner is None or not path:
        return Followed(None)
    first = path[0]
    attributes = owner.attributes
    if not isinstance(first, Member) or first.name not in attributes:
        return Followed(None, first, tuple(attributes))
    current: Type | None = attributes[first.name].type
    for step in path[1:]:
        if current is None:
            return Followed(None)
        reached = _enter(catalog, owner, current, step)
        if reached.missing:
            return reached
        named = named_in(catalog, owner, current)
        owner, current = named.owner if named else owner, reached.type
    return Followed(current)


@dataclass(frozen=True, slots=True)
class Named:
    """What can be named in a value of a type. owner: the resource type that the types of these are read with."""

    owner: ResourceType
    properties: Mapping[str, Property]


def named_in(catalog: Catalog, owner: ResourceType, type_: Type | None) -> Named | None:
    """The properties of an object, or the attributes of the resource that an output of a component is."""
    if nested := member_of_kind(type_, Kind.OBJECT):
        return Named(owner, catalog.object_type(owner, nested).properties)
    inner = member_of_kind(type_, Kind.RESOURCE)
    resource = catalog.resource(inner.name) if inner else None
    return Named(resource, resource.attributes) if resource else None


def _enter(catalog: Catalog, owner: ResourceType, current: Type, step: Member | Element) -> Followed:
    if current.kind is Kind.ANY:
        return Followed(None)
    if isinstance(step, Element):
        inner = member_of_kind(current, Kind.LIST)
        return Followed(inner.element) if inner else Followed(None, step)
    if named := named_in(catalog, owner, current):
        found = named.properties.get(step.name)
        return Followed(found.type) if found else Followed(None, step, tuple(named.properties))
    if member_of_kind(current, Kind.RESOURCE):
        return Followed(None)
    if mapped := member_of_kind(current, Kind.MAP):
        return Followed(mapped.element)
    return Followed(None, step)
