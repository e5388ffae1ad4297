"""Findings as text for people: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.finding import Finding, Location
from infra0.diagnostics.printable import as_ascii, printable

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}
_LONGEST_LINE = 160


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is drawn: with terminal colours or without, and with line-drawing characters or plain ASCII."""

    colour: bool = False
    ascii: bool = False

    def paint(self, text: str, code: str) -> str:
        """The text in a terminal's colour, or as it is."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    @property
    def bar(self) -> str:
        """The character between line numbers and source lines."""
        return "|" if self.ascii else "│"


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
    head = style.paint(f"{found.severity}[{found.code}]", "1;" + _COLOURS[found.severity])
    yield f"{head}: {style.paint(printable(found.message), '1')}"
    if finding.location:
        yield from _excerpt(finding.file, finding.location, style, "^")
    elif finding.file:
        yield f"  --> {printable(finding.file)}"
    for mention in finding.related:
        yield f"  note: {printable(mention.message)}"
        yield from _excerpt(finding.file, mention.location, style, "-")
    yield from (f"  = {line}" for line in _advice(finding, style))
    for line in finding.fix_diff.splitlines():
        yield "      " + style.paint(printable(_shortened(line)), "32" if line.startswith("+") else "31")


def _advice(finding: Finding, style: TextStyle) -> Iterator[str]:
    found = finding.diagnostic
    if found.suggestions:
        names = ", ".join(f"`{printable(name)}`" for name in found.suggestions)
        yield f"{style.paint('help', '1')}: did you mean {names}?"
    for note in found.notes:
        yield f"{style.paint('note', '1')}: {printable(note)}"
    if found.fix:
        applied = "`--fix` does this" if found.fix.certain else "to do by hand"
        yield f"{style.paint('fix', '1')}: {printable(found.fix.title)} ({applied})"


def _excerpt(file: str, location: Location, style: TextStyle, mark: str) -> Iterator[str]:
    gutter = " " * len(str(location.line))
    yield f"{gutter}--> {printable(file)}:{location.line}:{location.column}"
    if not location.lines:
        return
    line = location.lines[0]
    start = location.column - 1
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    shown, start, end = _window(line, start, max(end, start + 1))
    yield f"{gutter} {style.bar}"
    yield f"{location.line} {style.bar} {printable(shown)}"
    marks = " " * len(printable(shown[:start])) + mark * max(len(printable(shown[start:end])), 1)
    yield f"{gutter} {style.bar} {style.paint(marks, '31')}"


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a long line around what is marked, and where the marks are in it."""
    line = line.replace("\t", " ")
    if len(line) <= _LONGEST_LINE:
        return line, start, min(end, len(line)) if line else end
    first = max(start - _LONGEST_LINE // 4, 0)
    cut = line[first : first + _LONGEST_LINE]
    return cut, start - first, min(end - first, len(cut))
