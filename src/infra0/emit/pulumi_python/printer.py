"""A small layout algebra: expressions that print as a formatter with lines of 100 columns would leave them.

An expression stands on one line where it fits. Where it does not, brackets put each item on a line of its own
(arguments share one if that is enough), and strings are split into several that Python joins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from infra0.emit.pulumi_python import characters
from infra0.emit.pulumi_python.strings import Hole, Piece, literal, split_literal

LINE_LENGTH = 100
_INDENT = 4


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


Doc: TypeAlias = Word | String | Brackets | Keyword | Entry


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


def layout(doc: Doc, prefix: str = "") -> str:
    """The expression as it stands behind `prefix` at the start of a line."""
    page = _Page()
    page.put(doc, 0, characters.width(prefix), 0)
    return prefix + "".join(page.chunks)


def _head_width(doc: Doc) -> int:
    """Columns up to where an expression can first be broken."""
    match doc:
        case Brackets() if doc.items:
            return doc.head.width + len("(")
        case String():
            return len("(")
        case _:
            return doc.width


class _Page:
    """What is printed so far."""

    def __init__(self) -> None:
        self.chunks: list[str] = []

    def put(self, doc: Doc, indent: int, column: int, after: int) -> None:
        """Prints at `column` of a line indented by `indent`, with `after` columns to follow on the last line."""
        if column + doc.width + after <= LINE_LENGTH:
            self.chunks.append(doc.flat())
            return
        match doc:
            case Word():
                self.chunks.append(doc.text)
            case String():
                self._put_in_parentheses(doc, indent)
            case Brackets():
                self._put_exploded(doc, indent)
            case Keyword():
                self.chunks.append(f"{doc.name}=")
                self.put(doc.value, indent, column + len(doc.name) + len("="), after)
            case Entry():
                self._put_entry(doc, indent, column, after)

    def _put_exploded(self, doc: Brackets, indent: int) -> None:
        inner = indent + _INDENT
        self.chunks.append(doc.head.text + doc.pair[0])
        if not doc.items:
            pass
        elif doc.pair == "()" and inner + doc.inner_width <= LINE_LENGTH:
            self._new_line(inner, doc.flat_items())
            self._new_line(indent)
        elif len(doc.items) == 1:
            self._put_only_item(doc.items[0], inner)
            self._new_line(indent)
        else:
            for item in doc.items:
                self._new_line(inner)
                self.put(item, inner, inner, len(","))
                self.chunks.append(",")
            self._new_line(indent)
        self.chunks.append(doc.pair[1])

    def _put_only_item(self, item: Doc, indent: int) -> None:
        if isinstance(item, String):
            self._put_string(item, indent)
        else:
            self._new_line(indent)
            self.put(item, indent, indent, 0)

    def _put_entry(self, doc: Entry, indent: int, column: int, after: int) -> None:
        after_key = len(": ") + _head_width(doc.value) if isinstance(doc.key, Brackets) else len(": ")
        split = column + doc.key.width + after_key > LINE_LENGTH
        self.put(doc.key, indent, column, after_key)
        self.chunks.append(": ")
        column = indent + len("): ") if split else column + doc.key.width + len(": ")
        if isinstance(doc.value, Word) and column + doc.value.width + after > LINE_LENGTH:
            self._put_in_parentheses(doc.value, indent)
        else:
            self.put(doc.value, indent, column, after)

    def _put_in_parentheses(self, doc: String | Word, indent: int) -> None:
        self.chunks.append("(")
        if isinstance(doc, String):
            self._put_string(doc, indent + _INDENT)
        else:
            self._new_line(indent + _INDENT, doc.text)
        self._new_line(indent, ")")

    def _put_string(self, doc: String, indent: int) -> None:
        """One line, or as many as needed."""
        room = LINE_LENGTH - indent
        for part in [doc.flat()] if doc.width <= room else split_literal(doc.pieces, room):
            self._new_line(indent, part)

    def _new_line(self, indent: int, text: str = "") -> None:
        self.chunks.append("\n" + " " * indent + text)
