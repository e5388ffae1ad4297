"""The text of a document, and where its lines are."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

BYTE_ORDER_MARK = "\ufeff"

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text as people count: line and column begin at 1, columns are characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document's text as it stands: a byte-order mark and the line endings are part of it.

    `name` is what users are shown; `encoding` is the codec that turns the text back into the file's bytes.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def position(self, offset: int) -> Position:
        """The line and column of an offset; one past the end is the end of the text."""
        starts = self._line_starts()
        line = max(bisect_right(starts, offset), 1)
        return Position(line, max(offset - starts[line - 1], 0) + 1)

    def line(self, number: int) -> str:
        """The text of a line, without its ending; empty where there is no such line."""
        return self.text[self.line_start(number) : self.line_start(number + 1)].rstrip("\r\n")

    def line_start(self, number: int) -> int:
        """The offset at which a line begins; the end of the text for a line after the last."""
        starts = self._line_starts()
        return starts[number - 1] if number <= len(starts) else len(self.text)

    @property
    def line_count(self) -> int:
        """How many lines the text has; a line ending at its end begins one more, empty, line."""
        return len(self._line_starts())

    def _line_starts(self) -> list[int]:
        # Filled on first use: only a diagnostic that is shown needs it.
        if not self._starts:
            self._starts.append(1 if self.text.startswith(BYTE_ORDER_MARK) else 0)
            self._starts.extend(end.end() for end in _LINE_END.finditer(self.text))
        return self._starts
