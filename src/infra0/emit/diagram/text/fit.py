"""Texts made to fit a width: wrapped, and ended by an ellipsis where they are too long."""

from __future__ import annotations

from infra0.emit.diagram.text.metrics import Weight, text_width

ELLIPSIS = "…"


def fit(text: str, room: float, size: float, weight: Weight) -> str:
    """`text`, or as much of it as fits into `room` pixels, with an ellipsis."""
    if text_width(text, size, weight) <= room:
        return text
    return _beginning(text, room - text_width(ELLIPSIS, size, weight), size, weight).rstrip() + ELLIPSIS


def _beginning(text: str, room: float, size: float, weight: Weight) -> str:
    """As many of the first characters as fit into `room` pixels."""
    end = 0
    for character in text:
        room -= text_width(character, size, weight)
        if room < 0:
            break
        end += 1
    return text[:end]


def wrap(text: str, room: float, size: float, weight: Weight) -> tuple[str, ...]:
    """`text` in one line, or in two where it needs them; the second ends in an ellipsis if need be."""
    if text_width(text, size, weight) <= room:
        return (text,)
    first = ""
    words = text.split(" ")
    for index, word in enumerate(words):
        candidate = f"{first} {word}" if first else word
        if text_width(candidate, size, weight) > room:
            if not first:
                return _broken(text, room, size, weight)
            return first, fit(" ".join(words[index:]), room, size, weight)
        first = candidate
    return (first,)


def _broken(text: str, room: float, size: float, weight: Weight) -> tuple[str, ...]:
    """A text whose first word is wider than the line: broken at the last character that fits."""
    head = _beginning(text, room, size, weight)
    if not head:
        return (fit(text, room, size, weight),)
    return head, fit(text[len(head) :].lstrip(), room, size, weight)
