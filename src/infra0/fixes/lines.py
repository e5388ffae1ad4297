"""How lines are broken and indented in the neighbourhood of an edit."""

import re
from dataclasses import dataclass
from functools import cached_property

_PREFIX = re.compile(r"[ \t>]*")


@dataclass(frozen=True)
class Lines:
    """The lines of a document's text; `text` is the file's own, with the marks of quotations in it."""

    text: str

    @cached_property
    def ending(self) -> str:
        """The line ending of the text."""
        end = self.text.find("\n")
        return "\r\n" if end > 0 and self.text[end - 1] == "\r" else "\n"

    def start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def after(self, offset: int) -> int:
        """Where the line after that of an offset begins; the end of the text behind the last."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def prefix(self, offset: int) -> str:
        """The indentation of the line of an offset, with the marks of quotations."""
        match = _PREFIX.match(self.text, self.start(offset), offset)
        return match[0] if match else ""

    def column(self, offset: int) -> str:
        """What a new line needs to begin below an offset: its line's prefix, and blanks for what follows that."""
        prefix = self.prefix(offset)
        return prefix + " " * (offset - self.start(offset) - len(prefix))

    def leads(self, offset: int) -> bool:
        """Whether nothing but indentation stands before an offset in its line."""
        return self.start(offset) + len(self.prefix(offset)) == offset

    def unit(self, inner: int, outer: int) -> str | None:
        """By how much the line of one offset is indented further than that of another; None if it is not."""
        further, prefix = self.prefix(inner), self.prefix(outer)
        return further[len(prefix) :] if further.startswith(prefix) and further != prefix else None
