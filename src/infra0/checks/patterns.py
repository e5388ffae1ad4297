"""Patterns of texts in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_CLASS = r"\[((?:[^\]\\]|\\.)+)\]"
_CHARACTERS = re.compile(rf"\^?(?:{_CLASS})?{_CLASS}(?:[+*]|\{{(\d+(?:,\d*)?)\}})\$?")
_PART = re.compile(r"(?P<known>a-z|A-Z|0-9|\\[dws])|(?P<sign>\\?.)", re.DOTALL)
_NO_SPACES = re.compile(r"\^?(?:\\S|\[\^\\s\])(?:[+*]|\{\d+(?:,\d*)?\})\$?")
_LETTERS = {(True, True): "letters", (True, False): "lowercase letters", (False, True): "capitals"}
_SIGNS = {"-": "hyphens", "_": "underscores", ".": "full stops", "/": "slashes", ":": "colons", " ": "spaces"}


def in_words(pattern: str) -> str:
    """What a text must be like that matches a pattern: the characters that it may have, or else the pattern itself."""
    if _NO_SPACES.fullmatch(pattern):
        return "it must have no spaces"
    found = _CHARACTERS.fullmatch(pattern)
    first, rest = (_characters(part) if part else [] for part in found.groups()[:2]) if found else ([], [])
    if not found or not rest or (found[1] and not first):
        return f"it must match the pattern `{pattern}`"
    beginning = f", and begin with {_joined([f'a {kind[:-1]}' for kind in first], 'or')}" if first else ""
    number = f", {found[3].replace(',', ' to ')} of them" if found[3] and not first and found[3][-1] != "," else ""
    return f"use only {_joined(rest, 'and')}{number}{beginning}"


def _characters(inside: str) -> list[str]:
    """The characters of a class in words; none where it has others than letters, digits and single signs."""
    parts = list(_PART.finditer(inside))
    known = {part["known"] for part in parts}
    is_range = any(before["sign"] and part["sign"] == "-" for before, part in pairwise(parts[:-1]))
    signs = [part["sign"].removeprefix("\\") for part in parts if part["sign"]]
    if r"\w" in known:
        known |= {"a-z", "A-Z", "0-9"}
        signs.append("_")
    if r"\s" in known:
        signs.append(" ")
    if is_range or inside.startswith("^") or any(map(str.isalnum, signs)):
        return []
    letters = _LETTERS.get(("a-z" in known, "A-Z" in known))
    others = "".join(sign for sign in dict.fromkeys(signs) if sign not in _SIGNS)
    return [
        *([letters] if letters else []),
        *(["digits"] if known & {"0-9", r"\d"} else []),
        *(_SIGNS[sign] for sign in dict.fromkeys(signs) if sign in _SIGNS),
        *([f"`{others}`"] if others else []),
    ]


def _joined(words: Sequence[str], last: str) -> str:
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
