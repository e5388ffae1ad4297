"""HTML: one page with the picture, to be moved about in, searched and asked about its nodes."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import asdict, fields
from hashlib import sha256

from infra0.emit.diagram.details import NodeDetails, RelatedNode
from infra0.emit.diagram.drawing import Drawing
from infra0.emit.diagram.paint.palette import DARK, LIGHT, Palette
from infra0.emit.diagram.paint.svg import FONT_FAMILY, drawing_context, images_in, style_text
from infra0.emit.diagram.paint.templates import environment
from infra0.emit.diagram.rendering import Rendering
from infra0.emit.diagram.text.clean import printable
from infra0.emit.diagram.text.embed import font_face
from infra0.emit.diagram.view.types import Item


def render(drawing: Drawing) -> Rendering:
    """The page. Its policy lets run only the script and the styles that it came with, and load nothing."""
    from markupsafe import Markup

    picture = drawing.picture
    templates = environment()
    colours = {"light": _values(LIGHT), "dark": _values(DARK)}
    font = font_face(text.content for text in picture.texts) if drawing.options.embed_font else ""
    page_styles = templates.get_template("page.css.jinja").render(font_family=Markup(FONT_FAMILY), **colours)
    styles = font + page_styles + style_text(picture, _variables(), None)
    script, _, _ = templates.loader.get_source(templates, "page.js") if templates.loader else ("", None, None)
    page = templates.get_template("page.html.jinja").render(
        **drawing_context(picture),
        theme=str(drawing.options.theme),
        policy=_policy(styles, script, font=bool(font), images=bool(images_in(picture))),
        styles=Markup(styles),
        script=Markup(script),
        data=Markup(_data(drawing)),
    )
    return Rendering(page.encode(), drawing.notes)


def _values(palette: Palette) -> dict[str, str | float]:
    return asdict(palette)


def _variables() -> Palette:
    """A palette whose colours are those of the page's theme."""
    return Palette(**{field.name: f"var(--{field.name.replace('_', '-')})" for field in fields(Palette)})  # type: ignore[arg-type]  # even the one number is printed as it is


def _policy(styles: str, script: str, *, font: bool, images: bool) -> str:
    allowed = ["default-src 'none'", f"style-src {_hash(styles)}", f"script-src {_hash(script)}"]
    data = [rule for rule, wanted in (("font-src data:", font), ("img-src data:", images)) if wanted]
    return "; ".join([*allowed, *data, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _data(drawing: Drawing) -> str:
    """What the script knows, as JSON that no HTML parser can read anything into."""
    elements = {item.id: f"node-{index}" for index, item in enumerate(drawing.view.items)}
    graph = {
        "nodes": [_node(drawing, item, elements) for item in drawing.view.items],
        "edges": [
            {"element": f"edge-{index}", "source": elements[edge.link.source], "target": elements[edge.link.target]}
            for index, edge in enumerate(drawing.picture.edges)
        ],
    }
    text = json.dumps(graph, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _node(drawing: Drawing, item: Item, elements: dict[str, str]) -> dict[str, object]:
    details = drawing.details.get(item.id) or _from_links(drawing, item)
    return {
        "element": elements[item.id],
        "id": printable(item.id),
        "label": item.label,
        "detail": item.detail,
        "group": item.group,
        "parent": elements.get(item.parent, ""),
        **asdict(details),
        "type": printable(details.type or item.token),
    }


def _from_links(drawing: Drawing, item: Item) -> NodeDetails:
    """What the picture itself knows of a node of which nothing else was given."""
    links = drawing.view.links
    return NodeDetails(
        needs=tuple(RelatedNode(link.target, link.label) for link in links if link.source == item.id),
        needed_by=tuple(RelatedNode(link.source, link.label) for link in links if link.target == item.id),
    )
