"""The fenced blocks of a Markdown text, found by a parser of CommonMark.

Beyond the standard, a fence that is opened by name inside another of its own kind ends that one: an assistant
forgot to close it. A longer fence around a whole answer is looked into.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infra0.source.file import SourceFile

if TYPE_CHECKING:
    from markdown_it.token import Token

BLOCK_NAMES = ("introduction", "planning", "pulumi_code", "infra0_schema", "conclusion")
"""The blocks of an answer, in the order in which they are published."""

_UNWANTED = ("code", "html_block", "reference", "lheading")
_SEPARATORS = re.compile(r"[\s,;:{}.]+")
_FENCE_LINE = re.compile(r"[ \t>]*(?P<marker>`{3,}|~{3,})(?P<info>[^`\r\n]*)$")
_HEADING_LINE = re.compile(r"[ \t>]*(?:#{1,6}[ \t]|\*\*[^*\n]+\*\*:?[ \t]*$)")
_BOLD_LINE = re.compile(r"\*\*(?P<text>[^*\n]+)\*\*:?")
_QUOTATION = {"blockquote_open": 1, "blockquote_close": -1}
_MOST_PASSES = 8


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its line numbers, and what stands around it.

    `first` is the first line of its content, `last` the line after its content: the closing one, if any.
    `quoted` counts the quotations (``>``) that the block lies in.
    """

    info: str
    marker: str
    first: int
    last: int
    closed: bool
    heading: str
    quoted: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the info string, in lower case, with underscores for hyphens."""
        return tuple(filter(None, _SEPARATORS.split(self.info.lower().replace("-", "_"))))

    @property
    def name(self) -> str | None:
        """Which of an answer's blocks this is."""
        return next((word for word in self.words if word in BLOCK_NAMES), None)


def fences(file: SourceFile) -> tuple[Fence, ...]:
    """The fenced blocks of a text, in its order."""
    found: list[Fence] = []
    ranges = [(1, file.line_count + 1)]
    # Every pass reads its range anew, so their number is bounded to keep hostile texts linear.
    for _ in range(_MOST_PASSES):
        if not ranges:
            break
        first, end = ranges.pop()
        for fence in _parse(file, first, end):
            inner = _named_opening(file, fence)
            if inner is None:
                found.append(fence)
                continue
            line, marker = inner
            if marker.startswith(fence.marker):
                line = _start_of_section(file, line)
                found.append(replace(fence, last=line, closed=False))
                ranges.append((line, end))
            elif fence.name is not None:
                found.append(fence)
                continue
            else:
                ranges += [(fence.last + 1, end), (fence.first, fence.last)]
            break
    return tuple(found)


def _named_opening(file: SourceFile, fence: Fence) -> tuple[int, str] | None:
    for number in range(fence.first, fence.last):
        match = _FENCE_LINE.match(file.line(number))
        if match and replace(fence, info=match["info"]).name:
            return number, match["marker"]
    return None


def _start_of_section(file: SourceFile, line: int) -> int:
    above = line - 1
    while not file.line(above).strip():
        above -= 1
    return above if _HEADING_LINE.match(file.line(above)) else line


def _parse(file: SourceFile, first: int, end: int) -> Iterator[Fence]:
    # Only answers are Markdown, so only they pay for the parser.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").disable(_UNWANTED)
    parser.core.ruler.disable(["inline", "text_join"])
    heading, quoted, before = "", 0, ""
    for token in parser.parse(file.text[file.line_start(first) : file.line_start(end)]):
        quoted += _QUOTATION.get(token.type, 0)
        if token.type == "inline":
            bold = _BOLD_LINE.fullmatch(token.content.strip())
            if bold or before == "heading_open":
                heading = bold["text"] if bold else token.content
        elif token.type == "fence":
            yield _fence(file, token, first, heading, quoted)
        before = token.type


def _fence(file: SourceFile, token: "Token", first: int, heading: str, quoted: int) -> Fence:
    opening, after = (first + line for line in token.map or (0, 0))
    last_line = _FENCE_LINE.match(file.line(after - 1))
    closed = (
        after - 1 > opening
        and last_line is not None
        and not last_line["info"].strip()
        and last_line["marker"].startswith(token.markup)
    )
    last = after - 1 if closed else after
    return Fence(token.info.strip(), token.markup, opening + 1, last, closed, heading, quoted)
