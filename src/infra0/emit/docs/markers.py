"""The markers in a page between which documentation is put, and what they ask for.

``<!-- infra0:begin sections="flows,access" level="3" -->`` and ``<!-- infra0:end -->``, each on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from infra0.diagnostics.nearest import nearest
from infra0.emit.docs.options import Section

if TYPE_CHECKING:
    from markdown_it.token import Token

BEGIN, END = "<!-- infra0:begin -->", "<!-- infra0:end -->"
_MARKER = re.compile(r"<!--\s*infra0:(\w*)(.*?)-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s*([\w-]+)\s*=\s*\"([^\"]*)\"")
_LEVELS = range(1, 6)


@dataclass(frozen=True, slots=True)
class MarkerFault:
    """What is wrong with a page's markers, at a line from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Region:
    """What stands between two markers.

    begin, end: the lines of the markers, from 1. sections: which to put there, in order; empty where the marker
    leaves that open. level: of their headings.
    """

    begin: int
    end: int
    sections: tuple[Section, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Markers:
    """The regions of a page, or what is wrong with them; `headings` are those outside of the regions, as text."""

    regions: tuple[Region, ...]
    faults: tuple[MarkerFault, ...]
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    word: str
    attributes: str
    line: int
    alone: bool


def markers_of(page: str) -> Markers:
    """The markers of a page in Markdown; those in blocks of code are text."""
    # Imported here because only injection reads pages.
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(page)
    regions: list[Region] = []
    faults: list[MarkerFault] = []
    opened: _Mark | None = None
    for mark in _marks(tokens):
        fault = _fault(mark, opened)
        if fault:
            faults.append(MarkerFault(mark.line, fault))
        elif mark.word == "begin":
            opened = mark
        elif opened:
            regions.append(_region(opened, mark, faults))
            opened = None
    if opened:
        faults.append(MarkerFault(opened.line, "This marker begins a region that no marker ends."))
    return Markers(tuple(regions), tuple(faults), tuple(_headings(tokens, regions)))


def headings_of(page: str) -> tuple[str, ...]:
    """The texts of a page's headings."""
    from markdown_it import MarkdownIt

    return tuple(_headings(MarkdownIt("commonmark").parse(page), ()))


def _marks(tokens: Sequence[Token]) -> Iterator[_Mark]:
    for token in tokens:
        first = token.map[0] + 1 if token.map else 0
        if token.type == "html_block":
            for found in _MARKER.finditer(token.content):
                line = first + token.content.count("\n", 0, found.start())
                alone = token.level == 0 and found[0] == token.content[: found.end()].rpartition("\n")[2].strip()
                rest = token.content[found.end() :].partition("\n")[0]
                yield _Mark(found[1], found[2], line, alone and not rest.strip())
        elif token.type == "inline":
            for child in token.children or ():
                found_inline = _MARKER.match(child.content) if child.type == "html_inline" else None
                if found_inline:
                    yield _Mark(found_inline[1], found_inline[2], first, False)


def _fault(mark: _Mark, opened: _Mark | None) -> str:
    match mark.word:
        case "begin" | "end" if not mark.alone:
            return "A marker needs a line of its own, outside lists and quotations."
        case "begin" if opened:
            return f"This marker begins a region inside the one that begins in line {opened.line}."
        case "end" if not opened:
            return "This marker ends a region that no marker begins."
        case "begin" | "end":
            return ""
        case word:
            return f"Unknown marker infra0:{word}; the markers are infra0:begin and infra0:end."


def _region(begin: _Mark, end: _Mark, faults: list[MarkerFault]) -> Region:
    sections: tuple[Section, ...] = ()
    level = 2
    rest = _ATTRIBUTE.sub("", begin.attributes).strip()
    if rest:
        faults.append(MarkerFault(begin.line, f'"{rest}" is not an attribute; attributes are written name="value".'))
    for name, value in _ATTRIBUTE.findall(begin.attributes):
        if name == "sections":
            names = [one.strip() for one in value.split(",")]
            faults += [MarkerFault(begin.line, _unknown_section(one)) for one in names if one not in list(Section)]
            sections = tuple(section for one in names for section in Section if section == one)
        elif name == "level" and value in map(str, _LEVELS):
            level = int(value)
        elif name == "level":
            faults.append(MarkerFault(begin.line, f"level is a number from 1 to {_LEVELS[-1]}, not {value!r}."))
        else:
            faults.append(MarkerFault(begin.line, f"Unknown attribute {name}; the attributes are sections and level."))
    return Region(begin.line, end.line, sections, level)


def _unknown_section(name: str) -> str:
    close = nearest(name, list(Section), 1)
    known = f"did you mean {close[0]}?" if close else f"the sections are {', '.join(Section)}"
    return f"Unknown section {name!r}; {known}"


def _headings(tokens: Sequence[Token], regions: Sequence[Region]) -> Iterator[str]:
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.map:
            line = token.map[0] + 1
            if not any(region.begin < line < region.end for region in regions):
                yield "".join(child.content for child in content.children or ())
