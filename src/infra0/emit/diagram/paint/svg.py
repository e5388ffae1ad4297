"""Prints a picture as SVG."""

from __future__ import annotations

from base64 import b64encode

from infra0.emit.diagram.kinds.official import read_icon
from infra0.emit.diagram.paint.lines import arrow_data, bar_data, line_data
from infra0.emit.diagram.paint.palette import Palette
from infra0.emit.diagram.paint.picture import Picture
from infra0.emit.diagram.paint.templates import environment
from infra0.emit.diagram.paint.typography import STYLES
from infra0.emit.diagram.text.clean import clean
from infra0.emit.diagram.view.types import Item, Link, Mark

FONT_FAMILY = "Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"


def svg_text(picture: Picture, palette: Palette, dark: Palette | None, font: str = "") -> str:
    """The picture in the colours of `palette`, and those of `dark` where the viewer prefers a dark scheme.

    font: rules that carry the font.
    """
    from markupsafe import Markup

    template = environment().get_template("picture.svg.jinja")
    # Safe: style sheets hold nothing of the document.
    styles = Markup(font + style_text(picture, palette, dark))
    return template.render(**drawing_context(picture), styles=styles)


def drawing_context(picture: Picture) -> dict[str, object]:
    """What the templates that hold the drawing print."""
    numbers = {item.id: index for index, item in enumerate(picture.view.items)}
    images = images_in(picture)
    image_names = {path: f"image-{index}" for index, path in enumerate(images)}
    return {
        "picture": picture,
        "images": {image_names[path]: data for path, data in images.items()},
        "icon": lambda tile: image_names[tile.official] if tile.official else f"symbol-{tile.symbol}",
        "font_family": FONT_FAMILY,
        "symbols": symbols_in(picture),
        "element": lambda item: f"node-{numbers[item.id]}",
        "tooltip": _tooltip,
        "connection": _connection,
        "line": line_data,
        "arrow": arrow_data,
        "bar": bar_data,
    }


def style_text(picture: Picture, palette: Palette, dark: Palette | None) -> str:
    """The style sheet of a picture. It holds nothing of the document."""
    template = environment().get_template("style.css.jinja")
    return template.render(
        palette=palette,
        dark=dark,
        roles=STYLES,
        group_colours=picture.group_colours,
        marks=tuple(mark for mark in Mark if mark in picture.view.marks),
    )


def symbols_in(picture: Picture) -> tuple[str, ...]:
    """The symbols that a picture uses, sorted."""
    return tuple(sorted({tile.symbol for tile in picture.tiles if not tile.official}))


def images_in(picture: Picture) -> dict[str, str]:
    """The official icons that a picture uses, as data by their paths, sorted."""
    paths = sorted({tile.official for tile in picture.tiles if tile.official})
    return {path: f"data:image/png;base64,{b64encode(read_icon(path)).decode()}" for path in paths}


def _tooltip(item: Item) -> str:
    """The whole label, the type and the ID."""
    return f"{item.label}\n{item.detail}\n{clean(item.id)}"


def _connection(link: Link) -> str:
    label = f": {link.label}" if link.label else ""
    return f"{clean(link.source)} → {clean(link.target)}{label}"
