"""Which findings count: codes that are selected or ignored, everywhere, in some files or for some resources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
class Checked:
    """What a call has looked at: the resources of each file, and whether these are all documents of the project.

    Only then is it known of an ignore for a file or resource that was not looked at that there is none.
    """

    resources: Mapping[str, Collection[str]]
    whole_project: bool = True


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

    def names(self, code: str) -> bool:
        """Whether that very code is selected, and not only a family that it is of."""
        return code in self.select

    @property
    def wants_practice(self) -> bool:
        """Whether findings of any code of bad practice are in the selected set."""
        return any(named.startswith(PRACTICE) or PRACTICE.startswith(named) for named in self.select)


def select(findings: Iterable[Finding], selection: Selection) -> tuple[Finding, ...]:
    """The findings of a document that count."""
    return _selected(findings, selection, set())


def select_all(findings: Iterable[Finding], selection: Selection, checked: Checked) -> tuple[Finding, ...]:
    """The findings of a whole call that count, and a finding of each ignore that matched none."""
    used: set[_Use] = set()
    selected = _selected(findings, selection, used)
    unused = dict.fromkeys(
        (ignore, code)
        for ignore in _in_reach(selection, checked)
        for code in ignore.codes
        if (ignore.name, code) not in used and (selection.wants_practice or not code.startswith(PRACTICE))
    )
    return (*selected, *(_unused(ignore, code) for ignore, code in unused))


def _in_reach(selection: Selection, checked: Checked) -> Iterator[Ignore]:
    """The ignores that could have matched something that was looked at."""
    yield from selection.ignore
    for pattern, ignore in selection.files.items():
        if checked.whole_project or any(_matches(file, pattern) for file in checked.resources):
            yield ignore
    for name, ignore in selection.resources.items():
        if checked.whole_project or any(name in names for names in checked.resources.values()):
            yield ignore


def _matches(file: str, pattern: str) -> bool:
    return fnmatchcase(PurePath(file).as_posix(), pattern)


def _unused(ignore: Ignore, code: str) -> Finding:
    message = f"The ignore of `{code}` in {ignore.name} matches no finding."
    note = "Remove it, or correct its code, file or resource."
    return Finding(UnusedIgnore.at(None, message, notes=(note,)), ignore.file, None)


def _selected(findings: Iterable[Finding], selection: Selection, used: set[_Use]) -> tuple[Finding, ...]:
    return tuple(told for finding in findings for told in _told(finding, selection, used))


def _told(finding: Finding, selection: Selection, used: set[_Use]) -> Iterator[Finding]:
    """A finding that counts; in the place of one that does not, those that it covers."""
    covered = _selected(finding.covered, selection, used)
    if _counts(finding, selection, used):
        yield finding
    else:
        yield from covered


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
    by_file = [ignore for pattern, ignore in selection.files.items() if _matches(finding.file, pattern)]
    by_resource = selection.resources.get(_resource(finding.path))
    return (*selection.ignore, *by_file, *((by_resource,) if by_resource else ()))


def _resource(path: str) -> str:
    """The ID of the resource that a JSON pointer leads into, or empty."""
    steps = path.split("/")
    if len(steps) < 3 or steps[1] != "resources":
        return ""
    return steps[2].replace("~1", "/").replace("~0", "~")
