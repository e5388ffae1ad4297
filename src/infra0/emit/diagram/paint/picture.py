"""A picture, ready to be drawn: every shape and text with its place. Painters decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from infra0.emit.diagram.layout.geometry import Box, Point
from infra0.emit.diagram.view.types import Item, Link, Mark, View

_SYMBOL_INSET = 0.16
_SHADOW_DROP = 2.0


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: the left end of its baseline, its measured width, and its role in the design."""

    x: float
    y: float
    content: str
    width: float
    role: str


@dataclass(frozen=True, slots=True)
class Tile:
    """An icon on its tile. colour: the tile's. official: the path of an official icon, which needs no tile."""

    box: Box
    symbol: str
    colour: str
    radius: float
    official: str = ""

    @property
    def inner(self) -> Box:
        """Where the symbol is."""
        inset = self.box.width * _SYMBOL_INSET
        side = self.box.width - 2 * inset
        return Box(self.box.x + inset, self.box.y + inset, side, side)


@dataclass(frozen=True, slots=True)
class PaintedCard:
    """A card. group: the index of its group's colour."""

    item: Item
    box: Box
    group: int
    texts: tuple[Text, ...]
    tile: Tile | None

    @property
    def shadow(self) -> Box:
        """The card's shadow, which shows below it."""
        return self.box.moved(0, _SHADOW_DROP)


@dataclass(frozen=True, slots=True)
class PaintedContainer:
    """A container with its header. crossed: an edge runs behind its title."""

    item: Item
    box: Box
    group: int
    title: Text
    tile: Tile | None
    crossed: bool


@dataclass(frozen=True, slots=True)
class PaintedEdge:
    """An edge: its corners, the last of which is the arrow's tip, and its label."""

    link: Link
    points: tuple[Point, ...]
    label: Text | None
    label_box: Box | None


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of the legend. group: the index of its colour, or None where `mark` is explained."""

    box: Box
    text: Text
    group: int | None
    mark: Mark = Mark.NONE

    @property
    def look(self) -> str:
        """The class of its swatch."""
        return f"legend-{self.mark}" if self.group is None else f"group-{self.group}"


@dataclass(frozen=True, slots=True)
class Strip:
    """The frame around supporting resources."""

    box: Box
    title: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn, from back to front."""

    view: View
    width: float
    height: float
    title: Text
    summary: Text
    containers: tuple[PaintedContainer, ...]
    edges: tuple[PaintedEdge, ...]
    cards: tuple[PaintedCard, ...]
    strip: Strip | None
    legend: tuple[LegendEntry, ...]
    group_colours: tuple[str, ...]

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """Every icon in it."""
        found = [card.tile for card in self.cards] + [container.tile for container in self.containers]
        return tuple(tile for tile in found if tile)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text in it."""
        return (
            self.title,
            self.summary,
            *(container.title for container in self.containers),
            *(edge.label for edge in self.edges if edge.label),
            *(text for card in self.cards for text in card.texts),
            *([self.strip.title] if self.strip else []),
            *(entry.text for entry in self.legend),
        )

    def with_texts(self, change: Callable[[str], str]) -> Picture:
        """The same picture with each text's content changed; what takes its place takes up the same room."""

        def changed(text: Text) -> Text:
            return replace(text, content=change(text.content))

        return replace(
            self,
            title=changed(self.title),
            summary=changed(self.summary),
            containers=tuple(replace(x, title=changed(x.title)) for x in self.containers),
            edges=tuple(replace(x, label=changed(x.label) if x.label else None) for x in self.edges),
            cards=tuple(replace(x, texts=tuple(map(changed, x.texts))) for x in self.cards),
            strip=replace(self.strip, title=changed(self.strip.title)) if self.strip else None,
            legend=tuple(replace(x, text=changed(x.text)) for x in self.legend),
        )
