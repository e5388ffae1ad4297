"""``infra0 render-diagram``: the picture of a document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def render_diagram(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The picture to write; its ending is its format.")],
) -> None:
    """Draw the document's diagram."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_file
    from infra0.emit.diagram import DiagramOptions, render

    system = compile_or_exit(document)
    rendering = render(system.diagram, DiagramOptions(format=output.suffix.removeprefix(".")))
    write_file(output, rendering.content)
    for note in rendering.notes:
        typer.echo(note, err=True)
