"""A diagram that is laid out, and from which every format is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from infra0.emit.diagram.details import NodeDetails
from infra0.emit.diagram.kinds.official import official_icon
from infra0.emit.diagram.layout.cards import measure_cards
from infra0.emit.diagram.layout.fallbacks import Attempt, grid, lay_out_in_time
from infra0.emit.diagram.layout.plan import Plan
from infra0.emit.diagram.options import Collapse, DiagramOptions, Icons
from infra0.emit.diagram.paint.compose import compose
from infra0.emit.diagram.paint.picture import Picture
from infra0.emit.diagram.rendering import Note
from infra0.emit.diagram.view.build import build_view
from infra0.emit.diagram.view.content import arrow
from infra0.emit.diagram.view.types import View
from infra0.ir import Diagram

_SUMMED_UP = Note("The picture was summarised, because laying it out whole takes too long")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A laid-out diagram. view: what it shows. notes: what it does not, and why. details: of nodes, by ID."""

    view: View
    picture: Picture
    options: DiagramOptions
    notes: tuple[Note, ...]
    details: Mapping[str, NodeDetails] = field(default_factory=dict)


def draw(diagram: Diagram, options: DiagramOptions) -> Drawing:
    """Lays `diagram` out: whole if that ends in time, else summed up, else as rows of cards without edges."""
    view = build_view(diagram, options)
    attempt = _attempt(view, options)
    if attempt:
        return _drawing(view, attempt, options)
    for collapse in (Collapse.PARENT, Collapse.MODULE, Collapse.GROUP):
        view = build_view(diagram, replace(options, collapse=collapse))
        attempt = _attempt(view, options)
        if attempt:
            return _drawing(view, replace(attempt, notes=(*attempt.notes, _SUMMED_UP)), options)
    left_out = Note("Edges are not drawn, because laying them out takes too long", tuple(map(arrow, view.links)))
    cards = measure_cards(view, options.icons)
    bare = replace(view, links=(), supporting=())
    return _drawing(bare, Attempt(grid(cards), (_SUMMED_UP, left_out)), options)


def _attempt(view: View, options: DiagramOptions) -> Attempt | None:
    cards = measure_cards(view, options.icons)
    return lay_out_in_time(Plan.of(view, cards, options.direction), options)


def _drawing(view: View, attempt: Attempt, options: DiagramOptions) -> Drawing:
    cards = measure_cards(view, options.icons)
    picture = compose(view, cards, attempt.flow, options.icons)
    notes = (*view.notes, *attempt.notes, *_icon_notes(picture, options.icons))
    return Drawing(view, picture, options, notes)


def _icon_notes(picture: Picture, icons: Icons) -> Iterator[Note]:
    """Says which types have no official icon where those are wanted."""
    if icons is Icons.OFFICIAL:
        lacking = {item.token for item in picture.view.items if item.token and not official_icon(item.token)}
        if lacking:
            yield Note("Types without an official icon are drawn with a symbol", tuple(sorted(lacking)))
