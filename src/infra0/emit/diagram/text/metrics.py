"""Widths of texts, from the committed table."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from pathlib import Path

SUBSTITUTE = "□"
"""Stands for a character that the font lacks, where no other font may be asked."""

_TABLE = Path(__file__).parent / "widths.json"
_WIDE_EMS = 1.0
_NARROW_EMS = 0.62
_EMOJI_EMS = 1.25


class Weight(IntEnum):
    """The weights in use."""

    REGULAR = 400
    SEMIBOLD = 600


def text_width(text: str, size: float, weight: Weight) -> float:
    """The width of `text` in pixels at a font size of `size` pixels."""
    return sum(_ems(character, weight) for character in text) * size


def in_font(character: str) -> bool:
    """Whether the font has a glyph for `character`."""
    return ord(character) in _widths(Weight.REGULAR)


def _ems(character: str, weight: Weight) -> float:
    width = _widths(weight).get(ord(character))
    return _estimate(character) if width is None else width


@cache
def _widths(weight: Weight) -> Mapping[int, float]:
    """Widths by code point, in ems."""
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    units: int = table["units"]
    return {
        first + offset: width / units
        for first, *widths in table[str(int(weight))]
        for offset, width in enumerate(widths)
    }


def _estimate(character: str) -> float:
    """What a character that the font lacks takes up in the fonts that have it, rather more than less."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if ord(character) >= 0x1F000:
        return _EMOJI_EMS
    return _WIDE_EMS if unicodedata.east_asian_width(character) in "WF" else _NARROW_EMS
