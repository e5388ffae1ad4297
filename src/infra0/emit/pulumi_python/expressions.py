"""Expressions of a program as data: what they are, and how wide they are on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from infra0.emit.pulumi import characters
from infra0.emit.pulumi_python.strings import Hole, Piece, literal


@dataclass(frozen=True)
class Word:
    """Text that cannot be split: a name, an attribute, a number.

    needs: the name that must be defined for it, such as a module's alias, or empty.
    """

    text: str
    needs: str = ""

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return characters.width(self.text)

    def flat(self) -> str:
        """The expression on one line."""
        return self.text

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return ()


@dataclass(frozen=True)
class String:
    """A string, or an f-string if there is a `Hole` among its pieces."""

    pieces: tuple[Piece, ...]

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return characters.width(self.flat())

    def flat(self) -> str:
        """The expression on one line."""
        return literal(self.pieces)

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return tuple(Word(piece.expression, piece.needs) for piece in self.pieces if isinstance(piece, Hole))


@dataclass(frozen=True)
class Brackets:
    """Items in ``()``, ``[]`` or ``{}`` behind `head`, which is empty for lists and dictionaries."""

    head: Word
    pair: str
    items: tuple[Doc, ...]

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return self.head.width + len(self.pair) + self.inner_width

    @cached_property
    def inner_width(self) -> int:
        """Columns of the items on one line."""
        return sum(item.width for item in self.items) + len(", ") * max(len(self.items) - 1, 0)

    def flat(self) -> str:
        """The expression on one line."""
        return f"{self.head.text}{self.pair[0]}{self.flat_items()}{self.pair[1]}"

    def flat_items(self) -> str:
        """The items on one line."""
        return ", ".join(item.flat() for item in self.items)

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return (self.head, *self.items)


@dataclass(frozen=True)
class Chain:
    """Attributes and subscripts, one behind the other; each part begins where the one before ends."""

    parts: tuple[Word | Brackets, ...]

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return sum(part.width for part in self.parts)

    def flat(self) -> str:
        """The expression on one line."""
        return "".join(part.flat() for part in self.parts)

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return self.parts


@dataclass(frozen=True)
class Keyword:
    """A keyword argument."""

    name: str
    value: Doc

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return len(self.name) + len("=") + self.value.width

    def flat(self) -> str:
        """The expression on one line."""
        return f"{self.name}={self.value.flat()}"

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return (self.value,)


@dataclass(frozen=True)
class Entry:
    """An entry of a dictionary."""

    key: Doc
    value: Doc

    @cached_property
    def width(self) -> int:
        """Columns on one line."""
        return self.key.width + len(": ") + self.value.width

    def flat(self) -> str:
        """The expression on one line."""
        return f"{self.key.flat()}: {self.value.flat()}"

    def children(self) -> tuple[Doc, ...]:
        """The expressions in it."""
        return (self.key, self.value)


Doc: TypeAlias = Word | String | Brackets | Chain | Keyword | Entry


def text(value: str) -> String:
    """A plain string."""
    return String((value,) if value else ())


def call(function: str, *arguments: Doc, needs: str = "") -> Brackets:
    """A call; `needs` is the first name of `function` unless given."""
    return Brackets(Word(function, needs or function.partition(".")[0]), "()", arguments)


def listing(*items: Doc) -> Brackets:
    """A list."""
    return Brackets(_NOTHING, "[]", items)


def dictionary(*entries: Entry) -> Brackets:
    """A dictionary."""
    return Brackets(_NOTHING, "{}", entries)


_NOTHING = Word("")


def needs(doc: Doc) -> Iterator[str]:
    """The names that must be defined for an expression, with repetitions."""
    if isinstance(doc, Word) and doc.needs:
        yield doc.needs
    for child in doc.children():
        yield from needs(child)
