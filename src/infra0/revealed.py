"""Tells findings that fixes brought from those that were there before, and those that a fault had hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from infra0.diagnostics import Edit, Pointer, RenameKey, SetValue, Severity, format_pointer
from infra0.diagnostics.finding import Finding

_DIAGRAM = "/diagram"


def brought(before: Sequence[Finding], after: Sequence[Finding], fixed: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings after fixes that neither stood before, there or in the same words, nor could be seen then."""
    places = frozenset(place for finding in fixed for place in _uncovered(finding))
    seen = [finding for finding in after if not _lies_in(finding, places)]
    told = tuple(_with_covered(before))
    known = {mark for finding in told for mark in _marks(finding)}
    more = Counter(_code(finding) for finding in seen) - Counter(map(_code, told))
    return tuple(finding for finding in seen if _code(finding) in more or known.isdisjoint(_marks(finding)))


def _with_covered(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield finding
        yield from _with_covered(finding.covered)


def _code(finding: Finding) -> str:
    return finding.diagnostic.code


def _marks(finding: Finding) -> tuple[tuple[str, str], tuple[str, str]]:
    """What a finding is known by: a fix elsewhere may move its place or change a number in its words, not both."""
    return (_code(finding), "at " + finding.path), (_code(finding), finding.diagnostic.message)


def _lies_in(finding: Finding, places: frozenset[str]) -> bool:
    steps = finding.path.split("/")
    return any("/".join(steps[:count]) in places for count in range(1, len(steps) + 1))


def _uncovered(fixed: Finding) -> Iterator[str]:
    """The values that could not be judged as long as the fault was there."""
    if fixed.severity is Severity.ERROR:
        # What a diagram shows is compared with the resources only as far as these are understood.
        yield _DIAGRAM
    edits = fixed.diagnostic.fix.edits if fixed.diagnostic.fix else ()
    for edit in edits:
        if (pointer := _reached(edit, fixed.severity)) is not None:
            yield format_pointer(pointer)


def _reached(edit: Edit, severity: Severity) -> Pointer | None:
    match edit:
        case RenameKey((*holder, _), key):
            return (*holder, key)
        case SetValue(("resources", name, "type")):
            return ("resources", name)
        case SetValue(("diagram", "nodes", _, "id")):
            return ("diagram",)
        case SetValue(pointer) if severity is Severity.ERROR:
            return pointer
        case _:
            return None
