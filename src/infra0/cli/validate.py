"""``infra0 validate``: can the documents be deployed, and what should change?"""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.cli.completion import complete_codes
from infra0.diagnostics import Severity

if TYPE_CHECKING:
    from infra0.cli.configuration import Configuration
    from infra0.diagnostics.finding import Finding
    from infra0.diagnostics.selection import Selection


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def validate(
    documents: Annotated[
        list[str], typer.Argument(help="Documents, folders and patterns; - is standard input.", show_default=False)
    ],
    format: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    fail_on: Annotated[
        Severity | None,
        typer.Option("--fail-on", help="The least severity that makes validation fail.", show_default="error"),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            help="Codes, or beginnings of codes, to look for too, such as I07.",
            autocompletion=complete_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", help="Codes, or beginnings of codes, that do not count.", autocompletion=complete_codes
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Look for bad practice too, as --select I07 does.")] = False,
    hints: Annotated[bool, typer.Option("--hints", help="Show hints too.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the certain fixes to the documents.")] = False,
    exit_non_zero_on_fix: Annotated[
        bool,
        typer.Option("--exit-non-zero-on-fix", help="With --fix: exit 1 if a document was changed, as hooks want."),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="With --fix: print the changes, and write nothing.")] = False,
    derive: Annotated[
        bool, typer.Option("--derive/--no-derive", help="Derive policies from prose, or take prose as an error.")
    ] = True,
    block: Annotated[
        int | None, typer.Option("--block", min=1, help="Which of several infra0_schema blocks of an answer.")
    ] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with plain ASCII.")] = False,
) -> None:
    """Check documents against the providers' schemas, and say what to change.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input.
    """
    from infra0.cli.checking import check_all, fix_all
    from infra0.cli.configuration import find_configuration
    from infra0.cli.discovery import find_documents
    from infra0.cli.exit_codes import FINDINGS, UNREADABLE
    from infra0.cli.inputs import fail
    from infra0.pipeline import Options

    if diff and not fix:
        fail("--diff goes with --fix")
    configuration = find_configuration(Path.cwd())
    threshold = fail_on or Severity(configuration.fail_on or "error")
    selection = _selection(configuration, (*(select or ()), *(("I07",) if strict else ())), tuple(ignore or ()))
    paths = list(find_documents(documents))
    if not paths:
        fail(f"no documents in {', '.join(documents)}")
    options = Options(block=block, derive=derive, practice=selection.wants("I0799"))
    fixed = fix_all(paths, selection, options, print_only=diff) if fix else 0
    if fix and diff:
        return
    shown = Severity.HINT if hints or threshold is Severity.HINT else Severity.WARNING
    result = check_all(paths, selection, replace(options, previews=shown if format is Format.TEXT else None))
    _print(tuple(found for found in result.findings if found.severity.at_least(shown)), len(paths), format, ascii)
    if result.unreadable:
        raise typer.Exit(UNREADABLE)
    failed = any(found.severity.at_least(threshold) for found in result.findings)
    if failed or (fixed and exit_non_zero_on_fix):
        raise typer.Exit(FINDINGS)


def _selection(configuration: Configuration, select: tuple[str, ...], ignore: tuple[str, ...]) -> Selection:
    from infra0.diagnostics.selection import Ignore, Selection

    where = str(configuration.path)
    ignores = [Ignore(configuration.ignore, where)] if configuration.ignore else []
    if ignore:
        ignores.append(Ignore(ignore, "--ignore"))
    return Selection(
        select=(*configuration.select, *select),
        ignore=tuple(ignores),
        files={
            pattern: Ignore(codes, f"{where}: per-file-ignores of {pattern}")
            for pattern, codes in configuration.per_file_ignores.items()
        },
        resources={
            name: Ignore(codes, f"{where}: per-resource-ignores of {name}")
            for name, codes in configuration.per_resource_ignores.items()
        },
    )


def _print(findings: tuple[Finding, ...], files: int, format: Format, ascii: bool) -> None:
    from infra0 import __version__
    from infra0.cli.compiling import wants_colour

    match format:
        case Format.TEXT:
            from infra0.diagnostics.render.text import TextStyle, render_text, summary

            text = render_text(findings, TextStyle(wants_colour(sys.stdout), ascii)) + summary(findings, files) + "\n"
        case Format.JSON:
            from infra0.diagnostics.render.json_format import render_json

            text = render_json(findings, files)
        case Format.GITHUB:
            from infra0.diagnostics.render.github import render_github

            text = render_github(findings)
        case Format.SARIF:
            from infra0.diagnostics.render.sarif import render_sarif
            from infra0.registry import RULES

            text = render_sarif(findings, RULES, __version__)
    typer.echo(text, nl=False)
