"""The parts that an overview shows in place of single nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from infra0.emit.diagram.kinds.kind import Kind
from infra0.emit.diagram.kinds.tokens import Token
from infra0.emit.diagram.options import Collapse
from infra0.emit.diagram.view.content import ancestors, parents_of
from infra0.emit.diagram.view.types import Item

Partition = Callable[[Sequence[Item]], Mapping[str, Item]]
"""Gives for each item's ID the part that it belongs to."""


def by_parent(items: Sequence[Item]) -> dict[str, Item]:
    """What is inside a container of the top level is part of it; what is outside of all stays itself."""
    around = ancestors(parents_of(items))
    by_id = {item.id: item for item in items}
    return {item.id: by_id[around[item.id][-1]] if around[item.id] else item for item in items}


def by_group(items: Sequence[Item]) -> dict[str, Item]:
    """One part for each group."""
    parts = {group: _group_part(group) for group in dict.fromkeys(item.group for item in items)}
    return {item.id: parts[item.group] for item in items}


def by_module(items: Sequence[Item]) -> dict[str, Item]:
    """One part for each module of a provider, in the group of the first item that belongs to it."""
    parts: dict[str, Item] = {}
    for item in items:
        key = _module(item.token)
        if key not in parts:
            parts[key] = _module_part(key, item)
    return {item.id: parts[_module(item.token)] for item in items}


PARTITIONS: Mapping[Collapse, Partition] = {
    Collapse.PARENT: by_parent,
    Collapse.MODULE: by_module,
    Collapse.GROUP: by_group,
}
"""The ways to part a diagram, in the order in which they are tried."""


_GROUP_LOOKS = {
    "network": ("network", "network"),
    "compute": ("machine", "compute"),
    "storage": ("bucket", "storage"),
    "database": ("database", "database"),
    "integration": ("event-bus", "integration"),
    "security": ("shield", "security"),
    "monitoring": ("chart", "management"),
    "external": ("internet", "external"),
}
"""The symbol and family of standard groups."""


def _group_part(group: str) -> Item:
    words = group.title() or "Other"
    kind = Kind(*_GROUP_LOOKS.get(group, ("generic", "external")), words, words, words)
    return Item(f"group:{group}", words, "", group, kind, "")


def _module_part(key: str, first: Item) -> Item:
    kind = first.kind
    return Item(f"module:{key}", kind.service, "", first.group, kind, "")


def _module(token: str) -> str:
    parts = Token.parse(token)
    return f"{parts.package}:{parts.module}" if token else "external"
