"""The part of a text that holds the document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """`text` from `start` to `end`; offsets in it are offsets in the file.

    `closed` is False where the text ended before the block of an answer did. `quoted` is true of a block in a
    quotation: its text has spaces for the ``>`` of each line, so that it reads as if it stood alone.
    """

    text: str
    start: int
    end: int
    closed: bool = True
    quoted: bool = False

    @property
    def content(self) -> str:
        """The text of the extent alone."""
        return self.text[self.start : self.end]
