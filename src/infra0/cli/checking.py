"""Validating and fixing many documents in one call."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from infra0.cli.catalogs import open_catalog
from infra0.cli.compiling import exists_in
from infra0.cli.inputs import Input
from infra0.cli.outputs import write_file
from infra0.cli.progress import shown
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Checked, Selection, select_all
from infra0.pipeline import Options, check_document

if TYPE_CHECKING:
    from infra0.fix_rounds import Fixed


def check_all(
    documents: Sequence[Input], selection: Selection, options: Options, *, whole_project: bool
) -> tuple[Finding, ...]:
    """The findings of all documents that count, and the ignores that matched none.

    whole_project: whether these are all documents that the configuration is for.
    """
    catalog = open_catalog()
    findings: list[Finding] = []
    resources: dict[str, Collection[str]] = {}
    for given in shown(documents):
        compiled = check_document(given.content, given.name, catalog, _beside(given, options))
        findings.extend(compiled.findings)
        resources[given.name] = compiled.document.resources if compiled.document else ()
    return select_all(findings, selection, Checked(resources, whole_project))


def fix_all(documents: Sequence[Input], selection: Selection, options: Options) -> list[Input]:
    """Applies the certain fixes of selected findings to the files of all documents; returns the documents after."""
    return [_fixed_file(given, fixed) for given, fixed in _fixed(documents, selection, options)]


def print_fixes(documents: Sequence[Input], selection: Selection, options: Options) -> list[Input]:
    """Prints what `fix_all` would change; returns the documents as they would be."""
    from infra0.fixes.diff import unified_diff
    from infra0.redaction import redaction_of

    changed = []
    for given, fixed in _fixed(documents, selection, options):
        after = fixed.after
        difference = unified_diff(fixed.before.text, after.file.text, given.name)
        hidden = redaction_of(after.source, after.secrets).text if after.source else str
        typer.echo(hidden(difference), nl=False)
        changed.append(replace(given, content=fixed.content) if fixed.changed else given)
    return changed


def _fixed(documents: Sequence[Input], selection: Selection, options: Options) -> Iterator[tuple[Input, Fixed]]:
    from infra0.fix_rounds import fix_document

    catalog = open_catalog()
    for given in documents:
        yield given, fix_document(given.content, given.name, catalog, _beside(given, options), selection)


def _fixed_file(given: Input, fixed: Fixed) -> Input:
    if not fixed.changed:
        return given
    write_file(Path(given.name), fixed.content)
    count = len(fixed.applied)
    typer.echo(f"Fixed {count} finding{'s' if count != 1 else ''} in {given.name}.", err=True)
    return replace(given, content=fixed.content)


def _beside(given: Input, options: Options) -> Options:
    return replace(options, exists=exists_in(given.folder))
