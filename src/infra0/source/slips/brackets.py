"""Guesses from the indentation which brackets of a text are missing, wrong or too many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from infra0.source.extent import Extent
from infra0.source.slips.containers import CLOSERS
from infra0.source.values import MAX_DEPTH

_MARK = re.compile(
    r"""
    (?P<LINE>\n[ \t\r\n]*)
  | (?P<BRACKET>[{}\[\]])
  | (?P<NAME>"(?:[^"\\\r\n]|\\[^\r\n])*"?|'(?:[^'\\\r\n]|\\[^\r\n])*'?|[^\W\d][\w$.-]*)
  | (?P<COMMENT>//[^\r\n]*|\#[^\r\n]*|/\*(?s:.*?)(?:\*/|\Z))
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Corrections:
    """What to change, by the offset of the token before which or in whose place it happens.

    `closed_before` counts the containers that end before a token. They are `doubtful` where the indentation
    speaks of a bracket that is missing elsewhere.
    """

    closed_before: dict[int, int] = field(default_factory=dict)
    replaced: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    doubtful: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the brackets match as they are."""
        return not (self.closed_before or self.replaced or self.dropped)


def correct(extent: Extent) -> Corrections:
    """The corrections after which the brackets of an extent match, if its indentation can be trusted."""
    surplus = sum((mark.sign in "{[") - (mark.sign in "}]") for mark in _marks(extent))
    balancer = _Balancer(surplus)
    for mark in _marks(extent):
        balancer.take(mark)
    balancer.finish(extent.end)
    return balancer.corrections


class _Mark(NamedTuple):
    """A bracket, or a key or text that begins a line; `indent` is its column where it is the first of its line."""

    sign: str
    start: int
    indent: int | None


def _marks(extent: Extent) -> Iterator[_Mark]:
    line_start: int | None = extent.start
    for match in _MARK.finditer(extent.text, extent.start, extent.end):
        start = match.start()
        if match.lastgroup == "LINE":
            line_start = extent.text.rfind("\n", start, match.end()) + 1
            continue
        is_first = line_start is not None and not extent.text[line_start:start].strip(" \t")
        indent = start - line_start if is_first and line_start is not None else None
        line_start = None
        if match.lastgroup == "BRACKET" or (match.lastgroup == "NAME" and indent is not None):
            yield _Mark(match[0][0], start, indent)


@dataclass(slots=True)
class _Open:
    closer: str
    line_indent: int
    member_indent: int | None = None
    steps_in: bool = False


class _Balancer:
    def __init__(self, surplus: int) -> None:
        self.corrections = Corrections()
        self._surplus = surplus
        self._open: list[_Open] = []
        self._line_indent = 0

    def take(self, mark: _Mark) -> None:
        """Follow one mark."""
        if mark.indent is not None:
            self._line_indent = mark.indent
        if mark.sign in CLOSERS:
            if self._follows_an_element(mark):
                self._close_before(mark, 1)
            self._open.append(_Open(CLOSERS[mark.sign], self._line_indent))
        elif mark.sign in "}]":
            self._close(mark)
        elif mark.indent is not None and self._open:
            self._member(mark, mark.indent)

    def _follows_an_element(self, mark: _Mark) -> bool:
        """Whether a bracket begins a line just below that of the object that it would lie in without a key."""
        top = self._open[-1] if self._open else None
        return top is not None and top.closer == "}" and mark.indent == top.line_indent and self._surplus > 0

    def finish(self, end: int) -> None:
        """Close what is still open at the end of the text."""
        if self._open:
            self.corrections.closed_before[end] = len(self._open)

    def _member(self, mark: _Mark, indent: int) -> None:
        top = self._open[-1]
        if top.member_indent is None:
            top.member_indent = indent
        top.steps_in = top.steps_in or indent > top.member_indent
        if indent >= top.member_indent or self._surplus <= 0:
            return
        for depth, outer in self._from_inside():
            if outer.member_indent == indent:
                self._close_before(mark, depth)
                return

    def _close(self, mark: _Mark) -> None:
        depth = self._depth_of(mark)
        if depth is not None:
            self._close_before(mark, depth)
            self._open.pop()
        elif self._open and self._open[-1].closer == mark.sign and self._surplus >= 0:
            self._open.pop()
        elif self._open and self._surplus >= 0:
            self.corrections.replaced[mark.start] = self._open.pop().closer
        else:
            self.corrections.dropped.add(mark.start)
            self.corrections.doubtful |= bool(self._open) and self._open[-1].steps_in
            self._surplus += 1

    def _depth_of(self, mark: _Mark) -> int | None:
        """How many containers above the one that a closing bracket is for are still open."""
        for depth, outer in self._from_inside():
            if outer.closer == mark.sign and mark.indent in (None, outer.line_indent):
                return depth
            # A bracket in the middle of a line says nothing about those further out.
            if self._surplus <= 0 or (mark.indent is None and depth):
                break
        return None

    def _from_inside(self) -> Iterator[tuple[int, _Open]]:
        return enumerate(islice(reversed(self._open), MAX_DEPTH))

    def _close_before(self, mark: _Mark, count: int) -> None:
        if count:
            self.corrections.closed_before[mark.start] = count
            self._surplus -= count
            del self._open[-count:]
