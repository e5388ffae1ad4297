"""Puts documentation between the markers of a page, and leaves every other byte alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from infra0.emit.docs.markers import BEGIN, END, MarkerFault, Region, headings_of, markers_of

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""Lines as Markdown has them; `str.splitlines` knows more ends of lines."""

Printer = Callable[[Region, tuple[str, ...]], str]
"""Prints what a region asks for, in a page that has headings of those texts."""


@dataclass(frozen=True, slots=True)
class Injection:
    """A page with its regions renewed. With `faults` the text is as it was.

    regions: how many were renewed; a page without any is left alone.
    """

    text: str
    faults: tuple[MarkerFault, ...]
    regions: int


def inject(page: str, printer: Printer) -> Injection:
    """Renews every region of a page."""
    markers = markers_of(page)
    if markers.faults or not markers.regions:
        return Injection(page, markers.faults, 0)
    lines = _LINE.findall(page)
    headings = markers.headings
    made: list[str] = []
    done = 0
    for region in markers.regions:
        text = printer(region, headings)
        headings += headings_of(text)
        made += [*lines[done : region.begin], _between(text, lines[region.begin - 1])]
        done = region.end - 1
    return Injection("".join((*made, *lines[done:])), (), len(markers.regions))


def with_markers(page: str) -> str:
    """A page with markers at its end, if it has none."""
    if markers_of(page).regions:
        return page
    line_end = "\r\n" if "\r\n" in page else "\n"
    gap = "" if not page else line_end if page.endswith(("\n", "\r")) else line_end * 2
    return f"{page}{gap}{BEGIN}{line_end}{END}{line_end}"


def _between(text: str, marker: str) -> str:
    """The text with a blank line around it, its lines ending as the marker's does."""
    line_end = "\r\n" if marker.endswith("\r\n") else "\n"
    return line_end.join(("", *text.strip("\n").split("\n"), "", ""))
