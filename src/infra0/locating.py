"""From diagnostics to findings: where in the author's text everything is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from infra0.diagnostics import Diagnostic, Place, Pointer, Related, Span, format_pointer
from infra0.diagnostics.finding import Finding, Location, Mention
from infra0.source import Source, SourceFile
from infra0.upgrade import Upgraded

_MOST_LINES = 20


def at_origin(upgraded: Upgraded, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Diagnostics of an upgraded document, with their places in the author's.

    A fix whose places moved would edit something else; it is left out, and the upgrade's own fix comes first.
    """
    if not upgraded.moved:
        return found
    return tuple(_moved(upgraded, diagnostic) for diagnostic in found)


def _moved(upgraded: Upgraded, found: Diagnostic) -> Diagnostic:
    def origin(place: Place | Span | None) -> Any:
        return replace(place, pointer=upgraded.origin(place.pointer)) if isinstance(place, Place) else place

    edits = found.fix.edits if found.fix else ()
    pointers = [edit.pointer for edit in edits if hasattr(edit, "pointer")]
    kept = all(upgraded.origin(pointer) == pointer for pointer in pointers)
    related = tuple(Related(origin(one.place), one.message) for one in found.related)
    return replace(
        found,
        place=origin(found.place),
        related=related,
        fix=found.fix if kept else None,
        blames=tuple(map(upgraded.origin, found.blames)),
        covered=at_origin(upgraded, found.covered),
    )


def locate(text: Source | SourceFile, found: Diagnostic) -> Finding:
    """The finding that a diagnostic of a text is; of a text that cannot be read as a document there is the file."""
    file = text if isinstance(text, SourceFile) else text.file
    pointer: Pointer = found.place.pointer if isinstance(found.place, Place) else ()
    related = tuple(
        Mention(location, one.message)
        for one in found.related
        if (location := _location(text, file, one.place)) is not None
    )
    return Finding(
        found,
        file.name,
        _location(text, file, found.place),
        format_pointer(pointer),
        related,
        covered=tuple(locate(text, one) for one in found.covered),
    )


def with_preview(text: Source | SourceFile, finding: Finding) -> Finding:
    """The finding with its fix as a change of the text, where there is one.

    A fix that cannot be carried out, or that would lose comments, is not certain.
    """
    finding = replace(finding, covered=tuple(with_preview(text, one) for one in finding.covered))
    fix = finding.diagnostic.fix
    if fix is None:
        return finding
    # Imported here because most documents need no fix.
    from infra0.fixes import loses_comments, preview

    diff = preview(text, fix)
    if not diff or loses_comments(text, fix):
        finding = replace(finding, diagnostic=replace(finding.diagnostic, fix=replace(fix, certain=False)))
    return replace(finding, fix_diff=diff)


def in_text_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as their places follow each other, the graver first at the same place."""
    return tuple(sorted(findings, key=_text_order))


def _location(text: Source | SourceFile, file: SourceFile, place: Place | Span | None) -> Location | None:
    if isinstance(place, Place):
        place = text.locate(place) if isinstance(text, Source) else None
    if place is None:
        return None
    start, end = file.position(place.start), file.position(place.end)
    lines = tuple(file.line(number) for number in range(start.line, min(end.line, start.line + _MOST_LINES) + 1))
    return Location(start.line, start.column, end.line, end.column, lines)


def _text_order(finding: Finding) -> tuple[int, int, int, str]:
    location = finding.location
    line, column = (location.line, location.column) if location else (0, 0)
    return line, column, finding.severity.rank, finding.diagnostic.code
