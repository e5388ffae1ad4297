"""What the steps towards a view hand on: items, links and notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from infra0.emit.diagram.rendering import Note
from infra0.emit.diagram.view.types import Item, Link


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be shown so far. Every parent is an item, and no item contains itself."""

    items: tuple[Item, ...]
    links: tuple[Link, ...]
    notes: tuple[Note, ...] = ()

    def with_note(self, message: str, listed: Iterable[str]) -> Content:
        """The same with one more note, if there is anything to list."""
        entries = tuple(listed)
        return replace(self, notes=(*self.notes, Note(message, entries))) if entries else self


def ancestors(parents: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each ID the containers around it, innermost first. `parents` is free of cycles."""
    found: dict[str, tuple[str, ...]] = {"": ()}
    for start in parents:
        trail = []
        current = start
        while current not in found:
            trail.append(current)
            current = parents[current]
        for name in reversed(trail):
            parent = parents[name]
            found[name] = (parent, *found[parent]) if parent else ()
    del found[""]
    return found


def parents_of(items: Iterable[Item]) -> dict[str, str]:
    """The parent of each item."""
    return {item.id: item.parent for item in items}


def arrow(link: Link) -> str:
    """A link as notes list it."""
    return f"{link.source} → {link.target}"
