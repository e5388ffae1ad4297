"""``infra0 generate-docs``: a document as Markdown documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def generate_docs(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The Markdown file to write.")],
) -> None:
    """Write documentation of the system that the document describes."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_tree
    from infra0.emit.docs import DocsOptions, emit

    system = compile_or_exit(document)
    write_tree(output.parent, emit(system, (), DocsOptions(file_name=output.name)))
