"""What rendering gives: the bytes, and what should be said about them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about a picture, such as what it leaves out; `listed` names each thing left out."""

    message: str
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished picture."""

    content: bytes
    notes: tuple[Note, ...]


class RenderingError(Exception):
    """A picture that cannot be made here; the message says what is missing and how to get it."""
