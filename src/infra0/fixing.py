"""Applies the fixes that findings offer, for as long as that makes a document better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from infra0.catalog import Catalog
from infra0.diagnostics import Fix
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection, select
from infra0.fixes import apply
from infra0.pipeline import Options, check_document
from infra0.source import SourceFile

_MOST_ROUNDS = 10
_TYPE_CODES = frozenset({"I0401", "I0402"})


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document after its fixes: the same bytes as before where there was nothing to do."""

    content: bytes
    applied: tuple[Finding, ...]


def fix_document(content: bytes, name: str, catalog: Catalog, options: Options, selection: Selection) -> Fixed:
    """Applies the certain fixes of the selected findings, round by round, until none is left.

    The findings afterwards are among those before, but for what an error before had hidden: if all fixes together
    would bring new ones, they are tried one by one, and those that bring new ones are left out.
    """
    session = _Session(name, catalog, replace(options, redact=False), selection)
    before = session.check(content)
    together = _rounds(session, content, before)
    if _no_worse(session.check(together.content), before):
        return together
    applied: list[Finding] = []
    for finding in _fixable(before.findings):
        tried = session.apply(content, [finding])
        if tried is None:
            continue
        after = session.check(tried)
        if _no_worse(after, before):
            content, before = tried, after
            applied.append(finding)
    return Fixed(content, tuple(applied))


@dataclass(frozen=True, slots=True)
class _Checked:
    """The findings of a text, and whether it could be read as a document."""

    findings: tuple[Finding, ...]
    is_document: bool


@dataclass(frozen=True, slots=True)
class _Session:
    name: str
    catalog: Catalog
    options: Options
    selection: Selection

    def check(self, content: bytes) -> _Checked:
        compiled = check_document(content, self.name, self.catalog, self.options)
        return _Checked(select(compiled.findings, self.selection).findings, compiled.document is not None)

    def apply(self, content: bytes, findings: Sequence[Finding]) -> bytes | None:
        """The content with the fixes of the findings; None if none could be applied."""
        compiled = check_document(content, self.name, self.catalog, self.options)
        fixes: list[Fix] = [finding.diagnostic.fix for finding in findings if finding.diagnostic.fix]
        if not fixes:
            return None
        result = apply(compiled.source or compiled.file, fixes)
        return _encoded(compiled.file, result.text) if result.applied else None


def _rounds(session: _Session, content: bytes, before: _Checked) -> Fixed:
    applied: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        fixable = _fixable(before.findings)
        changed = session.apply(content, fixable) if fixable else None
        if changed is None or changed == content:
            break
        content = changed
        applied.extend(fixable)
        before = session.check(content)
    return Fixed(content, tuple(applied))


def _fixable(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.diagnostic.fix and finding.diagnostic.fix.certain]


def _no_worse(after: _Checked, before: _Checked) -> bool:
    """Whether no kind of finding has become more frequent, but for those that nobody could see before.

    Nothing is seen of a text that cannot be read, and not much of a resource whose type is not known.
    """
    if not before.is_document:
        return True
    seen = [finding for finding in after.findings if not _was_hidden(finding, _untyped(before))]
    counts = Counter(finding.diagnostic.code for finding in before.findings)
    return Counter(finding.diagnostic.code for finding in seen) <= counts


def _untyped(checked: _Checked) -> frozenset[str]:
    """The pointers to resources whose type was wrong."""
    wrong = (one.path for one in checked.findings if one.diagnostic.code in _TYPE_CODES)
    return frozenset(path.removesuffix("/type") for path in wrong)


def _was_hidden(finding: Finding, untyped: frozenset[str]) -> bool:
    return any(finding.path.startswith(f"{resource}/") for resource in untyped)


def _encoded(file: SourceFile, text: str) -> bytes:
    return text.encode(file.encoding)
