"""Mermaid: the `flowchart` that GitHub draws."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.paint.palette import LIGHT, group_colours
from infra0.emit.diagram.rendering import Rendering
from infra0.emit.diagram.view.types import Link, Mark, View

_ARROWS = {
    Mark.NONE: "-->",
    Mark.ONLY_DECLARED: "-.->",
    Mark.ONLY_REAL: "==>",
    Mark.ADDED: "==>",
    Mark.REMOVED: "-.->",
    Mark.CHANGED: "-->",
}
_INDENT = "  "


def render(drawing: Drawing) -> Rendering:
    """The graph as a flowchart."""
    lines = _lines(drawing.view, str(drawing.options.direction))
    return Rendering(("\n".join(lines) + "\n").encode(), drawing.notes)


def _lines(view: View, direction: str) -> Iterator[str]:
    # Mermaid reserves words such as `end`, so that no ID of the document can be a node's name.
    names = {item.id: f"n{index}" for index, item in enumerate(view.items)}
    groups = {group: f"g{index}" for index, group in enumerate(view.groups)}
    yield "---"
    yield f'title: "{_yaml_quoted(view.title)}"'
    yield "---"
    yield f"flowchart {direction}"
    yield from _children(view, "", names, groups, 1)
    for link in view.links:
        yield _INDENT + _edge(link, names)
    for group, colour in zip(view.groups, group_colours(view.groups), strict=True):
        yield f"{_INDENT}classDef {groups[group]} fill:{LIGHT.card},stroke:{colour},color:{LIGHT.text}"


def _children(view: View, container: str, names: dict[str, str], groups: dict[str, str], depth: int) -> Iterator[str]:
    indent = _INDENT * depth
    for item in view.children.get(container, ()):
        name = names[item.id]
        if item.id in view.children:
            yield f'{indent}subgraph {name}["{quoted(item.label)}"]'
            yield from _children(view, item.id, names, groups, depth + 1)
            yield f"{indent}end"
        else:
            text = f"{quoted(item.label)}<br/><small>{quoted(item.detail)}</small>"
            yield f'{indent}{name}["{text}"]:::{groups[item.group]}'


def _edge(link: Link, names: dict[str, str]) -> str:
    label = f'|"{quoted(link.label)}"|' if link.label else ""
    return f"{names[link.source]} {_ARROWS[link.mark]}{label} {names[link.target]}"


def quoted(text: str) -> str:
    """Text inside a quoted label: everything that Mermaid or HTML could read becomes an entity of Mermaid's."""
    return "".join(character if _is_plain(character) else f"#{ord(character)};" for character in text)


def _is_plain(character: str) -> bool:
    return character.isalnum() or character in " .,-_/()+" or (ord(character) > 127)


def _yaml_quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
