"""``infra0 templates``: the templates of documentation, to read and to make one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="templates",
    help="List, show and copy the templates that documentation is printed from.",
    no_args_is_help=True,
    add_completion=False,
)


@app.command("list")
def list_templates() -> None:
    """List the names of the templates."""
    from infra0.emit.docs import template_names

    for name in template_names():
        typer.echo(name)


@app.command("show")
def show_template(name: Annotated[str, typer.Argument(help="A template's name.")]) -> None:
    """Print a template."""
    typer.echo(_text(name), nl=False)


@app.command("copy")
def copy_templates(
    folder: Annotated[Path, typer.Argument(help="The folder to copy to; generate-docs takes it as --templates.")],
    names: Annotated[list[str] | None, typer.Argument(help="The templates to copy; all by default.")] = None,
) -> None:
    """Copy templates into a folder of your own. Files that are there already stay as they are."""
    from infra0.cli.outputs import write_file
    from infra0.emit.docs import template_names

    for name in names or template_names():
        text = _text(name)
        if (folder / name).exists():
            typer.echo(f"{folder / name} already exists", err=True)
        else:
            write_file(folder / name, text.encode())


def _text(name: str) -> str:
    from infra0.cli.inputs import fail
    from infra0.emit.docs import template_names, template_text

    if name not in template_names():
        fail(f"unknown template {name}; the templates are {', '.join(template_names())}")
    return template_text(name)
