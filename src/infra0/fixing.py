"""Applies the fixes that findings offer, for as long as that makes a document better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from infra0.catalog import Catalog
from infra0.diagnostics import Fix
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection, select
from infra0.fixes import apply
from infra0.pipeline import Options, check_document
from infra0.source import SourceFile

_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document after its fixes: the same bytes as before where there was nothing to do."""

    content: bytes
    applied: tuple[Finding, ...]


def fix_document(content: bytes, name: str, catalog: Catalog, options: Options, selection: Selection) -> Fixed:
    """Applies the certain fixes of the selected findings, round by round, until none is left.

    The findings afterwards are among those before: if all fixes together would bring new ones, they are tried one
    by one, and those that bring new ones are left out.
    """
    session = _Session(name, catalog, options, selection)
    found = session.findings(content)
    together = _rounds(session, content, found)
    if _no_worse(session.findings(together.content), found):
        return together
    applied: list[Finding] = []
    for finding in _fixable(found):
        tried = session.apply(content, [finding])
        if tried is None:
            continue
        after = session.findings(tried)
        if _no_worse(after, found):
            content, found = tried, after
            applied.append(finding)
    return Fixed(content, tuple(applied))


@dataclass(frozen=True, slots=True)
class _Session:
    name: str
    catalog: Catalog
    options: Options
    selection: Selection

    def findings(self, content: bytes) -> tuple[Finding, ...]:
        compiled = check_document(content, self.name, self.catalog, self.options)
        return select(compiled.findings, self.selection).findings

    def apply(self, content: bytes, findings: Sequence[Finding]) -> bytes | None:
        """The content with the fixes of the findings; None if none could be applied."""
        compiled = check_document(content, self.name, self.catalog, self.options)
        fixes: list[Fix] = [finding.diagnostic.fix for finding in findings if finding.diagnostic.fix]
        if compiled.file is None or not fixes:
            return None
        result = apply(compiled.source or compiled.file, fixes)
        return _encoded(compiled.file, result.text) if result.applied else None


def _rounds(session: _Session, content: bytes, found: tuple[Finding, ...]) -> Fixed:
    applied: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        fixable = _fixable(found)
        changed = session.apply(content, fixable) if fixable else None
        if changed is None or changed == content:
            break
        content = changed
        applied.extend(fixable)
        found = session.findings(content)
    return Fixed(content, tuple(applied))


def _fixable(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.diagnostic.fix and finding.diagnostic.fix.certain]


def _no_worse(after: Sequence[Finding], before: Sequence[Finding]) -> bool:
    """Whether no kind of finding has become more frequent."""
    counts = Counter(finding.diagnostic.code for finding in before)
    return Counter(finding.diagnostic.code for finding in after) <= counts


def _encoded(file: SourceFile, text: str) -> bytes:
    return text.encode(file.encoding)
