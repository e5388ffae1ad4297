"""Where the characters of a YAML string are in its source."""

import re

from infra0.diagnostics import Span

_HEADER = re.compile(r"[|>][^\n\r]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*(?P<indent> *)")
_BREAK = r"(?:\r\n|\n|\r)"
_JOINED_LINES = re.compile(rf"(?:\\{_BREAK}[ \t]*)*")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_FOLD = re.compile(rf"[ \t]*(?:{_BREAK}[ \t]*)+|[ \t]")


def narrow(text: str, node: Span, value: str, chars: tuple[int, int]) -> Span:
    """The source of the characters `chars` of a scalar's value; exact within a line, near where lines fold."""
    starts = _starts(text, node, value)
    first, last = (starts[min(index, len(value))] for index in chars)
    return Span(first, max(first, last))


def _starts(text: str, node: Span, value: str) -> list[int]:
    """The offset of each character of the value, and of the end of the last one."""
    at, end = node.start, node.end
    fold = _FOLD
    quote = text[at : at + 1]
    header = _HEADER.match(text, at, end)
    if quote in ("'", '"'):
        at, end = at + 1, end - 1
    elif header:
        at = header.end()
        if quote == "|":
            fold = re.compile(rf"{_BREAK} {{0,{len(header['indent'])}}}|[ \t]")
    starts = []
    for character in value:
        starts.append(min(at, end))
        at = _after(text, at, end, character, quote, fold)
    starts.append(min(at, end))
    return starts


def _after(text: str, at: int, end: int, character: str, quote: str, fold: re.Pattern[str]) -> int:
    if quote == '"':
        joined = _JOINED_LINES.match(text, at, end)
        at = joined.end() if joined else at
        escape = _ESCAPE.match(text, at, end)
        if escape:
            return escape.end()
    if quote == "'" and text.startswith("''", at, end):
        return at + 2
    if character in " \t\n":
        blanks = fold.match(text, at, end)
        return blanks.end() if blanks else at
    return at + 1
