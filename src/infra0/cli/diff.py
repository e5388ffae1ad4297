"""``infra0 diff``: what changed between two documents, in meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How the changes are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(help="The document as it was.")],
    new: Annotated[str, typer.Argument(help="The document as it is.")],
    format: Annotated[
        Format, typer.Option("--format", help="For a terminal, a pull request, or a program.")
    ] = Format.TEXT,
) -> None:
    """Compare two documents: resources, properties, references, permissions, exposure.

    Exit codes: 0 the same in meaning, 1 different or errors in a document, 2 usage or unreadable input.
    """
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.exit_codes import FINDINGS
    from infra0.emit.diff import compare, diff_json, diff_markdown, diff_text

    before, after = compile_or_exit(old).system, compile_or_exit(new).system
    changes = compare(before, after)
    printers = {Format.TEXT: diff_text, Format.MARKDOWN: diff_markdown, Format.JSON: diff_json}
    typer.echo(printers[format](changes), nl=False)
    if changes:
        raise typer.Exit(FINDINGS)
