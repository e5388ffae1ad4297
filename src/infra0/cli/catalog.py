"""``infra0 catalog``: which providers are known, and how to know more."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="catalog",
    help="List the provider catalogs, or build one from an installed Pulumi SDK.",
    no_args_is_help=True,
    add_completion=False,
)


@app.command("list")
def list_packages() -> None:
    """List packages, SDK versions, numbers of types, and where they come from."""
    from infra0.cli.catalogs import open_catalog

    rows = [("PACKAGE", "SDK", "TYPES", "FROM")]
    for package in open_catalog().packages():
        sdk = f"{package.sdk} {package.version}"
        rows.append((package.name, sdk, str(package.resource_count), package.origin))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, sdk, count, origin in rows:
        typer.echo(f"{name:<{widths[0]}}  {sdk:<{widths[1]}}  {count:>{widths[2]}}  {origin}")


@app.command("build")
def build_package(
    package: Annotated[str, typer.Argument(help="An installed Pulumi SDK, such as pulumi_gcp.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write to; the user's data folder by default.")
    ] = None,
) -> None:
    """Build the catalog of a provider from its installed Pulumi SDK."""
    from infra0.catalog.builder import SdkNotFoundError, build
    from infra0.cli.catalogs import user_folder
    from infra0.cli.inputs import fail

    try:
        report = build(package, output or user_folder())
    except SdkNotFoundError as error:
        fail(str(error))
    typer.echo(report.summary)
