"""What is said where a format can draw only the characters that the font has."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.emit.diagram.paint.picture import Picture
from infra0.emit.diagram.rendering import Note
from infra0.emit.diagram.text.metrics import SUBSTITUTE, in_font


def substitution_notes(picture: Picture, remedy: str) -> Iterator[Note]:
    """Says which characters are drawn as a substitute, and what draws them."""
    characters = {character for text in picture.texts for character in text.content}
    missing = "".join(sorted(character for character in characters if not in_font(character)))
    if missing:
        yield Note(f"Characters that the font lacks are drawn as {SUBSTITUTE}; {remedy}", (missing,))
