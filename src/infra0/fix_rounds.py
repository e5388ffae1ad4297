"""Applies the fixes that findings offer, round by round, for as long as that makes a document better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infra0.catalog import Catalog
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection, select
from infra0.fixes import apply, loses_comments
from infra0.pipeline import Compilation, Options, check_document
from infra0.revealed import brought
from infra0.source import SourceFile

_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of a document: its text before, its compilation after, and the findings whose fixes were applied."""

    before: SourceFile
    after: Compilation
    applied: tuple[Finding, ...]

    @property
    def changed(self) -> bool:
        """Whether the text is another than before."""
        return self.after.file.text != self.before.text

    @property
    def content(self) -> bytes:
        """The text after as the bytes of a file."""
        return _bytes(self.after)


def fix_document(content: bytes, name: str, catalog: Catalog, options: Options, selection: Selection) -> Fixed:
    """Applies the certain fixes of the selected findings, round by round, until none is left.

    Each round applies fixes to the very text that they were offered for. The findings afterwards are among those
    before, but for what a fault before had hidden: fixes that would bring others are left out.
    """
    session = _Session(name, catalog, replace(options, redact=False), selection)
    first = now = session.check(content)
    applied: list[Finding] = []
    # Where bytes could not be decoded, the text is not what the file holds, and writing it would lose them.
    rounds = _MOST_ROUNDS if _bytes(first.compiled) == content else 0
    for _ in range(rounds):
        better = session.improved(now)
        if better is None:
            break
        now = better.checked
        applied += better.applied
    return Fixed(first.compiled.file, now.compiled, tuple(applied))


def _bytes(compiled: Compilation) -> bytes:
    return compiled.file.text.encode(compiled.file.encoding)


@dataclass(frozen=True, slots=True)
class _Checked:
    """A text as it was compiled, and those of its findings that count."""

    compiled: Compilation
    findings: tuple[Finding, ...]

    @property
    def fixable(self) -> list[Finding]:
        text = self.compiled.source or self.compiled.file
        fixes = ((finding, finding.diagnostic.fix) for finding in self.findings)
        return [finding for finding, fix in fixes if fix and fix.certain and not loses_comments(text, fix)]


@dataclass(frozen=True, slots=True)
class _Step:
    """What some of a text's fixes make of it."""

    checked: _Checked
    applied: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class _Session:
    name: str
    catalog: Catalog
    options: Options
    selection: Selection

    def check(self, content: bytes) -> _Checked:
        compiled = check_document(content, self.name, self.catalog, self.options)
        return _Checked(compiled, select(compiled.findings, self.selection))

    def improved(self, before: _Checked) -> _Step | None:
        """The text with as many of its fixes as make it better together; None where none does."""
        fixable = before.fixable
        return self._step(before, fixable) or self._largest(before, None, fixable)

    def _largest(self, before: _Checked, found: _Step | None, more: Sequence[Finding]) -> _Step | None:
        """The fixes found so far and as many more as go with them; halves the rest to find those that do not."""
        middle = len(more) // 2
        for half in (more[:middle], more[middle:]) if middle else ():
            together = self._step(before, [*(found.applied if found else ()), *half])
            found = together or self._largest(before, found, half)
        return found

    def _step(self, before: _Checked, findings: Sequence[Finding]) -> _Step | None:
        """The text with the fixes of the findings; None where it would not change, or not for the better."""
        fixes = [finding.diagnostic.fix for finding in findings if finding.diagnostic.fix]
        file = before.compiled.file
        result = apply(before.compiled.source or file, fixes) if fixes else None
        if result is None or result.text == file.text:
            return None
        carried_out = {id(fix) for fix in result.applied}
        applied = [finding for finding in findings if id(finding.diagnostic.fix) in carried_out]
        after = self.check(result.text.encode(file.encoding))
        if before.compiled.document and brought(before.findings, after.findings, applied):
            return None
        return _Step(after, applied)
