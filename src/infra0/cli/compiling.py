"""What every command that compiles a document does alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from infra0.cli.catalogs import open_catalog
from infra0.cli.exit_codes import FINDINGS
from infra0.cli.inputs import read_input

if TYPE_CHECKING:
    from infra0.catalog import Catalog
    from infra0.derive import SecretHandling
    from infra0.diagnostics.finding import Finding
    from infra0.diagnostics.render.text import TextStyle
    from infra0.ir import System


@dataclass(frozen=True, slots=True)
class Compiled:
    """A document without errors: what emitters see, what is doubtful in it all the same, and by which catalog."""

    system: System
    findings: tuple[Finding, ...]
    catalog: Catalog


def exists_in(folder: Path) -> Callable[[str], bool]:
    """Whether a path relative to `folder` leads to something."""

    def exists(path: str) -> bool:
        try:
            return (folder / path).exists()
        except (OSError, ValueError):
            return False

    return exists


def compile_or_exit(
    path: str, *, secrets: SecretHandling | None = None, derive: bool = True, folder: Path | None = None
) -> Compiled:
    """The compiled document; where it has errors they are printed, and the command ends with nothing written.

    folder: what the document's paths are relative to, if not the folder that it lies in.
    """
    from infra0.derive import SecretHandling
    from infra0.diagnostics import Severity
    from infra0.pipeline import Options, compile_document

    given = read_input(path)
    handling = secrets or SecretHandling.SETTING
    options = Options(derive=derive, secrets=handling, exists=exists_in(folder or given.folder))
    catalog = open_catalog()
    compilation = compile_document(given.content, given.name, catalog, options)
    errors = [finding for finding in compilation.findings if finding.severity is Severity.ERROR]
    if errors or compilation.system is None:
        show(errors)
        typer.echo("Not compiled: fix the errors first.", err=True)
        raise typer.Exit(FINDINGS)
    return Compiled(compilation.system, compilation.findings, catalog)


def say_what_is_doubtful(findings: Sequence[Finding], document: str) -> None:
    """A line for each warning, on standard error, and how to see more of them."""
    from infra0.diagnostics import Severity

    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    for found in warnings:
        place = f":{found.location.line}:{found.location.column}" if found.location else ""
        typer.echo(f"{found.file}{place}: warning[{found.diagnostic.code}]: {found.diagnostic.message}", err=True)
    if warnings:
        count = f"{len(warnings)} warning{'s' if len(warnings) > 1 else ''}"
        typer.echo(f"{count}; `infra0 validate {document}` shows what to change.", err=True)


def show(findings: list[Finding]) -> None:
    """Prints findings to standard error, in colour where that is a terminal."""
    from infra0.diagnostics.render.text import render_text

    typer.echo(render_text(findings, text_style(sys.stderr)), err=True, nl=False)


def text_style(stream: TextIO, *, ascii: bool = False) -> TextStyle:
    """How text is drawn on a stream."""
    from infra0.diagnostics.render.text import TextStyle

    return TextStyle(wants_colour(stream), ascii, terminal_width(stream))


def terminal_width(stream: TextIO) -> int | None:
    """The columns of the terminal that a stream is, or what `COLUMNS` says of them; None for other streams."""
    import os

    if not stream.isatty():
        return None
    said = os.environ.get("COLUMNS", "")
    try:
        return int(said) if said.isdigit() and int(said) else os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):
        return None


def wants_colour(stream: object) -> bool:
    """Whether a stream is a terminal on which colours are wanted (see no-color.org)."""
    import os

    is_terminal = getattr(stream, "isatty", lambda: False)()
    return bool(is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
