"""The ``infra0`` command: one module for each subcommand, which imports what it needs when it is run."""

from collections.abc import Callable

import typer

from infra0.cli import (
    catalog,
    diff,
    explain,
    explain_policy,
    generate_docs,
    generate_pulumi,
    render_diagram,
    schema,
    templates,
    validate,
)
from infra0.cli.version import show_version

COMMANDS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("validate", validate.validate),
    ("generate-pulumi", generate_pulumi.generate_pulumi),
    ("render-diagram", render_diagram.render_diagram),
    ("generate-docs", generate_docs.generate_docs),
    ("diff", diff.diff),
    ("explain", explain.explain),
    ("explain-policy", explain_policy.explain_policy),
    ("schema", schema.schema),
)

app = typer.Typer(
    name="infra0",
    help="Validate Infra0 documents, and turn them into Pulumi programs, diagrams and documentation.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _command in COMMANDS:
    app.command(_name)(_command)
app.add_typer(catalog.app, name="catalog")
app.add_typer(templates.app, name="templates")
app.callback()(show_version)


def run() -> None:
    """The entry point of the console script."""
    app()
