"""Which findings count: codes that are selected or ignored, everywhere, in some files or for some resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import TypeAlias

from infra0.diagnostics.finding import Finding
from infra0.diagnostics.rules import UnusedIgnore

PRACTICE = "I07"
"""The family that is looked for only when it is selected."""

_Use: TypeAlias = tuple[str, str]
"""The name of an ignore, and one of its codes."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Codes, or beginnings of codes, that do not count.

    name: the option or table that says so. file: the configuration that it is in; empty for the command line.
    """

    codes: tuple[str, ...]
    name: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What counts.

    select: beginnings of codes that count though they are not in the default set. ignore: of the whole call. files and
    resources: by glob of the file's path and by ID.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[Ignore, ...] = ()
    files: Mapping[str, Ignore] = field(default_factory=dict)
    resources: Mapping[str, Ignore] = field(default_factory=dict)

    def wants(self, code: str) -> bool:
        """Whether findings of that code are in the selected set."""
        if any(code.startswith(beginning) for beginning in self.select):
            return True
        return not code.startswith(PRACTICE)

    @property
    def wants_practice(self) -> bool:
        """Whether findings of any code of bad practice are in the selected set."""
        return any(named.startswith(PRACTICE) or PRACTICE.startswith(named) for named in self.select)


def select(findings: Iterable[Finding], selection: Selection) -> tuple[Finding, ...]:
    """The findings of a document that count."""
    return _selected(findings, selection, set())


def select_all(findings: Iterable[Finding], selection: Selection) -> tuple[Finding, ...]:
    """The findings of a whole call that count, and a finding of each ignore that matched none."""
    used: set[_Use] = set()
    selected = _selected(findings, selection, used)
    ignores = (*selection.ignore, *selection.files.values(), *selection.resources.values())
    unused = dict.fromkeys(
        (ignore, code) for ignore in ignores for code in ignore.codes if (ignore.name, code) not in used
    )
    return (*selected, *(_unused(ignore, code) for ignore, code in unused))


def _unused(ignore: Ignore, code: str) -> Finding:
    message = f"The ignore of `{code}` in {ignore.name} matches no finding."
    note = "Take it out, or correct its code, file or resource."
    return Finding(UnusedIgnore.at(None, message, notes=(note,)), ignore.file, None)


def _selected(findings: Iterable[Finding], selection: Selection, used: set[_Use]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if _counts(finding, selection, used))


def _counts(finding: Finding, selection: Selection, used: set[_Use]) -> bool:
    if not selection.wants(finding.diagnostic.code):
        return False
    matched = False
    for ignore in _applicable(finding, selection):
        for code in ignore.codes:
            if finding.diagnostic.code.startswith(code):
                used.add((ignore.name, code))
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
