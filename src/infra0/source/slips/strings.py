"""Finds where a text was meant to end, where its quotes do not say so."""

import re
from typing import NamedTuple

from infra0.diagnostics import ReplaceText, Span
from infra0.source.rules.json_text import UnclosedText, UnescapedCharacter, WrongQuotes
from infra0.source.slips.literals import in_string, raw_control
from infra0.source.slips.slip import Slip, replacing
from infra0.source.slips.tokens import Kind, Token

_LINE_END = re.compile(r"[\r\n]|\Z")
_GOES_ON = re.compile(r"[\s,:{}\[\]\"'/#;=+]|\Z")
_LIKELY_END = re.compile(r'"(?=[ \t]*(?:[,:}\]\r\n]|\Z))')
_TYPOGRAPHIC_END = re.compile(r"[”“](?=[ \t]*(?:[,:}\]\r\n]|\Z))")
_NEXT_MEMBER = re.compile(r'\s*(?:"[^"\r\n]*"\s*[:,}\]]|"[^"\r\n]*"[ \t]*[\r\n]|[}\]])')
_UNCLOSED_KEY = re.compile(r'"(?P<key>[\w$.-]+)(?P<colon>\s*:\s*)"')
_COLON = re.compile(r"[ \t]*:")
_UNESCAPED_QUOTE = re.compile(r'(?<!\\)"')
_RAW_BREAK = re.compile(r"\r\n|[\x00-\x1f]")


class Text(NamedTuple):
    """A text as it was meant: where it ends, and what is wrong with it. `end` is None for one that never ends."""

    end: int | None
    slips: tuple[Slip, ...] = ()


class Texts:
    """Looks at the texts of one extent, in their order."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        # The end of a line in which no further end of a text was found, so that it is not searched again.
        self._searched = 0

    def look(self, token: Token) -> Text:
        """What a text is that begins with a token."""
        if token.kind is Kind.UNCLOSED:
            return self._unclosed(token.start, token.end)
        if token.kind is Kind.UNOPENED:
            return Text(token.end, (_missing_opening_quote(token.span),))
        if _GOES_ON.match(self._text, token.end, self._end):
            return self._whole(token)
        key = _UNCLOSED_KEY.fullmatch(self._text, token.start, token.end)
        if key:
            return Text(key.end("key"), (_missing_quote(key.end("key"), token.start),))
        return self._with_quotes_inside(token) or self._whole(token)

    def _whole(self, token: Token) -> Text:
        if token.kind is Kind.PLAIN:
            return Text(token.end)
        return Text(token.end, tuple(in_string(self._text, Span(token.start, token.end))))

    def _with_quotes_inside(self, token: Token) -> Text | None:
        if token.end < self._searched:
            return None
        line_end = self._line_end(token.end)
        last = _LIKELY_END.search(self._text, token.end, line_end)
        if last is None:
            self._searched = line_end
            return None
        inner = _UNESCAPED_QUOTE.finditer(self._text, token.start + 1, last.start())
        edits = tuple(ReplaceText(Span(*quote.span()), '\\"') for quote in inner)
        message = 'A quote inside a string must be written as `\\"`.'
        # A single quote may be there by mistake, and in a key every one is.
        certain = len(edits) % 2 == 0 and not _COLON.match(self._text, last.end(), self._end)
        slip = Slip(UnescapedCharacter, edits[0].span, message, "escape the quotes", edits, certain)
        return Text(last.end(), (slip,))

    def _unclosed(self, start: int, line_end: int) -> Text:
        typographic = _TYPOGRAPHIC_END.search(self._text, start, line_end)
        if typographic:
            message = "JSON strings need straight double quotes."
            span = Span(*typographic.span())
            slip = Slip(WrongQuotes, span, message, "use double quotes", replacing(span, '"'))
            return Text(span.end, (slip,))
        if _NEXT_MEMBER.match(self._text, line_end, self._end):
            end = start + len(self._text[start:line_end].rstrip(" \t,"))
            return Text(end, (_missing_quote(end, start),))
        last = _LIKELY_END.search(self._text, line_end, self._end)
        if last is None:
            return Text(None)
        return Text(last.end(), self._breaks(start + 1, last.start()))

    def _breaks(self, start: int, end: int) -> tuple[Slip, ...]:
        breaks = list(_RAW_BREAK.finditer(self._text, start, end))
        edits = tuple(edit for found in breaks for edit in _escaped(found))
        message = "A line break inside a string must be written as `\\n`."
        return (Slip(UnescapedCharacter, edits[0].span, message, "escape the line breaks", edits),)

    def _line_end(self, at: int) -> int:
        match = _LINE_END.search(self._text, at, self._end)
        return match.start() if match else self._end


def _escaped(found: re.Match[str]) -> tuple[ReplaceText, ...]:
    if len(found[0]) > 1:
        return replacing(Span(*found.span()), "\\n")
    return raw_control(found[0], found.start()).edits


def _missing_opening_quote(span: Span) -> Slip:
    message = "The string that ends here has no opening quote."
    return Slip(UnclosedText, span, message, "add the opening quote", replacing(Span(span.start, span.start), '"'))


def _missing_quote(at: int, start: int) -> Slip:
    message = "The string that begins here has no closing quote."
    return Slip(UnclosedText, Span(start, at), message, "add the closing quote", replacing(Span(at, at), '"'))
