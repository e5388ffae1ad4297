"""The legend: what the colours and marks in use mean."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.emit.diagram.layout.geometry import Box
from infra0.emit.diagram.paint.picture import LegendEntry
from infra0.emit.diagram.paint.typography import set_text
from infra0.emit.diagram.view.types import Mark, View

_SWATCH = 10
_TEXT_GAP = 7
_ENTRY_GAP = 24
_LINE = 24
_LONGEST = 160
_MARKS = {
    Mark.ONLY_DECLARED: "Only in the diagram",
    Mark.ONLY_REAL: "Only in the resources",
    Mark.ADDED: "Added",
    Mark.REMOVED: "Removed",
    Mark.CHANGED: "Changed",
}


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries, and where the last line ends."""

    entries: tuple[LegendEntry, ...]
    bottom: float


def legend_of(view: View, left: float, top: float, width: float) -> Legend:
    """Entries for all groups and marks in use, in lines that are at most `width` wide."""
    marks = view.marks
    wanted: list[tuple[str, int | None, Mark]] = [
        (group.title() if group.islower() else group, index, Mark.NONE) for index, group in enumerate(view.groups)
    ]
    wanted += [(words, None, mark) for mark, words in _MARKS.items() if mark in marks]
    entries: list[LegendEntry] = []
    x, y = left, top
    for words, group, mark in wanted:
        text = set_text(words or "Other", 0, 0, "legend", _LONGEST)
        length = _SWATCH + _TEXT_GAP + text.width
        if x > left and x + length > left + width:
            x, y = left, y + _LINE
        placed = set_text(text.content, x + _SWATCH + _TEXT_GAP, y + 9.5, "legend")
        entries.append(LegendEntry(Box(x, y, _SWATCH, _SWATCH), placed, group, mark))
        x += length + _ENTRY_GAP
    return Legend(tuple(entries), y + _SWATCH)
