"""Colours: of the two themes, of groups and of families of services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra0.emit.diagram.view.types import Mark


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme. Fills of containers are their group's colour, `tint` strong; `marks` show differences."""

    background: str
    dots: str
    card: str
    border: str
    shadow: str
    text: str
    muted: str
    edge: str
    strip: str
    strip_border: str
    tint: float
    marks: Mapping[Mark, str]


LIGHT = Palette(
    background="#ffffff",
    dots="#e4e9f0",
    card="#ffffff",
    border="#d3dae5",
    shadow="#0f172a",
    text="#0f172a",
    muted="#5b6b82",
    edge="#6f819b",
    strip="#f8fafc",
    strip_border="#c3cedb",
    tint=0.055,
    marks={
        Mark.ONLY_DECLARED: "#c2570c",
        Mark.ONLY_REAL: "#0e7490",
        Mark.ADDED: "#15803d",
        Mark.REMOVED: "#b91c1c",
        Mark.CHANGED: "#a16207",
    },
)

DARK = Palette(
    background="#0d1117",
    dots="#1b222c",
    card="#171c24",
    border="#333c49",
    shadow="#000000",
    text="#e8edf3",
    muted="#94a0b0",
    edge="#77859a",
    strip="#12171e",
    strip_border="#333c49",
    tint=0.12,
    marks={
        Mark.ONLY_DECLARED: "#f59e4b",
        Mark.ONLY_REAL: "#38bdd4",
        Mark.ADDED: "#4ade80",
        Mark.REMOVED: "#f87171",
        Mark.CHANGED: "#facc15",
    },
)

_GROUPS: Mapping[str, str] = {
    "network": "#8c4fff",
    "compute": "#ed7100",
    "storage": "#4d9e1f",
    "database": "#c925d1",
    "integration": "#e7157b",
    "security": "#dd344c",
    "monitoring": "#0891b2",
    "external": "#64748b",
}

_FREE = ("#2563eb", "#0d9488", "#b45309", "#6d28d9", "#be185d", "#4d7c0f", "#0369a1", "#a16207")
"""For groups of the author's own, in turn."""

_FAMILIES: Mapping[str, str] = {
    "analytics": "#8c4fff",
    "business": "#dd344c",
    "compute": "#ed7100",
    "database": "#c925d1",
    "desktop": "#01a88d",
    "external": "#64748b",
    "integration": "#e7157b",
    "intelligence": "#01a88d",
    "management": "#e7157b",
    "media": "#ed7100",
    "migration": "#01a88d",
    "network": "#8c4fff",
    "security": "#dd344c",
    "storage": "#5e8c0f",
    "things": "#5e8c0f",
    "tools": "#c925d1",
    "web": "#dd344c",
}


def group_colours(groups: Sequence[str]) -> tuple[str, ...]:
    """A colour for each of a picture's groups."""
    own = [group for group in groups if group not in _GROUPS]
    free = {group: _FREE[index % len(_FREE)] for index, group in enumerate(own)}
    return tuple(_GROUPS.get(group) or free[group] for group in groups)


def family_colour(family: str) -> str:
    """The colour of a service's tile."""
    return _FAMILIES[family]
