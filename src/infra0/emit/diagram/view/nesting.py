"""Leaves out edges that only repeat what the containers already show, and merges parallel ones."""

from __future__ import annotations

from dataclasses import replace

from infra0.emit.diagram.view.content import Content, ancestors, arrow, parents_of
from infra0.emit.diagram.view.types import Link, Mark


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
