"""Cuts a JSON text with slips in it into tokens."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from infra0.source.extent import Extent


class Kind(Enum):
    """What a token is; `STRING` has something in it that must be looked at, `PLAIN` has not."""

    SPACE = auto()
    PUNCTUATION = auto()
    PLAIN = auto()
    STRING = auto()
    UNCLOSED = auto()
    NUMBER = auto()
    WORD = auto()
    COMMENT = auto()
    FOREIGN = auto()
    BLANK = auto()
    CONTROL = auto()
    MALFORMED = auto()
    OTHER = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token and its range; `indent` is its column where it is the first of its line, else None."""

    kind: Kind
    start: int
    end: int
    sign: str
    indent: int | None


# Where an alternative fails, it has looked no further than the one that then matches: hostile texts stay linear.
_TOKEN = re.compile(
    r"""
    (?P<SPACE>[ \t\n\r]+)
  | (?P<PUNCTUATION>[{}\[\],:])
  | (?P<PLAIN>"[^"\\\x00-\x1f]*")
  | (?P<STRING>"(?:[^"\\\r\n]|\\[^\r\n])*")
  | (?P<UNCLOSED>"[^\r\n]*)
  | (?P<NUMBER>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.+-]))
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


class Tokens:
    """Reads the tokens of an extent one by one; `at` may be set to go on elsewhere."""

    def __init__(self, extent: Extent) -> None:
        self.text = extent.text
        self.end = extent.end
        self.at = extent.start
        self._line_start = extent.start
        self._fresh_line = True

    def next(self) -> Token:
        """The next token that is not white space; an `END` token, again and again, after the last."""
        while True:
            match = _TOKEN.match(self.text, self.at, self.end)
            if match is None or match.lastgroup is None:
                return Token(Kind.END, self.end, self.end, "", None)
            start, self.at = match.span()
            kind = Kind[match.lastgroup]
            if kind is not Kind.SPACE:
                break
            self._note_lines(start)
        indent = start - self._line_start if self._fresh_line else None
        self._fresh_line = False
        return Token(kind, start, self.at, self.text[start], indent)

    def _note_lines(self, start: int) -> None:
        end_of_line = self.text.rfind("\n", start, self.at)
        if end_of_line >= 0:
            self._line_start = end_of_line + 1
            self._fresh_line = True
