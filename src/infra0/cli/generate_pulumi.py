"""``infra0 generate-pulumi``: a document as a Pulumi project."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Secrets(StrEnum):
    """What becomes of secrets that the document spells out."""

    SETTING = "setting"
    LITERAL = "literal"


def generate_pulumi(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write the project into.")],
    secrets: Annotated[
        Secrets, typer.Option("--secrets", help="Read secrets from stack settings, or write them as they are.")
    ] = Secrets.SETTING,
) -> None:
    """Write a Pulumi program in Python that deploys the document's resources."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_tree
    from infra0.derive import SecretHandling
    from infra0.emit.pulumi_python import PythonOptions, emit

    system = compile_or_exit(document, SecretHandling(secrets.value))
    files = emit(system.program, PythonOptions())
    write_tree(output, files)
    typer.echo(f"Wrote {len(files)} files to {output}.", err=True)
