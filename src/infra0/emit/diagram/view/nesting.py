"""Keeps nesting readable: not too deep, and no edges that only repeat it; merges parallel edges."""

from __future__ import annotations

from dataclasses import replace

from infra0.emit.diagram.view.content import Content, ancestors, arrow, parents_of
from infra0.emit.diagram.view.types import Link, Mark

_DEEPEST = 8
"""Containers nest as deep at most; deeper ones would leave no room to read."""


def flattened(content: Content) -> Content:
    """`content` with what is nested too deep moved out into the deepest container that there may be."""
    around = ancestors(parents_of(content.items))
    deep = [item.id for item in content.items if len(around[item.id]) > _DEEPEST]
    if not deep:
        return content
    items = tuple(
        replace(item, parent=around[item.id][-_DEEPEST]) if len(around[item.id]) > _DEEPEST else item
        for item in content.items
    )
    message = f"Nodes nested more than {_DEEPEST} deep are drawn less deep"
    return replace(content, items=items).with_note(message, deep)


def without_nesting_edges(content: Content) -> Content:
    """`content` without edges between a container and what is inside it."""
    around = ancestors(parents_of(content.items))
    repeated = [link for link in content.links if _repeats(link, around)]
    kept = tuple(link for link in content.links if not _repeats(link, around))
    message = "Edges that repeat the nesting are not drawn"
    return replace(content, links=kept).with_note(message, map(arrow, repeated))


def _repeats(link: Link, around: dict[str, tuple[str, ...]]) -> bool:
    return link.source in around[link.target] or link.target in around[link.source]


def merged(content: Content) -> Content:
    """`content` with one link for all that join the same two items in the same direction.

    A link between parts counts what it stands for; labels are joined, each once.
    """
    parallel: dict[tuple[str, str], list[Link]] = {}
    for link in content.links:
        parallel.setdefault((link.source, link.target), []).append(link)
    return replace(content, links=tuple(_joined(links) for links in parallel.values()))


def _joined(links: list[Link]) -> Link:
    first = links[0]
    if len(links) == 1:
        return first
    labels = dict.fromkeys(link.label for link in links if link.label)
    marks = {link.mark for link in links}
    mark = first.mark if len(marks) == 1 else Mark.NONE
    weight = sum(link.weight for link in links)
    return Link(first.source, first.target, " / ".join(labels), mark, weight)
