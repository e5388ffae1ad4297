"""Follows the grammar of JSON through a text and notes every slip, up to the first thing that explains nothing."""

import json
from dataclasses import dataclass, field
from enum import Enum, auto

from infra0.diagnostics import Related, Span
from infra0.source.extent import Extent
from infra0.source.rules.json_text import MissingComma
from infra0.source.rules.values import shown
from infra0.source.slips import literals, remarks, trivia
from infra0.source.slips.brackets import Corrections
from infra0.source.slips.containers import Container, Expects
from infra0.source.slips.shortcuts import Shortcuts
from infra0.source.slips.slip import Slip
from infra0.source.slips.strings import Texts
from infra0.source.slips.tokens import Kind, Token, Tokens
from infra0.source.values import MAX_DEPTH

_TEXTS = frozenset({Kind.PLAIN, Kind.STRING, Kind.UNCLOSED, Kind.UNOPENED})
_COLONS = frozenset({"=", "=>"})
_SURELY_EXACT = 15
_EXPECTED = {
    Expects.KEY: "a key in double quotes",
    Expects.COLON: "a colon and a value",
    Expects.VALUE: "a value",
    Expects.NEXT: "a comma or `{closer}`",
}


class Ending(Enum):
    """How a walk through a text ended.

    Brackets do not match where it is `UNBALANCED`; something follows the document where it is `EXCEEDED`.
    """

    COMPLETE = auto()
    STOPPED = auto()
    UNBALANCED = auto()
    EXCEEDED = auto()
    BROKEN_OFF = auto()


@dataclass(slots=True)
class Walk:
    """What a walk found. `at` is where it ended, `path` the keys of the containers that were open there."""

    slips: list[Slip] = field(default_factory=list)
    ending: Ending = Ending.STOPPED
    at: Span = field(default_factory=lambda: Span(0, 0))
    path: tuple[str, ...] = ()
    opened: tuple[Related, ...] = ()


def walk(extent: Extent, corrections: Corrections | None = None) -> Walk:
    """Walk through a text, with its brackets as they stand or as they are corrected."""
    walker = _Walker(extent, corrections or Corrections())
    ending = None
    while ending is None:
        ending = walker.step()
    walker.found.ending = ending
    walker.found.at = walker.at
    inside = walker.open if walker.top.in_member else walker.open[:-1]
    walker.found.path = tuple(container.key_text for container in inside if container.is_object)
    if len(walker.open) > 1:
        walker.found.opened = (walker.top.beginning(),)
    return walker.found


class _Walker:
    """Each method returns how the walk ends there, or None where it goes on."""

    def __init__(self, extent: Extent, corrections: Corrections) -> None:
        self.found = Walk()
        self.open = [Container("", extent.start, extent.start, Expects.VALUE)]
        self._extent = extent
        self._text = extent.text
        self._corrections = corrections
        self._tokens = Tokens(extent)
        self._token = Token(Kind.END, extent.start, extent.start, "", None)
        self._texts = Texts(extent.text, extent.end)
        self._shortcuts = Shortcuts(extent, corrections)

    @property
    def at(self) -> Span:
        return self._token.span

    @property
    def top(self) -> Container:
        return self.open[-1]

    def step(self) -> Ending | None:
        token = self._tokens.next()
        self._token = token
        count = self._corrections.closed_before.get(token.start, 0)
        if count and not self._close_unclosed(count):
            return Ending.STOPPED
        if token.kind is Kind.END:
            return self._end()
        slip = trivia.look(self._text, token)
        if slip is not None:
            self._note(slip)
            return None
        if len(self.open) == 1 and self.top.expects is Expects.NEXT:
            return self._after(token)
        if token.kind is Kind.PUNCTUATION:
            return self._punctuation(token)
        if token.kind is Kind.OTHER:
            return self._other(token)
        return self._scalar(token)

    def _end(self) -> Ending:
        if len(self.open) == 1:
            return Ending.COMPLETE if self.top.expects is Expects.NEXT else self._stop("the document")
        return Ending.UNBALANCED if self.top.expects is Expects.NEXT else Ending.BROKEN_OFF

    def _after(self, token: Token) -> Ending | None:
        if not self._extent.closed:
            return Ending.COMPLETE
        if token.start in self._corrections.dropped:
            self._note(remarks.bracket_too_many(self.at, token.sign))
            return None
        if token.sign in "}]":
            return Ending.UNBALANCED
        is_sign = self._text[token.start : self._extent.end].strip() in (";", ",")
        self._note(remarks.after_document(self.at, is_sign))
        return Ending.COMPLETE if is_sign else Ending.EXCEEDED

    def _punctuation(self, token: Token) -> Ending | None:
        if token.sign in "{[":
            return self._opening(token)
        if token.sign in "}]":
            return self._closing(token)
        return self._comma(token) if token.sign == "," else self._colon(token)

    def _opening(self, token: Token) -> Ending | None:
        if self.top.is_object and self.top.expects in (Expects.NEXT, Expects.KEY):
            return self._stop("a key in double quotes")
        self._begin_value(token.start)
        end = self._shortcuts.end_of(token.start, len(self.open))
        if end is not None:
            self._end_value(end)
            self._tokens.at = end
            return None
        if len(self.open) > MAX_DEPTH:
            self._note(remarks.too_deep(self.at))
            return Ending.STOPPED
        self.open.append(Container.opened(token.sign, token.start))
        return None

    def _closing(self, token: Token) -> Ending | None:
        if token.start in self._corrections.dropped:
            self._note(remarks.bracket_too_many(self.at, token.sign))
            return None
        sign = self._corrections.replaced.get(token.start, token.sign)
        if sign != self.top.closer:
            return Ending.UNBALANCED
        if self.top.in_member:
            return self._stop(f"the value of `{shown(self.top.key_text)}`")
        if sign != token.sign:
            self._note(remarks.wrong_bracket(self.at, self.top))
        if self.top.comma is not None:
            self._note(remarks.trailing_comma(self.top.comma, token.sign))
        self.open.pop()
        self._end_value(token.end)
        return None

    def _comma(self, token: Token) -> Ending | None:
        if self.top.in_member:
            return self._stop(f"the value of `{shown(self.top.key_text)}`")
        if self.top.expects is Expects.NEXT:
            self.top.await_another(self.at)
            return None
        self._note(remarks.leading_comma(self.at))
        return None

    def _colon(self, token: Token) -> Ending | None:
        if self.top.expects is not Expects.COLON:
            return self._stop(None)
        self.top.expects = Expects.VALUE
        return None

    def _other(self, token: Token) -> Ending | None:
        sign = self._text[token.start : token.end]
        if sign in _COLONS and self.top.expects is Expects.COLON:
            self._note(remarks.other_colon(self.at, sign))
            self.top.expects = Expects.VALUE
            return None
        if sign == ";" and self.top.expects is Expects.NEXT:
            self._note(remarks.semicolon(self.at))
            self.top.await_another(None)
            return None
        return self._stop(None)

    def _scalar(self, token: Token) -> Ending | None:
        slips: tuple[Slip, ...] = ()
        end = token.end
        if token.kind in _TEXTS:
            text = self._texts.look(token)
            if text.end is None:
                return Ending.BROKEN_OFF
            end, slips = text.end, text.slips
        if self.top.expects is Expects.NEXT:
            self._note_missing_comma()
        if self.top.expects is Expects.KEY:
            end = self._key(token, end)
        else:
            self._begin_value(token.start)
            slips += self._value_slips(token)
            self._end_value(end)
        self._tokens.at = end
        self.found.slips.extend(slips)
        return None

    def _key(self, token: Token, end: int) -> int:
        colon = self._text.find(":", token.start, end) if token.kind in (Kind.WORD, Kind.MALFORMED) else -1
        span = Span(token.start, end if colon < 0 else colon)
        literal = self._text[span.start : span.end]
        if token.kind is Kind.FOREIGN:
            self._note(literals.foreign_quotes(literal, span))
        elif token.kind not in _TEXTS:
            self._note(literals.key(literal, span))
        self.top.key = span
        self.top.key_text = literal[1:-1] if token.kind is Kind.PLAIN else _decoded(literal)
        self.top.expects = Expects.COLON
        return span.end

    def _value_slips(self, token: Token) -> tuple[Slip, ...]:
        if token.kind in _TEXTS:
            return ()
        span, literal = token.span, self._text[token.start : token.end]
        if token.kind is Kind.NUMBER and (len(literal) > _SURELY_EXACT or not literal.isdigit()):
            return tuple(literals.number(literal, span))
        if token.kind is Kind.WORD and literal not in literals.JSON_WORDS:
            return (literals.word(literal, span),)
        if token.kind is Kind.MALFORMED:
            return (literals.malformed(literal, span),)
        if token.kind is Kind.FOREIGN:
            return (literals.foreign_quotes(literal, span),)
        return ()

    def _begin_value(self, start: int) -> None:
        if self.top.expects is Expects.NEXT:
            self._note_missing_comma()
        if self.top.expects is Expects.COLON:
            self._note(remarks.missing_colon(self.top.key, self.top.key_text))
        self.top.value_start = start

    def _end_value(self, end: int) -> None:
        before = self.top.last_end
        first = self.top.finish_value(end)
        if first is not None:
            key, value_start, value_end = first
            same = self._text[self.top.value_start : end] == self._text[value_start:value_end]
            self._note(remarks.repeated_key(self.top, key, Span(before, end) if same else None))

    def _note_missing_comma(self) -> None:
        self._note(remarks.missing_comma(self.top.last_end))
        self.top.await_another(None)

    def _close_unclosed(self, count: int) -> bool:
        """Close containers whose closing bracket is missing; False where one could not end yet."""
        at = self.top.last_end
        closed: list[Container] = []
        closers = ""
        for _ in range(count):
            if len(self.open) == 1 or not self.top.may_end:
                return False
            comma = self.top.comma
            closed.append(self.open.pop())
            closers += closed[-1].closer_as_written(self._extent, at)
            self._end_value(at)
            if comma is not None:
                self.top.await_another(comma)
        self._note(remarks.missing_brackets(at, closed, closers))
        return True

    def _stop(self, expected: str | None) -> Ending:
        if self.top.in_member:
            self._retract_missing_comma()
        expected = expected or _EXPECTED[self.top.expects].format(closer=self.top.closer or "end")
        found = self._text[self._token.start : self._token.end]
        self._note(remarks.unexpected(self.at, found, expected))
        return Ending.STOPPED

    def _note(self, slip: Slip) -> None:
        self.found.slips.append(slip)

    def _retract_missing_comma(self) -> None:
        """Forget the key that stands behind no comma: as it has no value, it is none, and that is one fault."""
        slips = self.found.slips
        for index in range(len(slips) - 1, -1, -1):
            if slips[index].span.start < self.top.last_end - 1:
                break
            if slips[index].rule is MissingComma:
                del slips[index:]
                break


def _decoded(literal: str) -> str:
    try:
        return str(json.loads(literal))
    except (ValueError, RecursionError):
        return literal.strip("'\"“”`")
