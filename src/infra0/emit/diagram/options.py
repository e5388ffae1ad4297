"""What can be chosen about a picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What a picture is written as; the value is the file's ending."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    JSON = "json"
    MERMAID = "mmd"
    HTML = "html"


class Theme(StrEnum):
    """The colours. `AUTO` follows the viewer's colour scheme where the format can, else it is light."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


class Direction(StrEnum):
    """Where the edges flow."""

    RIGHT = "LR"
    DOWN = "TB"


class Icons(StrEnum):
    """The project's own symbols, the providers' official icons, or none."""

    SYMBOLS = "symbols"
    OFFICIAL = "official"
    NONE = "none"


class Source(StrEnum):
    """The document's diagram, the graph that its resources form, or both with their differences marked."""

    DECLARED = "declared"
    RESOURCES = "resources"
    BOTH = "both"


class Collapse(StrEnum):
    """What large pictures are summed up by. `AUTO` decides by size, and for what sums up best."""

    AUTO = "auto"
    PARENT = "parent"
    GROUP = "group"
    MODULE = "module"
    NONE = "none"


class Engine(StrEnum):
    """Who computes positions: the Graphviz that comes with pip, or the `dot` that the system has."""

    BUNDLED = "bundled"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class DiagramOptions:
    """Everything that can be chosen.

    title: wins over the document's name. file_name: of the document, whose words are the title of last resort.
    focus: the ID of a node; only it and what is at most `depth` edges away is drawn.
    scale: pixels of a PNG per pixel of the picture. embed_font: put the characters in use into SVG and HTML.
    system_fonts: let PNG take characters that the font lacks from the system's. time_limit: seconds that a
    single layout may take.
    """

    format: Format = Format.SVG
    theme: Theme = Theme.LIGHT
    direction: Direction = Direction.RIGHT
    title: str = ""
    file_name: str = ""
    icons: Icons = Icons.SYMBOLS
    source: Source = Source.DECLARED
    collapse: Collapse = Collapse.AUTO
    focus: str = ""
    depth: int = 1
    scale: float = 2.0
    embed_font: bool = False
    system_fonts: bool = False
    engine: Engine = Engine.BUNDLED
    time_limit: float = 10.0
