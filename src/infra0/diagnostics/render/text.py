"""Findings as text for people: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.finding import Finding, Location
from infra0.diagnostics.printable import as_ascii, printable
from infra0.diagnostics.wrapping import cells, window, wrapped

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}
_LONGEST_LINE = 2000
"""Where no terminal sets a width, only the lines of documents without line breaks are cut."""
_LEAST_ROOM = 20


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is drawn.

    colour: with a terminal's colours. ascii: without line-drawing characters. width: of the terminal; None keeps
    lines whole.
    """

    colour: bool = False
    ascii: bool = False
    width: int | None = None

    def paint(self, text: str, code: str) -> str:
        """The text in a terminal's colour, or as it is."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    @property
    def bar(self) -> str:
        """The character between line numbers and source lines."""
        return "|" if self.ascii else "│"

    @property
    def ellipsis(self) -> str:
        """What stands for the part of a line that is cut off."""
        return "..." if self.ascii else "…"


def render_text(findings: Sequence[Finding], style: TextStyle) -> str:
    """The findings, each as a paragraph; empty for none."""
    text = "".join("\n".join(_paragraph(finding, style)) + "\n\n" for finding in findings)
    return as_ascii(text) if style.ascii else text


def summary(findings: Sequence[Finding], files: int) -> str:
    """The closing line: how many files were checked, and what was found."""
    counts = [
        f"{count} {severity}{'s' if count != 1 else ''}"
        for severity in Severity
        if (count := sum(finding.severity is severity for finding in findings))
    ]
    return f"{files} file{'s' if files != 1 else ''} checked: {', '.join(counts) or 'nothing to report'}."


def _paragraph(finding: Finding, style: TextStyle) -> Iterator[str]:
    found = finding.diagnostic
    head = f"{found.severity}[{found.code}]"
    first, *others = wrapped(f"{head}: {printable(found.message)}", style.width, "  ")
    yield f"{style.paint(head, '1;' + _COLOURS[found.severity])}: {style.paint(first[len(head) + 2 :], '1')}"
    yield from (style.paint(line, "1") for line in others)
    if finding.location:
        yield from _excerpt(finding.file, finding.location, style, "^")
    elif finding.file:
        yield f"  --> {printable(finding.file)}"
    for mention in finding.related:
        yield from wrapped(f"  note: {printable(mention.message)}", style.width, "    ")
        yield from _excerpt(finding.file, mention.location, style, "-")
    for label, advice in _advice(finding):
        first, *others = wrapped(f"  = {label}: {printable(advice)}", style.width, "    ")
        yield f"  = {style.paint(label, '1')}{first[len(label) + 4 :]}"
        yield from others
    yield from _fix_lines(finding, style)


def _advice(finding: Finding) -> Iterator[tuple[str, str]]:
    found = finding.diagnostic
    if found.suggestions:
        yield "help", f"did you mean {', '.join(f'`{name}`' for name in found.suggestions)}?"
    for note in found.notes:
        yield "note", note
    if found.fix:
        applied = "applied by --fix" if found.fix.certain else "not applied by --fix"
        yield "fix", f"{found.fix.title} ({applied})"


def _excerpt(file: str, location: Location, style: TextStyle, mark: str) -> Iterator[str]:
    gutter = " " * len(str(location.line))
    yield f"{gutter}--> {printable(file)}:{location.line}:{location.column}"
    if not location.lines:
        return
    line = location.lines[0].replace("\t", " ")
    start = min(location.column - 1, len(line))
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    shown, marked = _fitted(line, slice(start, max(min(end, len(line)), start)), style, len(gutter) + 3)
    yield f"{gutter} {style.bar}"
    yield f"{location.line} {style.bar} {shown}"
    marks = " " * cells(shown[: marked.start]) + mark * max(cells(shown[marked]), 1)
    yield f"{gutter} {style.bar} {style.paint(marks, '31')}"


def _fix_lines(finding: Finding, style: TextStyle) -> Iterator[str]:
    """The lines that the fix takes out and puts in, cut where they begin to differ."""
    lines = finding.fix_diff.splitlines()
    differing = _alike([line[1:] for line in lines]) if len(lines) > 1 else 0
    for line in lines:
        sign, text = line[:1], line[1:]
        shown, _ = _fitted(text, slice(min(differing, len(text)), len(text)), style, 7)
        yield "      " + style.paint(sign + shown, "32" if sign == "+" else "31")


def _alike(lines: Sequence[str]) -> int:
    """How many characters at the beginning are the same in all lines."""
    return next((at for at, found in enumerate(zip(*lines, strict=False)) if len(set(found)) > 1), min(map(len, lines)))


def _fitted(line: str, marked: slice, style: TextStyle, taken: int) -> tuple[str, slice]:
    """The part of a line around what is marked that has room beside `taken` columns, fit for the terminal."""
    before, within = printable(line[: marked.start]), printable(line[marked])
    spelled = slice(len(before), len(before) + len(within))
    room = max(style.width - taken, _LEAST_ROOM) if style.width else _LONGEST_LINE
    return window(before + within + printable(line[marked.stop :]), spelled, room, style.ellipsis)
