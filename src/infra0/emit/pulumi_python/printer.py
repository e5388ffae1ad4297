"""A small layout algebra: expressions print as a formatter with lines of 100 columns would leave them.

An expression stands on one line where it fits. Where it does not, brackets put each item on a line of its own
(arguments share one if that is enough), and strings are split into several that Python joins.
"""

from __future__ import annotations

from itertools import zip_longest

from infra0.emit.pulumi import characters
from infra0.emit.pulumi_python.expressions import Brackets, Chain, Doc, Entry, Keyword, String, Word
from infra0.emit.pulumi_python.strings import split_literal

LINE_LENGTH = 100
_INDENT = 4


def layout(doc: Doc, prefix: str = "") -> str:
    """The expression as it stands behind `prefix` at the start of a line.

    It is put in parentheses if not even its first line fits there.
    """
    page = _Page()
    column = characters.width(prefix)
    if column and column + _head_width(doc) > LINE_LENGTH:
        page.put_in_parentheses(doc, 0)
    else:
        page.put(doc, 0, column, 0)
    return prefix + "".join(page.chunks)


def _head_width(doc: Doc) -> int:
    """Columns up to where an expression can first be broken."""
    match doc:
        case Brackets() if doc.items:
            return doc.head.width + len("(")
        case String():
            return len("(")
        case Chain(parts):
            return _head_width(parts[0])
        case _:
            return doc.width


def _width_behind_key(doc: Entry, after: int) -> int:
    """Columns of an entry's value that stay on the line of its key."""
    if isinstance(doc.value, Brackets) and not doc.value.items:
        return doc.value.width + after
    return len("(") if isinstance(doc.key, String) else _head_width(doc.value)


def _width_before_break(following: Word | Brackets | None, after: int, one_line_each: bool) -> int:
    """Columns that stay on the line of a part of a chain, when `after` columns stay on that of the whole."""
    match following:
        case None:
            return after
        case _ if one_line_each:
            return 0
        case Word():
            return following.width + after
        case _:
            return _head_width(following)


def _is_better_in_parentheses(doc: Doc, indent: int, column: int) -> bool:
    """Whether a value that is too long for its line had better stand on lines of its own, indented by `indent`."""
    match doc:
        case Word():
            return True
        case Chain() if indent + doc.width <= LINE_LENGTH:
            return True
        case _:
            return column + _head_width(doc) > LINE_LENGTH


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
                self.put_in_parentheses(doc, indent)
            case Brackets():
                self._put_exploded(doc, indent)
            case Chain():
                self._put_chain(doc, indent, column, after)
            case Keyword():
                self.chunks.append(f"{doc.name}=")
                self._put_value(doc.value, indent, column + len(doc.name) + len("="), after)
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
        after_key = len(": ") + _width_behind_key(doc, after)
        split = column + doc.key.width + after_key > LINE_LENGTH and not isinstance(doc.key, Word)
        self.put(doc.key, indent, column, after_key)
        self.chunks.append(": ")
        column = indent + len("): ") if split else column + doc.key.width + len(": ")
        self._put_value(doc.value, indent, column, after)

    def _put_value(self, doc: Doc, indent: int, column: int, after: int) -> None:
        if column + doc.width + after > LINE_LENGTH and _is_better_in_parentheses(doc, indent + _INDENT, column):
            self.put_in_parentheses(doc, indent)
        else:
            self.put(doc, indent, column, after)

    def _put_chain(self, doc: Chain, indent: int, column: int, after: int) -> None:
        """Each attribute on a line of its own if several follow subscripts."""
        one_line_each = sum(part.flat().startswith(".") for part in doc.parts) > 1
        for part, following in zip_longest(doc.parts, doc.parts[1:]):
            if one_line_each and part.flat().startswith("."):
                self._new_line(indent)
                column = indent
            rest = _width_before_break(following, after, one_line_each)
            split = column + part.width + rest > LINE_LENGTH
            self.put(part, indent, column, rest)
            column = indent + len("]") if split else column + part.width

    def put_in_parentheses(self, doc: Doc, indent: int) -> None:
        """Prints between parentheses, on lines of its own."""
        self.chunks.append("(")
        self._put_only_item(doc, indent + _INDENT)
        self._new_line(indent, ")")

    def _put_string(self, doc: String, indent: int) -> None:
        """One line, or as many as needed."""
        room = LINE_LENGTH - indent
        for part in [doc.flat()] if doc.width <= room else split_literal(doc.pieces, room):
            self._new_line(indent, part)

    def _new_line(self, indent: int, text: str = "") -> None:
        self.chunks.append("\n" + " " * indent + text)
