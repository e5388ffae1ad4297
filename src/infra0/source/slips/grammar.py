"""Follows the grammar of JSON through a text and notes every slip, up to the first thing that explains nothing."""

import json
from dataclasses import dataclass, field
from enum import Enum, auto

from infra0.diagnostics import Related, ReplaceText, Span
from infra0.source.extent import Extent
from infra0.source.rules.files import NestedTooDeeply
from infra0.source.rules.json_text import (
    MissingColon,
    MissingComma,
    StrayComma,
    TextAfterDocument,
    UnbalancedBracket,
    UnexpectedText,
)
from infra0.source.rules.values import DuplicateKey, shown
from infra0.source.slips import literals, trivia
from infra0.source.slips.brackets import Corrections
from infra0.source.slips.containers import Container, Expects
from infra0.source.slips.slip import Slip, replacing
from infra0.source.slips.strings import Texts
from infra0.source.slips.tokens import Kind, Token, Tokens
from infra0.source.values import MAX_DEPTH

_TEXTS = frozenset({Kind.PLAIN, Kind.STRING, Kind.UNCLOSED})
_COLONS = frozenset({"=", "=>"})
_SURELY_EXACT = 15


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
        self._texts = Texts(extent.text, extent.end)

    @property
    def top(self) -> Container:
        return self.open[-1]

    def step(self) -> Ending | None:
        token = self._tokens.next()
        self.found.at = Span(token.start, token.end)
        count = self._corrections.closed_before.get(token.start, 0)
        if count and not self._close_unclosed(count):
            return Ending.STOPPED
        if token.kind is Kind.END:
            return self._end()
        slip = trivia.look(self._text, token)
        if slip is not None:
            self.found.slips.append(slip)
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
            self._drop(token)
            return None
        if token.sign in "}]":
            return Ending.UNBALANCED
        span = Span(token.start, token.end)
        message = "The object of the document ends before this, so nothing may follow."
        rest = Span(token.start, self._extent.end)
        is_sign = self._text[rest.start : rest.end].strip() in (";", ",")
        edits = replacing(span, "") if is_sign else ()
        self.found.slips.append(Slip(TextAfterDocument, span, message, "remove it", edits))
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
        if len(self.open) > MAX_DEPTH:
            message = f"The document is nested more than {MAX_DEPTH} levels deep."
            self.found.slips.append(Slip(NestedTooDeeply, self.found.at, message))
            return Ending.STOPPED
        self.open.append(Container.opened(token.sign, token.start))
        return None

    def _closing(self, token: Token) -> Ending | None:
        if token.start in self._corrections.dropped:
            self._drop(token)
            return None
        sign = self._corrections.replaced.get(token.start, token.sign)
        if sign != self.top.closer:
            return Ending.UNBALANCED
        if self.top.in_member:
            return self._stop(f"the value of `{shown(self.top.key_text)}`")
        if sign != token.sign:
            self._note_wrong_bracket(sign)
        if self.top.comma is not None:
            message = f"The comma before `{token.sign}` has nothing after it."
            edits = replacing(self.top.comma, "")
            self.found.slips.append(Slip(StrayComma, self.top.comma, message, "remove the comma", edits))
        self.open.pop()
        self._end_value(token.end)
        return None

    def _comma(self, token: Token) -> Ending | None:
        if self.top.in_member:
            return self._stop(f"the value of `{shown(self.top.key_text)}`")
        if self.top.expects is Expects.NEXT:
            self.top.await_another(self.found.at)
            return None
        message = "There is nothing before this comma."
        edits = replacing(self.found.at, "")
        self.found.slips.append(Slip(StrayComma, self.found.at, message, "remove the comma", edits))
        return None

    def _colon(self, token: Token) -> Ending | None:
        if self.top.expects is not Expects.COLON:
            return self._stop(None)
        self.top.expects = Expects.VALUE
        return None

    def _other(self, token: Token) -> Ending | None:
        sign = self._text[token.start : token.end]
        if sign in _COLONS and self.top.expects is Expects.COLON:
            message = f"Between a key and its value there must be a colon, not `{sign}`."
            self.found.slips.append(
                Slip(MissingColon, self.found.at, message, "write a colon", replacing(self.found.at, ":"))
            )
            self.top.expects = Expects.VALUE
            return None
        if sign == ";" and self.top.expects is Expects.NEXT:
            message = "Members are separated by a comma, not by a semicolon."
            self.found.slips.append(
                Slip(MissingComma, self.found.at, message, "write a comma", replacing(self.found.at, ","))
            )
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
            self.found.slips.append(literals.foreign_quotes(literal, span))
        elif token.kind not in _TEXTS:
            self.found.slips.append(literals.key(literal, span))
        self.top.key = span
        self.top.key_text = _decoded(literal)
        self.top.expects = Expects.COLON
        return span.end

    def _value_slips(self, token: Token) -> tuple[Slip, ...]:
        span = Span(token.start, token.end)
        literal = self._text[token.start : token.end]
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
            at = Span(self.top.key.end, self.top.key.end)
            message = f"After the key `{shown(self.top.key_text)}` a colon is missing."
            self.found.slips.append(Slip(MissingColon, self.top.key, message, "add the colon", replacing(at, ":")))
        self.top.value_start = start

    def _end_value(self, end: int) -> None:
        before = self.top.last_end
        first = self.top.finish_value(end)
        if first is None:
            return
        again = Span(self.top.value_start, end)
        finding = DuplicateKey.of(self.top.key_text, self.top.key, first[0])
        same = self._text[again.start : again.end] == self._text[first[1].start : first[1].end]
        edits = replacing(Span(before, end), "") if same else ()
        self.found.slips.append(
            Slip(
                DuplicateKey,
                self.top.key,
                finding.message,
                "remove the second, which is the same",
                edits,
                related=finding.related,
            )
        )

    def _note_missing_comma(self) -> None:
        at = Span(self.top.last_end, self.top.last_end)
        message = "After this value a comma is missing."
        place = Span(max(at.start - 1, 0), at.start)
        self.found.slips.append(Slip(MissingComma, place, message, "add the comma", replacing(at, ",")))
        self.top.await_another(None)

    def _drop(self, token: Token) -> None:
        message = f"This `{token.sign}` closes nothing: it is one too many."
        edits = replacing(self.found.at, "")
        self.found.slips.append(Slip(UnbalancedBracket, self.found.at, message, "remove it", edits))

    def _note_wrong_bracket(self, sign: str) -> None:
        message = f"The {self.top.name} must be closed with `{sign}` here."
        edits = replacing(self.found.at, sign)
        self.found.slips.append(
            Slip(UnbalancedBracket, self.found.at, message, f"write {sign}", edits, related=(self.top.beginning(),))
        )

    def _close_unclosed(self, count: int) -> bool:
        """Close containers whose closing bracket is missing; False where one could not end yet."""
        at = self.top.last_end
        closers, related = "", []
        for _ in range(count):
            if len(self.open) == 1 or not self.top.may_end:
                return False
            comma = self.top.comma
            closers += self._closer_as_written(self.top, at)
            related.append(self.top.beginning())
            self.open.pop()
            self._end_value(at)
            if comma is not None:
                self.top.await_another(comma)
        missing = " and ".join(f"`{sign}`" for sign in closers.split())
        message = f"After this, {missing} is missing." if count == 1 else f"After this, {missing} are missing."
        place, edits = Span(max(at - 1, 0), at), (ReplaceText(Span(at, at), closers),)
        self.found.slips.append(
            Slip(UnbalancedBracket, place, message, "add what is missing", edits, related=tuple(related))
        )
        return True

    def _closer_as_written(self, container: Container, at: int) -> str:
        """The closing bracket, on a line of its own where the opening one ends a line."""
        line_end = self._text.find("\n", container.start, at)
        if line_end < 0 or self._text[container.start + 1 : line_end].strip():
            return container.closer
        line_start = self._text.rfind("\n", 0, container.start) + 1
        line = self._text[line_start : container.start]
        indent = line[: len(line) - len(line.lstrip(" \t>"))]
        ending = "\r\n" if self._text[line_end - 1] == "\r" else "\n"
        return ending + indent + container.closer

    def _stop(self, expected: str | None) -> Ending:
        if self.top.in_member:
            self._retract_missing_comma()
        what = shown(self._text[self.found.at.start : self.found.at.end])
        expected = expected or _EXPECTED[self.top.expects].format(closer=self.top.closer or "end")
        message = f"Here {expected} is expected, not `{what}`." if what else f"Here {expected} is missing."
        notes = ("`...` stands for something that was left out: write it in full.",) if what == "..." else ()
        self.found.slips.append(Slip(UnexpectedText, self.found.at, message, notes=notes))
        return Ending.STOPPED

    def _retract_missing_comma(self) -> None:
        """Forget the key that stands behind no comma: as it has no value, it is none, and that is one fault."""
        slips = self.found.slips
        for index in range(len(slips) - 1, -1, -1):
            if slips[index].span.start < self.top.last_end - 1:
                break
            if slips[index].rule is MissingComma:
                del slips[index:]
                break


_EXPECTED = {
    Expects.KEY: "a key in double quotes",
    Expects.COLON: "a colon and a value",
    Expects.VALUE: "a value",
    Expects.NEXT: "a comma or `{closer}`",
}


def _decoded(literal: str) -> str:
    try:
        return str(json.loads(literal))
    except (ValueError, RecursionError):
        return literal.strip("'\"“”`")
