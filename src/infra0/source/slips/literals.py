"""What is wrong inside a single text, number or word."""

import json
import re
from collections.abc import Iterator

from infra0.diagnostics import Span
from infra0.source.numbers import exact
from infra0.source.rules.json_text import (
    ForeignWord,
    InvalidEscape,
    MalformedNumber,
    UnescapedCharacter,
    UnquotedText,
    WrongQuotes,
)
from infra0.source.rules.values import InexactNumber, NotANumber, shown
from infra0.source.slips.slip import Slip, replacing

JSON_WORDS = frozenset({"true", "false", "null"})

_FOREIGN_WORDS = {
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "None": "null",
    "NULL": "null",
    "Null": "null",
    "nil": "null",
    "undefined": "null",
}
_NO_NUMBERS = frozenset({"nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "+inf", "-nan", "+nan"})
_FAULT = re.compile(r"(?P<control>[\x00-\x1f])|\\(?:[\"\\/bfnrt]|u(?P<code>[0-9a-fA-F]{4})|(?P<unknown>.))", re.DOTALL)
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_GROUPED = re.compile(r"[0-9]{1,3}(?:_[0-9]{3})+|[0-9]+(?:_[0-9]+)+")


def in_string(text: str, span: Span) -> Iterator[Slip]:
    """What is wrong between the quotes of a text: raw control characters, unknown escapes, half characters."""
    high: re.Match[str] | None = None
    for fault in _FAULT.finditer(text, span.start + 1, span.end - 1):
        code = int(fault["code"], 16) if fault["code"] else 0
        if high is not None:
            if 0xDC00 <= code <= 0xDFFF and fault.start() == high.end():
                high = None
                continue
            yield _half_character(high)
            high = None
        if 0xD800 <= code <= 0xDBFF:
            high = fault
        elif 0xDC00 <= code <= 0xDFFF:
            yield _half_character(fault)
        elif fault["control"]:
            yield raw_control(fault[0], fault.start())
        elif fault["unknown"]:
            yield _unknown_escape(fault)
    if high is not None:
        yield _half_character(high)


def raw_control(character: str, at: int) -> Slip:
    """A control character that must be an escape inside a text."""
    escape = _ESCAPES.get(character) or f"\\u{ord(character):04x}"
    message = f"Inside a string this character must be written as `{escape}`."
    span = Span(at, at + 1)
    return Slip(UnescapedCharacter, span, message, f"write {escape}", replacing(span, escape))


def _half_character(escape: re.Match[str]) -> Slip:
    message = f"The escape `{escape[0]}` is half of a surrogate pair; the other half is missing."
    return Slip(InvalidEscape, Span(*escape.span()), message)


def _unknown_escape(escape: re.Match[str]) -> Slip:
    span = Span(*escape.span())
    message = f"JSON has no escape `{shown(escape[0])}`."
    if escape["unknown"] == "'":
        return Slip(InvalidEscape, span, message, "write the quote alone", replacing(span, "'"))
    certain = escape["unknown"] not in "xuU0"
    return Slip(InvalidEscape, span, message, "double the backslash", replacing(span, "\\" + escape[0]), certain)


def number(literal: str, span: Span) -> Iterator[Slip]:
    """What is wrong with a number that JSON could read."""
    if not exact(literal):
        finding = InexactNumber.of(literal, span)
        yield Slip(InexactNumber, span, finding.message, notes=finding.notes)


def malformed(literal: str, span: Span) -> Slip:
    """A number that JSON cannot read, or a text that begins like one."""
    meant = _meant_number(literal)
    if meant is None:
        return word(literal, span)
    message = f"`{shown(literal)}` is not a JSON number."
    return Slip(MalformedNumber, span, message, f"write {shown(meant)}", replacing(span, meant))


def _meant_number(literal: str) -> str | None:
    plain = literal.removeprefix("+")
    if re.fullmatch(r"-?\.[0-9]+", plain):
        plain = plain.replace(".", "0.")
    elif re.fullmatch(r"-?(?:0|[1-9][0-9]*)\.", plain):
        plain += "0"
    elif re.fullmatch(r"0[xX][0-9a-fA-F]{1,12}", plain):
        plain = str(int(plain, 16))
    elif _GROUPED.fullmatch(plain):
        plain = plain.replace("_", "")
    return plain if re.fullmatch(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", plain) else None


def word(literal: str, span: Span) -> Slip:
    """A value that is a word which JSON does not know."""
    if literal.lower() in _NO_NUMBERS:
        return Slip(NotANumber, span, NotANumber.of(literal, span).message)
    meant = _FOREIGN_WORDS.get(literal)
    if meant:
        message = f"JSON writes `{meant}`, not `{literal}`."
        return Slip(ForeignWord, span, message, "use the JSON keywords", replacing(span, meant))
    message = f"The string `{shown(literal)}` must be in double quotes."
    # It might also be the name of a variable, whose value is not known here.
    return Slip(UnquotedText, span, message, "put it in quotes", replacing(span, _quoted(literal)), certain=False)


def key(literal: str, span: Span) -> Slip:
    """A key without quotes."""
    message = f"The key `{shown(literal)}` must be in double quotes."
    return Slip(UnquotedText, span, message, "put keys in quotes", replacing(span, _quoted(literal)))


def foreign_quotes(literal: str, span: Span) -> Slip:
    """A text in quotes that JSON does not know."""
    message = "JSON strings need straight double quotes."
    if len(literal) < 2 or literal[-1] not in _CLOSERS.get(literal[0], ""):
        return Slip(WrongQuotes, span, message)
    inner = re.sub(r'\\([\'`])|(?<!\\)(")', lambda match: match[1] or '\\"', literal[1:-1])
    inner = re.sub(r"\r\n|\n", r"\\n", inner).replace("\t", "\\t")
    return Slip(WrongQuotes, span, message, "use double quotes", replacing(span, f'"{inner}"'))


_CLOSERS = {"'": "'", "`": "`", "‘": "’", **dict.fromkeys("“”„«", '“”»"')}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
