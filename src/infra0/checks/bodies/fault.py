"""One fault of a JSON document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from infra0.diagnostics import Fix, Pointer


class Sort(Enum):
    """What is wrong."""

    MISSING = auto()
    UNKNOWN = auto()
    CAPITALS = auto()
    KIND = auto()
    VALUE = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its place in the document, what is said of that place, and how it is mended.

    key: the place is that of a member's name.
    """

    sort: Sort
    steps: Pointer
    problem: str
    key: bool = False
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    fix: Fix | None = None
