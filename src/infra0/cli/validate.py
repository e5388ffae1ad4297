"""``infra0 validate``: can the documents be deployed, and what should change?"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


class Threshold(StrEnum):
    """The least severity that makes validation fail."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


def validate(
    documents: Annotated[list[str], typer.Argument(help="Documents; - is standard input.", show_default=False)],
    format: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    fail_on: Annotated[
        Threshold, typer.Option("--fail-on", help="The least severity that makes validation fail.")
    ] = Threshold.ERROR,
    hints: Annotated[bool, typer.Option("--hints", help="Show hints too.")] = False,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with plain ASCII.")] = False,
) -> None:
    """Check documents against the providers' schemas, and say what to change.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input.
    """
    from infra0.cli.compiling import FINDINGS, compile_input, wants_colour
    from infra0.cli.inputs import read_input
    from infra0.diagnostics import Severity
    from infra0.diagnostics.render.json_format import render_json
    from infra0.diagnostics.render.text import TextStyle, render_text

    threshold = Severity(fail_on.value)
    shown = Severity.HINT if hints or threshold is Severity.HINT else Severity.WARNING
    findings = [
        finding
        for path in documents
        for finding in compile_input(read_input(path)).findings
        if finding.severity.at_least(shown)
    ]
    if format is Format.JSON:
        typer.echo(render_json(findings, len(documents)), nl=False)
    else:
        typer.echo(render_text(findings, TextStyle(wants_colour(sys.stdout), ascii)), nl=False)
        typer.echo(_summary(findings, len(documents)))
    if any(finding.severity.at_least(threshold) for finding in findings):
        raise typer.Exit(FINDINGS)


def _summary(findings: list[object], files: int) -> str:
    from infra0.diagnostics import Severity

    counts = [
        f"{count} {severity}{'s' if count != 1 else ''}"
        for severity in Severity
        if (count := sum(getattr(finding, "severity", None) is severity for finding in findings))
    ]
    return f"{files} file{'s' if files != 1 else ''} checked: {', '.join(counts) or 'nothing to report'}."
