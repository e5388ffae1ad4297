"""What is laid out: numbered nodes, containers and edges, free of texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from infra0.emit.diagram.layout.cards import Card, EdgeLabel, edge_label
from infra0.emit.diagram.options import Direction
from infra0.emit.diagram.view.content import ancestors, parents_of
from infra0.emit.diagram.view.types import Item, Link, View


@dataclass(frozen=True)
class Plan:
    """The part of a view that flows: without the supporting strip.

    children: containers with what they hold, ``""`` for the top level. labels: by the index of their link.
    """

    direction: Direction
    cards: Mapping[str, Card]
    children: Mapping[str, tuple[Item, ...]]
    links: tuple[Link, ...]
    labels: Mapping[int, EdgeLabel]
    around: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, view: View, cards: Mapping[str, Card], direction: Direction) -> Plan:
        """The plan for all of `view` but the supporting items."""
        apart = set(view.supporting)
        found = {index: edge_label(link) for index, link in enumerate(view.links)}
        return cls(
            direction,
            {name: card for name, card in cards.items() if name not in apart},
            {parent: tuple(item for item in items if item.id not in apart) for parent, items in view.children.items()},
            view.links,
            {index: label for index, label in found.items() if label},
            ancestors(parents_of(view.items)),
        )

    @cached_property
    def leaves(self) -> Mapping[str, tuple[str, ...]]:
        """For each container the cards inside it, at any depth."""
        found: dict[str, list[str]] = {}
        for name in self.cards:
            for container in self.around[name]:
                found.setdefault(container, []).append(name)
        return {container: tuple(names) for container, names in found.items()}

    @cached_property
    def joined(self) -> frozenset[str]:
        """The items that an edge starts or ends at."""
        return frozenset(end for link in self.links for end in (link.source, link.target))

    @cached_property
    def inner_tails(self) -> frozenset[tuple[str, str]]:
        """Pairs of container and card where an edge starts at the card and stays in the container."""
        return frozenset((box, link.source) for link in self.links for box in self._common(link))

    @cached_property
    def inner_heads(self) -> frozenset[tuple[str, str]]:
        """Pairs of container and card where an edge ends at the card and stays in the container."""
        return frozenset((box, link.target) for link in self.links for box in self._common(link))

    def _common(self, link: Link) -> set[str]:
        return set(self.around[link.source]) & set(self.around[link.target])

    def extent(self, width: float, height: float) -> tuple[float, float]:
        """A size as (along, across) the flow."""
        return (width, height) if self.direction is Direction.RIGHT else (height, width)

    def is_container(self, name: str) -> bool:
        """Whether the item holds others."""
        return name not in self.cards
