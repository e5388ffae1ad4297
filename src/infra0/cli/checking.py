"""Validating and fixing many documents in one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from infra0.cli.catalogs import open_catalog
from infra0.cli.compiling import exists_in
from infra0.cli.inputs import fail, read_or_complain
from infra0.cli.outputs import write_file
from infra0.cli.progress import shown
from infra0.diagnostics import Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.rule import Rule
from infra0.diagnostics.selection import Selection, select
from infra0.pipeline import Options, check_document


class UnusedIgnore(Rule):
    """An ignore of the configuration or the command line matches no finding.

    Why: what it was for is gone, or its code or place is misspelled. Left standing, it would hide the next fault
    of its kind.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0190"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Result:
    """The findings of a whole call, and whether some input could not be read."""

    findings: tuple[Finding, ...]
    unreadable: bool


def check_all(paths: Sequence[str], selection: Selection, options: Options) -> Result:
    """Validates every document; one that cannot be read does not stop the others."""
    catalog = open_catalog()
    findings: list[Finding] = []
    unreadable = False
    for path in shown(paths):
        given = read_or_complain(path)
        if given is None:
            unreadable = True
            continue
        beside = replace(options, exists=exists_in(given.folder))
        findings.extend(check_document(given.content, given.name, catalog, beside).findings)
    selected = select(findings, selection)
    unused = tuple(_unused(where, code) for where, code in selected.unused)
    return Result((*selected.findings, *unused), unreadable)


def _unused(where: str, code: str) -> Finding:
    message = f"The ignore of {code} matches no finding."
    return Finding(UnusedIgnore.at(None, message, notes=("Take it out.",)), where, None)


def fix_all(paths: Sequence[str], selection: Selection, options: Options, *, print_only: bool) -> int:
    """Applies the certain fixes of selected findings to every document, or prints what would change.

    Returns the number of documents that were, or would be, changed.
    """
    from infra0.fixes.diff import unified_diff
    from infra0.fixing import fix_document
    from infra0.redaction import redaction_of

    catalog = open_catalog()
    changed = 0
    for path in paths:
        if path == "-":
            fail("--fix changes files, and standard input is none")
        given = read_or_complain(path)
        if given is None:
            continue
        beside = replace(options, exists=exists_in(given.folder))
        fixed = fix_document(given.content, given.name, catalog, beside, selection)
        if fixed.content == given.content:
            continue
        changed += 1
        if print_only:
            difference = unified_diff(given.content.decode(), fixed.content.decode(), given.name)
            compiled = check_document(fixed.content, given.name, catalog, beside)
            hidden = redaction_of(compiled.source, compiled.secrets).text if compiled.source else str
            typer.echo(hidden(difference), nl=False)
            continue
        write_file(Path(path), fixed.content)
        count = len(fixed.applied)
        typer.echo(f"Fixed {count} finding{'s' if count != 1 else ''} in {path}.", err=True)
    return changed
