"""Narrows content down to one item and its surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from infra0.emit.diagram.rendering import RenderingError
from infra0.emit.diagram.text.clean import clean
from infra0.emit.diagram.view.content import Content, ancestors, parents_of
from infra0.emit.diagram.view.parts import PARTITIONS
from infra0.emit.diagram.view.types import Link


def focused(content: Content, focus: str, depth: int) -> Content:
    """The item called `focus`, all inside it, and what is at most `depth` links away, with their containers.

    `focus` may also be the ID of a part of an overview (``group:network``).
    """
    if not focus:
        return content
    around = ancestors(parents_of(content.items))
    kept = _inside(content, focus, around)
    neighbours = _neighbours(content.links)
    for _ in range(depth):
        nearby = {other for name in kept for other in neighbours.get(name, ())}
        if nearby <= kept:
            break
        kept |= nearby
    kept |= {container for name in kept for container in around[name]}
    items = tuple(item for item in content.items if item.id in kept)
    links = tuple(link for link in content.links if link.source in kept and link.target in kept)
    hidden = (item.id for item in content.items if item.id not in kept)
    distance = "1 edge" if depth == 1 else f"{depth} edges"
    message = f"Nodes more than {distance} away from {clean(focus)} are not drawn"
    return replace(content, items=items, links=links).with_note(message, hidden)


def _inside(content: Content, focus: str, around: Mapping[str, tuple[str, ...]]) -> set[str]:
    inside = {name for name, containers in around.items() if name == focus or focus in containers}
    if inside:
        return inside
    for partition in PARTITIONS.values():
        parts = partition(content.items)
        members = {name for name, part in parts.items() if part.id == focus}
        if members:
            return members
    raise RenderingError(f"There is no node {focus!r} to focus on.")


def _neighbours(links: Iterable[Link]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for link in links:
        found.setdefault(link.source, set()).add(link.target)
        found.setdefault(link.target, set()).add(link.source)
    return found
