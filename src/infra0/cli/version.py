"""``infra0 --version``: the compiler's version and those of its catalogs."""

from typing import Annotated

import typer

from infra0 import __version__


def _print_version(value: bool) -> None:
    if not value:
        return
    from infra0.cli.catalogs import open_catalog

    typer.echo(f"infra0 {__version__}")
    for package in open_catalog().packages():
        typer.echo(f"  {package.sdk} {package.version} ({package.origin})")
    raise typer.Exit


def show_version(
    version: Annotated[
        bool, typer.Option("--version", help="Show the versions.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Validate Infra0 documents, and turn them into Pulumi programs, diagrams and documentation."""
