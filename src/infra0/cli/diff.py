"""``infra0 diff``: what changed between two documents, in meaning."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from infra0.emit.diff import Changes
    from infra0.ir import System


class Format(StrEnum):
    """How the changes are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(help="The old document.")],
    new: Annotated[str, typer.Argument(help="The new document.")],
    format: Annotated[
        Format, typer.Option("--format", help="For a terminal, a pull request, or a program.")
    ] = Format.TEXT,
    diagram: Annotated[
        Path | None,
        typer.Option("--diagram", help="Draw both documents in one picture, with the changes coloured."),
    ] = None,
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
    if diagram:
        _draw(before, after, changes, diagram)
    if changes:
        raise typer.Exit(FINDINGS)


def _draw(before: System, after: System, changes: Changes, path: Path) -> None:
    from infra0.cli.inputs import fail
    from infra0.cli.outputs import write_file
    from infra0.emit.diagram import DiagramOptions, Format, RenderingError, render
    from infra0.emit.diff import changed_diagram

    ending = path.suffix.removeprefix(".").lower()
    if ending not in list(Format):
        fail(f"unknown format for {path}: use one of the extensions {', '.join(Format)}")
    options = DiagramOptions(format=Format(ending), file_name=after.file_name)
    try:
        rendering = render(changed_diagram(before, after, changes).marked, options)
    except RenderingError as error:
        fail(str(error))
    write_file(path, rendering.content)
