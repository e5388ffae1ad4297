"""Guesses from the indentation which brackets of a text are missing, wrong or too many."""

from dataclasses import dataclass, field

from infra0.source.extent import Extent
from infra0.source.slips.containers import CLOSERS
from infra0.source.slips.strings import Texts
from infra0.source.slips.tokens import Kind, Token, Tokens

_TEXTS = frozenset({Kind.PLAIN, Kind.STRING, Kind.UNCLOSED, Kind.WORD, Kind.FOREIGN})


@dataclass(slots=True)
class Corrections:
    """What to change, by the offset of the token before which or in whose place it happens.

    `closed_before` counts the containers that end before a token.
    """

    closed_before: dict[int, int] = field(default_factory=dict)
    replaced: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Open:
    closer: str
    line_indent: int
    member_indent: int | None = None


def correct(extent: Extent) -> Corrections:
    """The corrections after which the brackets of an extent match, if its indentation can be trusted."""
    balancer = _Balancer(_surplus(extent))
    texts = Texts(extent.text, extent.end)
    tokens = Tokens(extent)
    while (token := tokens.next()).kind is not Kind.END:
        balancer.take(token)
        tokens.at = _end_of(token, texts, extent)
    balancer.finish(extent.end)
    return balancer.corrections


def _end_of(token: Token, texts: Texts, extent: Extent) -> int:
    if token.kind not in (Kind.PLAIN, Kind.STRING, Kind.UNCLOSED):
        return token.end
    end = texts.look(token).end
    return extent.end if end is None else end


def _surplus(extent: Extent) -> int:
    """How many more brackets are opened than closed."""
    texts = Texts(extent.text, extent.end)
    tokens = Tokens(extent)
    surplus = 0
    while (token := tokens.next()).kind is not Kind.END:
        if token.kind is Kind.PUNCTUATION:
            surplus += (token.sign in "{[") - (token.sign in "}]")
        tokens.at = _end_of(token, texts, extent)
    return surplus


class _Balancer:
    def __init__(self, surplus: int) -> None:
        self.corrections = Corrections()
        self._surplus = surplus
        self._open: list[_Open] = []
        self._line_indent = 0

    def take(self, token: Token) -> None:
        """Follow one token."""
        if token.indent is not None:
            self._line_indent = token.indent
        if token.sign in CLOSERS and token.kind is Kind.PUNCTUATION:
            self._open.append(_Open(CLOSERS[token.sign], self._line_indent))
        elif token.sign in "}]" and token.kind is Kind.PUNCTUATION:
            self._close(token)
        elif token.kind in _TEXTS and token.indent is not None:
            self._member(token, token.indent)

    def finish(self, end: int) -> None:
        """Close what is still open at the end of the text."""
        if self._open:
            self.corrections.closed_before[end] = len(self._open)

    def _member(self, token: Token, indent: int) -> None:
        if not self._open:
            return
        top = self._open[-1]
        if top.member_indent is None:
            top.member_indent = indent
        if indent >= top.member_indent or self._surplus <= 0:
            return
        for depth, outer in enumerate(reversed(self._open)):
            if outer.member_indent == indent:
                self._close_before(token, depth)
                return

    def _close(self, token: Token) -> None:
        depth = self._depth_of(token)
        if depth is not None:
            self._close_before(token, depth)
            self._open.pop()
        elif self._open and self._open[-1].closer == token.sign and self._surplus >= 0:
            self._open.pop()
        elif self._open and self._surplus >= 0:
            self.corrections.replaced[token.start] = self._open.pop().closer
        else:
            self.corrections.dropped.add(token.start)
            self._surplus += 1

    def _depth_of(self, token: Token) -> int | None:
        """How many containers above the one that a closing bracket is for are still open."""
        for depth, outer in enumerate(reversed(self._open)):
            if outer.closer == token.sign and token.indent in (None, outer.line_indent):
                return depth
            # A bracket in the middle of a line says nothing about those further out.
            if self._surplus <= 0 or (token.indent is None and depth):
                break
        return None

    def _close_before(self, token: Token, count: int) -> None:
        if count:
            self.corrections.closed_before[token.start] = count
            self._surplus -= count
            del self._open[-count:]
