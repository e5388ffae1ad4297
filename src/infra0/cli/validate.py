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
        typer.Option("--fail-on", help="The lowest severity that makes validation fail.", show_default="error"),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            help="Codes or code prefixes to check as well, such as I07; a hint's code shows that hint.",
            autocompletion=complete_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help="Codes or code prefixes to ignore.", autocompletion=complete_codes),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also check for bad practice (same as --select I07).")
    ] = False,
    hints: Annotated[bool, typer.Option("--hints", help="Also show hints.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the certain fixes to the documents.")] = False,
    exit_non_zero_on_fix: Annotated[
        bool,
        typer.Option("--exit-non-zero-on-fix", help="With --fix: exit 1 if a document was changed, for hooks."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="With --fix: print the changes instead of writing them.")
    ] = False,
    derive: Annotated[
        bool, typer.Option("--derive/--no-derive", help="Derive policies from prose, or report prose as an error.")
    ] = True,
    block: Annotated[
        int | None,
        typer.Option("--block", min=1, help="The number of the infra0_schema block, if an answer has several."),
    ] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with plain ASCII.")] = False,
) -> None:
    """Check documents against the providers' schemas, and say what to change.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input.
    """
    from infra0.cli.checking import check_all, fix_all, print_fixes
    from infra0.cli.configuration import find_configuration
    from infra0.cli.discovery import find_documents
    from infra0.cli.exit_codes import FINDINGS, UNREADABLE
    from infra0.cli.inputs import fail, read_or_complain
    from infra0.diagnostics.render.text import summary
    from infra0.pipeline import Options

    if diff and not fix:
        fail("--diff requires --fix")
    if diff and format is not Format.TEXT:
        fail(f"--diff prints text, and is not available as {format.value}")
    configuration = find_configuration(Path.cwd())
    threshold = fail_on or Severity(configuration.fail_on or "error")
    selection = _selection(configuration, (*_codes(select), *(("I07",) if strict else ())), _codes(ignore))
    paths = list(find_documents(documents))
    if not paths:
        fail(f"no documents in {', '.join(documents)}")
    if fix and not diff and "-" in paths:
        fail("--fix cannot be used with standard input; --fix --diff can")
    given = [one for path in paths if (one := read_or_complain(path))]
    options = Options(block=block, derive=derive, practice=selection.wants_practice)
    change = print_fixes if diff else fix_all
    present = change(given, selection, options) if fix else given
    shown = Severity.HINT if hints or threshold is Severity.HINT else Severity.WARNING
    previewing = replace(options, previews=shown if format is Format.TEXT and not diff else None)
    findings = check_all(present, selection, previewing, whole_project=_is_whole_project(documents, configuration))
    counted = tuple(one for one in findings if one.severity.at_least(shown) or selection.names(one.diagnostic.code))
    if diff:
        typer.echo(f"With these changes: {summary(counted, len(given))}", err=True)
    else:
        _print(counted, len(given), format, ascii)
    if len(given) < len(paths):
        raise typer.Exit(UNREADABLE)
    failed = any(found.severity.at_least(threshold) for found in findings)
    if failed or (exit_non_zero_on_fix and present != given):
        raise typer.Exit(FINDINGS)


def _codes(given: list[str] | None) -> tuple[str, ...]:
    """Codes or code prefixes from options that may hold several; one that no rule has ends the command."""
    from infra0.cli.inputs import fail

    codes = tuple(code for text in given or () for code in text.replace(",", " ").split())
    if codes:
        from infra0.registry import by_code

        for code in codes:
            if not any(known.startswith(code) for known in by_code()):
                fail(f"no check has a code that begins with {code}")
    return codes


def _is_whole_project(named: list[str], configuration: Configuration) -> bool:
    """Whether the folder that the configuration is in was named, or one that it is below."""
    if configuration.path is None:
        return True
    home = configuration.path.parent.resolve()
    return any(home.is_relative_to(Path(path).resolve()) for path in named if path != "-")


def _selection(configuration: Configuration, select: tuple[str, ...], ignore: tuple[str, ...]) -> Selection:
    from infra0.diagnostics.selection import Ignore, Selection

    file = configuration.shown_path
    in_file = Ignore(configuration.ignore, "`ignore`", file)
    in_call = Ignore(ignore, "`--ignore`")
    return Selection(
        select=(*configuration.select, *select),
        ignore=(in_file, in_call),
        files={
            pattern: Ignore(codes, f"`per-file-ignores` of `{pattern}`", file)
            for pattern, codes in configuration.per_file_ignores.items()
        },
        resources={
            name: Ignore(codes, f"`per-resource-ignores` of `{name}`", file)
            for name, codes in configuration.per_resource_ignores.items()
        },
    )


def _print(findings: tuple[Finding, ...], files: int, format: Format, ascii: bool) -> None:
    from infra0 import __version__
    from infra0.cli.compiling import text_style

    match format:
        case Format.TEXT:
            from infra0.diagnostics.render.text import render_text, summary

            text = render_text(findings, text_style(sys.stdout, ascii=ascii)) + summary(findings, files) + "\n"
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
