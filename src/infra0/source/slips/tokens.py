"""Cuts a JSON text with slips in it into tokens."""

import re
from enum import Enum, auto
from typing import NamedTuple

from infra0.diagnostics import Span
from infra0.source.extent import Extent


class Kind(Enum):
    """What a token is; `STRING` has something in it that must be looked at, `PLAIN` has not."""

    PUNCTUATION = auto()
    PLAIN = auto()
    STRING = auto()
    UNCLOSED = auto()
    UNOPENED = auto()
    NUMBER = auto()
    WORD = auto()
    COMMENT = auto()
    FOREIGN = auto()
    BLANK = auto()
    CONTROL = auto()
    MALFORMED = auto()
    OTHER = auto()
    END = auto()


class Token(NamedTuple):
    """A token and its range; `indent` is its column where it is the first of its line, else None."""

    kind: Kind
    start: int
    end: int
    sign: str
    indent: int | None

    @property
    def span(self) -> Span:
        """The range of the token."""
        return Span(self.start, self.end)


# Where an alternative fails, it has looked no further than the one that then matches: hostile texts stay linear.
_TOKEN = re.compile(
    r"""
    (?P<PUNCTUATION>[{}\[\],:])
  | (?P<PLAIN>"[^"\\\x00-\x1f]*")
  | (?P<STRING>"(?:[^"\\\r\n]|\\[^\r\n])*")
  | (?P<UNCLOSED>"[^\r\n]*)
  | (?P<NUMBER>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.+-]))
  | (?P<UNOPENED>[^\W\d](?:[^",:{}\[\]\r\n]|:(?=[^\s"])){0,200}"(?=[ \t]*(?:[,:}\]\r\n]|\Z)))
  | (?P<WORD>[^\W\d][\w$.-]*(?::[\w$./-]+)*|\$[\w$.-]*|-(?=[A-Za-z])[A-Za-z]+)
  | (?P<COMMENT>//[^\r\n]*|\#[^\r\n]*|/\*(?s:.*?)(?:\*/|\Z))
  | (?P<FOREIGN>'(?:[^'\\\r\n]|\\[^\r\n])*'?|[“”„«](?:[^“”»"\\\r\n]|\\[^\r\n])*[“”»"]?|‘[^’\r\n]*’?|`[^`]*`?)
  | (?P<BLANK>[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+)
  | (?P<CONTROL>[\x00-\x1f\x7f])
  | (?P<MALFORMED>[-+.]?\.?[0-9][\w.+/:-]*|\+(?=[A-Za-z])[A-Za-z]+)
  | (?P<OTHER>=>|\.\.\.|.)
    """,
    re.VERBOSE,
)


_SPACE = re.compile(r"[ \t\n\r]*")
_KINDS = {kind.name: kind for kind in Kind}


class Tokens:
    """Reads the tokens of an extent one by one; `at` may be set to go on elsewhere."""

    def __init__(self, extent: Extent) -> None:
        self.text = extent.text
        self.end = extent.end
        self.at = extent.start
        self._line_start: int | None = extent.start

    def next(self) -> Token:
        """The next token that is not white space; an `END` token, again and again, after the last."""
        text, before = self.text, self.at
        space = _SPACE.match(text, before, self.end)
        start = space.end() if space else before
        if start > before:
            line_end = text.rfind("\n", before, start)
            if line_end >= 0:
                self._line_start = line_end + 1
        match = _TOKEN.match(text, start, self.end)
        if match is None or match.lastgroup is None:
            return Token(Kind.END, self.end, self.end, "", None)
        indent = None if self._line_start is None else start - self._line_start
        self._line_start = None
        self.at = match.end()
        return Token(_KINDS[match.lastgroup], start, self.at, text[start], indent)
