"""Sums a large diagram up: parts in place of nodes, with counts and the heaviest connections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from infra0.emit.diagram.options import Collapse
from infra0.emit.diagram.view.content import Content, arrow
from infra0.emit.diagram.view.nesting import merged
from infra0.emit.diagram.view.parts import PARTITIONS
from infra0.emit.diagram.view.types import Item, Link

WHOLE_LIMIT = 250
"""As many nodes are drawn whole."""

_PART_LIMIT = 60
_LINK_LIMIT = 120


def collapsed(content: Content, collapse: Collapse) -> Content:
    """`content` as it is where it is small enough or `collapse` says so, else its overview."""
    if collapse is Collapse.NONE or (collapse is Collapse.AUTO and len(content.items) <= WHOLE_LIMIT):
        return content
    return overview(content, collapse)


def overview(content: Content, collapse: Collapse) -> Content:
    """`content` summed up; `AUTO` takes the first way that gives few enough parts, else the one with the fewest."""
    parts = PARTITIONS[_best(content.items) if collapse is Collapse.AUTO else collapse](content.items)
    members = Counter(part.id for part in parts.values())
    shown, hidden = _largest(parts, members)
    links = merged(replace(content, links=_between(content.links, parts))).links
    drawable = [link for link in links if link.source in shown and link.target in shown]
    heaviest = sorted(drawable, key=lambda link: -link.weight)[:_LINK_LIMIT]
    kept = {(link.source, link.target) for link in heaviest}
    items = tuple(_part(part, members[part.id]) for part in shown.values())
    drawn = tuple(_counted(link) for link in links if (link.source, link.target) in kept)
    left_out = [f"{arrow(link)} ({link.weight})" for link in links if (link.source, link.target) not in kept]
    several = [f"{name} ({members[name]})" for name in shown if members[name] > 1]
    return (
        Content(items, drawn, content.notes)
        .with_note("Summarised into parts, each of which `--focus` draws alone", several)
        .with_note("Smaller parts are not drawn", [f"{name} ({members[name]})" for name in hidden])
        .with_note("Lighter connections between parts are not drawn", left_out)
    )


def _best(items: Sequence[Item]) -> Collapse:
    sizes = {way: len({part.id for part in split(items).values()}) for way, split in PARTITIONS.items()}
    fitting = (way for way, size in sizes.items() if 1 < size <= _PART_LIMIT)
    return next(fitting, min(sizes, key=lambda way: sizes[way]))


def _largest(parts: Mapping[str, Item], members: Counter[str]) -> tuple[dict[str, Item], list[str]]:
    """The largest parts by ID in the document's order, and the IDs of the others."""
    distinct = {part.id: part for part in parts.values()}
    kept = set(sorted(distinct, key=lambda name: -members[name])[:_PART_LIMIT])
    shown = {name: part for name, part in distinct.items() if name in kept}
    return shown, [name for name in distinct if name not in kept]


def _between(links: Sequence[Link], parts: Mapping[str, Item]) -> tuple[Link, ...]:
    """Links between different parts, without their labels."""
    moved = (Link(parts[x.source].id, parts[x.target].id, "", x.mark, x.weight) for x in links)
    return tuple(link for link in moved if link.source != link.target)


def _part(part: Item, count: int) -> Item:
    """A part with its count; what stands only for itself stays what it is."""
    if count == 1 and part.detail:
        return replace(part, parent="")
    noun = "node" if count == 1 else "nodes"
    return replace(part, detail=f"{count:,} {noun}", parent="", members=count, part=True)


def _counted(link: Link) -> Link:
    return replace(link, label=f"{link.weight:,}") if link.weight > 1 else link
