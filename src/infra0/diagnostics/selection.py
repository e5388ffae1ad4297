"""Which findings count: codes that are selected or ignored, everywhere, in some files or for some resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePath

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.finding import Finding

PRACTICE = "I07"
"""The family that is looked for only when it is selected."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Codes, or beginnings of codes, that do not count. `where` names the place in the configuration."""

    codes: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What counts.

    select: beginnings of codes that count though they are not in the default set. only: with it, nothing else
    counts. ignore: of the whole call. files and resources: by glob of the file's path and by ID.
    """

    select: tuple[str, ...] = ()
    only: bool = False
    ignore: tuple[Ignore, ...] = ()
    files: Mapping[str, Ignore] = field(default_factory=dict)
    resources: Mapping[str, Ignore] = field(default_factory=dict)

    def wants(self, code: str) -> bool:
        """Whether findings of that code are in the selected set."""
        if any(code.startswith(beginning) for beginning in self.select):
            return True
        return not self.only and not code.startswith(PRACTICE)


@dataclass(frozen=True, slots=True)
class Selected:
    """The findings that count, and the ignores that matched none, as their place and code."""

    findings: tuple[Finding, ...]
    unused: tuple[tuple[str, str], ...]


def select(findings: Iterable[Finding], selection: Selection) -> Selected:
    """Applies a selection to the findings of a whole call."""
    used: set[tuple[str, str]] = set()
    kept = [finding for finding in findings if _counts(finding, selection, used)]
    ignores = (*selection.ignore, *selection.files.values(), *selection.resources.values())
    known = dict.fromkeys((ignore.where, code) for ignore in ignores for code in ignore.codes)
    return Selected(tuple(kept), tuple(place for place in known if place not in used))


def _counts(finding: Finding, selection: Selection, used: set[tuple[str, str]]) -> bool:
    if not selection.wants(finding.diagnostic.code):
        return False
    matched = False
    for ignore in _applicable(finding, selection):
        for code in ignore.codes:
            if finding.diagnostic.code.startswith(code):
                used.add((ignore.where, code))
                matched = True
    return not matched


def _applicable(finding: Finding, selection: Selection) -> Sequence[Ignore]:
    path = PurePath(finding.file).as_posix()
    by_file = [ignore for pattern, ignore in selection.files.items() if fnmatchcase(path, pattern)]
    by_resource = selection.resources.get(_resource(finding.path))
    return (*selection.ignore, *by_file, *((by_resource,) if by_resource else ()))


def _resource(path: str) -> str:
    """The ID of the resource that a JSON pointer leads into, or empty."""
    steps = path.split("/")
    if len(steps) < 3 or steps[1] != "resources":
        return ""
    return steps[2].replace("~1", "/").replace("~0", "~")


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity, or None where there are no findings."""
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)
