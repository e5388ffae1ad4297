"""Text in lines of a terminal's width."""

from __future__ import annotations

import textwrap
import unicodedata

_NARROWEST = 20


def wrapped(text: str, width: int | None, indent: str = "") -> list[str]:
    """The lines of a text, broken between words at `width` columns; what is broken off is indented.

    Without a width lines stay whole. Words that are longer than a line, such as addresses, stay whole in any case.
    """
    if width is None:
        return text.splitlines()
    room = max(width, len(indent) + _NARROWEST)
    broken = (
        textwrap.wrap(
            line,
            room,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
            replace_whitespace=False,
        )
        for line in text.splitlines()
    )
    return [line for lines in broken for line in (lines or [""])]


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters take two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def window(line: str, marked: slice, room: int, ellipsis: str = "…") -> tuple[str, slice]:
    """The part of a line around what is marked in it that takes at most `room` columns, and what is marked in that.

    An ellipsis stands for what is cut off at either end.
    """
    near = slice(max(marked.start - room, 0), marked.start + room)
    if cells(line[near]) <= room and near.start == 0 and near.stop >= len(line):
        return line, marked
    first, last = _bounds(line, marked, near, room - 2 * len(ellipsis))
    before, after = ellipsis if first else "", ellipsis if last < len(line) else ""
    moved = len(before) - first
    end = min(max(marked.stop, marked.start), last)
    return before + line[first:last] + after, slice(marked.start + moved, end + moved)


def _bounds(line: str, marked: slice, near: slice, room: int) -> tuple[int, int]:
    """Where to cut: a quarter of the room goes to what is before the mark, more where little is behind it."""
    if line[near].isascii():
        return _ascii_bounds(marked.start, max(near.start, 0), min(near.stop, len(line)), room)
    first = last = marked.start
    taken = 0

    def before(limit: int) -> None:
        nonlocal first, taken
        while first > near.start and taken + _cells(line[first - 1]) <= limit:
            first -= 1
            taken += _cells(line[first])

    before(room // 4)
    while last < near.stop and last < len(line) and taken + _cells(line[last]) <= room:
        taken += _cells(line[last])
        last += 1
    before(room)
    return first, last


def _ascii_bounds(start: int, lowest: int, highest: int, room: int) -> tuple[int, int]:
    """What `_bounds` comes to where every character takes one column."""
    first = max(lowest, start - room // 4)
    last = min(highest, first + room)
    return max(lowest, last - room), last
