"""Texts of a document made safe to draw: no control characters, no direction overrides, no endless lines."""

from __future__ import annotations

import unicodedata

from infra0.emit.diagram.text.metrics import SUBSTITUTE, in_font

_LONGEST = 400
_JOINER = "\u200d"


def clean(text: str) -> str:
    """`text` on one line, without what a picture must not hold.

    Control and formatting characters go (but for the joiner that emoji need), as do surrogates and unassigned
    code points, which XML or fonts refuse; white space collapses. What exceeds any card by far is cut off first,
    so that later work stays linear.
    """
    kept = "".join(_kept(character) for character in text[: _LONGEST * 4])
    return " ".join(kept.split())[:_LONGEST]


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc" or category.startswith("Z"):
        return " "
    if category in ("Cs", "Cn", "Co") or (category == "Cf" and character != _JOINER):
        return ""
    return character


def printable(text: str) -> str:
    """`text` at its full length, without the code points that cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode()


def in_font_only(text: str) -> str:
    """`text` with a neutral substitute for each character that the font lacks; marks without width vanish."""
    return "".join(_substituted(character) for character in text)


def _substituted(character: str) -> str:
    if in_font(character):
        return character
    return "" if unicodedata.category(character) in ("Mn", "Me", "Cf", "Sk") else SUBSTITUTE
