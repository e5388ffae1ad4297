"""The plan as DOT for the layout: sizes and structure, no texts of the document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil, sqrt
from typing import TYPE_CHECKING

from infra0.emit.diagram.layout import measures as m
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.text.metrics import text_width
from infra0.emit.diagram.view.types import Item, Link

if TYPE_CHECKING:
    from graphviz import Digraph

_POINTS_PER_INCH = 72
_ONLY_WAY_IN = 3
"""The weight of an edge that is its target's only one: it keeps the two close, as readers expect."""
_STACK = 3
"""As many cards without any edge stand on top of each other in a container before they form a grid."""
_GUIDES = 8
"""As many cards of a container are kept on the right side of an edge that ends on the container."""


class Splines(StrEnum):
    """How Graphviz routes, of which only the order of edges between cards is used; the cheap way says nothing."""

    ROUTED = "polyline"
    STRAIGHT = "false"


class Ranks(StrEnum):
    """Whether Graphviz ranks each container for itself, which keeps it compact, or all at once."""

    BY_CONTAINER = "false"
    TOGETHER = "true"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to lay out."""

    splines: Splines
    ranks: Ranks


@dataclass(frozen=True, slots=True)
class Names:
    """Names in DOT for IDs, which are hostile text."""

    nodes: dict[str, str]
    clusters: dict[str, str]

    @classmethod
    def of(cls, plan: Plan) -> Names:
        """Numbers, in the document's order."""
        containers = [name for name in plan.children if name]
        return cls(
            {name: f"n{index}" for index, name in enumerate(plan.cards)},
            {name: f"cluster_{index}" for index, name in enumerate(containers)},
        )


def dot_source(plan: Plan, names: Names, way: Way) -> str:
    """The DOT text. Edges carry the index of their link as `id`."""
    # Imported here: of everything that the program does, only a layout needs it.
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": str(plan.direction),
            "splines": str(way.splines),
            "nodesep": _inches(m.ROW_GAP),
            "ranksep": _inches(m.CHANNEL),
            "newrank": str(way.ranks),
        },
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowhead": "none"},
    )
    _add_children(graph, plan, names, "")
    entering = Counter(link.target for link in plan.links)
    for index, link in enumerate(plan.links):
        if link.source != link.target:
            weight = _ONLY_WAY_IN if entering[link.target] == 1 else 1
            _add_edge(graph, plan, names, index, link, weight)
    source: str = graph.source
    return source


def _inches(pixels: float) -> str:
    return f"{pixels / _POINTS_PER_INCH:.4f}"


def _add_children(graph: Digraph, plan: Plan, names: Names, container: str) -> None:
    """The cards and clusters of a container. Views bound how deep containers nest."""
    for item in plan.children.get(container, ()):
        if plan.is_container(item.id):
            with graph.subgraph(name=names.clusters[item.id], graph_attr=_cluster(item)) as cluster:
                _add_children(cluster, plan, names, item.id)
        else:
            card = plan.cards[item.id]
            graph.node(names.nodes[item.id], width=_inches(card.width), height=_inches(card.height))
    if container:
        _add_lone_cards(graph, plan, names, container)


def _add_lone_cards(graph: Digraph, plan: Plan, names: Names, container: str) -> None:
    """A container's cards without edges stand below each other where its others begin; many form a grid."""
    cards = [item.id for item in plan.children[container] if not plan.is_container(item.id)]
    alone = [names.nodes[name] for name in cards if name not in plan.joined]
    if len(alone) > _STACK:
        columns = ceil(sqrt(len(alone)))
        for start in range(0, len(alone), columns):
            for before, after in pairwise(alone[start : start + columns]):
                graph.edge(before, after, style="invis")
        return
    beside = [name for name in cards if name in plan.joined and (container, name) not in plan.inner_heads]
    if alone and beside:
        with graph.subgraph(graph_attr={"rank": "same"}) as rank:
            for name in (*alone, names.nodes[beside[0]]):
                rank.node(name)


def _cluster(item: Item) -> dict[str, str]:
    title = text_width(item.label, m.CONTAINER_SIZE, m.CONTAINER_WEIGHT)
    width = min(title, m.CARD_WIDTHS[0]) + m.CONTAINER_TEXT_LEFT
    header = m.CONTAINER_HEADER - m.CONTAINER_PADDING
    return {"label": _room(width, header), "margin": str(m.CONTAINER_PADDING + m.CONTAINER_AIR)}


def _room(width: float, height: float) -> str:
    """An HTML-like label of exactly this size."""
    size = f'FIXEDSIZE="TRUE" WIDTH="{ceil(width)}" HEIGHT="{ceil(height)}"'
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" {size}><TR><TD></TD></TR></TABLE>>'


def _add_edge(graph: Digraph, plan: Plan, names: Names, index: int, link: Link, weight: int) -> None:
    tails = _ends(plan, link.source, last=True)
    heads = _ends(plan, link.target, last=False)
    label = plan.labels.get(index)
    tail, head = tails[len(tails) // 2], heads[len(heads) // 2]
    attributes = {"label": _room(label.width, label.height)} if label else {}
    graph.edge(names.nodes[tail], names.nodes[head], id=str(index), weight=str(weight), **attributes)
    guides = [(other, head) for other in tails if other != tail]
    guides += [(tail, other) for other in heads if other != head]
    for before, after in guides:
        graph.edge(names.nodes[before], names.nodes[after], style="invis", weight="0")


def _ends(plan: Plan, name: str, *, last: bool) -> tuple[str, ...]:
    """The cards that stand for an end of an edge: itself or, of a container, those on its far or near side."""
    if not plan.is_container(name):
        return (name,)
    inside = plan.leaves[name]
    inner = plan.inner_tails if last else plan.inner_heads
    outer = tuple(card for card in inside if (name, card) not in inner)
    return (outer or inside)[:_GUIDES]
