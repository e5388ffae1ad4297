"""DOT: for Graphviz, and for whoever wants to go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.paint.palette import LIGHT, group_colours
from infra0.emit.diagram.rendering import Rendering
from infra0.emit.diagram.text.clean import clean
from infra0.emit.diagram.view.types import Item, Mark, View

if TYPE_CHECKING:
    from graphviz import Digraph

_STYLES = {
    Mark.NONE: "solid",
    Mark.ONLY_DECLARED: "dashed",
    Mark.ONLY_REAL: "dotted",
    Mark.ADDED: "bold",
    Mark.REMOVED: "dashed",
    Mark.CHANGED: "solid",
}
_FONT = "Inter,Helvetica,Arial,sans-serif"


def render(drawing: Drawing) -> Rendering:
    """The graph as DOT, with labels, colours and clusters. Nothing in it depends on the layout."""
    # Imported here: of all formats, only this one needs it.
    from graphviz import Digraph

    view = drawing.view
    graph = Digraph(
        "diagram",
        graph_attr={
            "rankdir": str(drawing.options.direction),
            "label": _quoted(view.title),
            "labelloc": "t",
            "labeljust": "l",
            "compound": "true",
            "fontname": _FONT,
        },
        node_attr={"shape": "box", "style": "rounded", "fontname": _FONT, "fontsize": "11"},
        edge_attr={"color": LIGHT.edge, "fontcolor": LIGHT.muted, "fontname": _FONT, "fontsize": "10"},
    )
    _Writer(view).write(graph)
    return Rendering(graph.source.encode(), drawing.notes)


class _Writer:
    def __init__(self, view: View) -> None:
        self._view = view
        self._names = {item.id: f"n{index}" for index, item in enumerate(view.items)}
        self._colours = dict(zip(view.groups, group_colours(view.groups), strict=True))

    def write(self, graph: Digraph) -> None:
        """Adds all nodes, clusters and edges."""
        self._children(graph, "")
        for link in self._view.links:
            attributes = {"style": _STYLES[link.mark], "label": _quoted(link.label)}
            tail, head = self._leaf(link.source), self._leaf(link.target)
            if tail != link.source:
                attributes["ltail"] = self._cluster(link.source)
            if head != link.target:
                attributes["lhead"] = self._cluster(link.target)
            graph.edge(self._names[tail], self._names[head], **{k: v for k, v in attributes.items() if v})

    def _children(self, graph: Digraph, container: str) -> None:
        for item in self._view.children.get(container, ()):
            colour = self._colours[item.group]
            if item.id in self._view.children:
                look = {"label": _quoted(item.label), "color": colour, "style": "rounded", "labeljust": "l"}
                with graph.subgraph(name=self._cluster(item.id), graph_attr=look) as cluster:
                    self._children(cluster, item.id)
            else:
                graph.node(self._names[item.id], _card(item), color=colour, tooltip=_quoted(clean(item.id)))

    def _cluster(self, name: str) -> str:
        return f"cluster_{self._names[name]}"

    def _leaf(self, name: str) -> str:
        """The item itself, or the first card inside the container."""
        while name in self._view.children:
            name = self._view.children[name][0].id
        return name


def _card(item: Item) -> str:
    return f"{_quoted(item.label)}\\n{_quoted(item.detail)}"


def _quoted(text: str) -> str:
    r"""Text that Graphviz takes as it is: no escapes such as ``\N``, and no HTML-like label."""
    from graphviz import escape

    quoted: str = escape(text)
    return quoted
