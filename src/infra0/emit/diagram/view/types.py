"""The content of a picture: items that nest, and links between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from infra0.emit.diagram.kinds.kind import Kind
from infra0.emit.diagram.rendering import Note


class Mark(StrEnum):
    """How a thing differs between the document's diagram and its resources, or between two documents."""

    NONE = "none"
    ONLY_DECLARED = "declared"
    ONLY_REAL = "real"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Item:
    """A card or, where others name it as their parent, a container.

    detail: the second line of the card. part: it stands for a part of the diagram, of that many `members`.
    """

    id: str
    label: str
    detail: str
    group: str
    kind: Kind
    token: str
    parent: str = ""
    mark: Mark = Mark.NONE
    members: int = 1
    part: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A connection. `weight`: how many edges of the document it stands for."""

    source: str
    target: str
    label: str = ""
    mark: Mark = Mark.NONE
    weight: int = 1


@dataclass(frozen=True)
class View:
    """What a picture shows.

    supporting: IDs of the items that go to a strip of their own. groups: those in use, in the order in which the
    legend shows them. summary: the counts below the title. notes: what is not shown, and what was done about it.
    """

    title: str
    summary: str
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    supporting: tuple[str, ...]
    groups: tuple[str, ...]
    notes: tuple[Note, ...] = field(default=())

    @cached_property
    def marks(self) -> frozenset[Mark]:
        """The marks in use."""
        return frozenset((*(item.mark for item in self.items), *(link.mark for link in self.links))) - {Mark.NONE}

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """The items by their IDs."""
        return {item.id: item for item in self.items}

    @cached_property
    def children(self) -> Mapping[str, tuple[Item, ...]]:
        """Items by the container that holds them; ``""`` holds those of the top level."""
        held: dict[str, list[Item]] = {}
        for item in self.items:
            held.setdefault(item.parent, []).append(item)
        return {parent: tuple(items) for parent, items in held.items()}
