"""The ``infra0`` command: one module for each subcommand, which imports what it needs when it is run."""

import gc
import sys

import typer

from infra0.cli.completion import completing
from infra0.cli.exit_codes import UNREADABLE
from infra0.cli.on_demand import CommandsOnDemand
from infra0.cli.version import show_version

COMMANDS = (
    "validate",
    "generate-pulumi",
    "render-diagram",
    "generate-docs",
    "diff",
    "explain",
    "explain-policy",
    "schema",
    "catalog",
    "templates",
)
"""The subcommands in the order of the help; ``generate-docs`` is `generate_docs` in the module of that name."""


class Commands(CommandsOnDemand):
    """The subcommands of ``infra0``."""

    names = COMMANDS


app = typer.Typer(
    name="infra0",
    cls=Commands,
    help="Validate Infra0 documents, and turn them into Pulumi programs, diagrams and documentation.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(show_version)

_OUR_FAULT = "this is a fault of infra0, and says nothing of the document. Please report it with the lines above."
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def run() -> None:
    """The entry point of the console script."""
    # Most of what is imported and made lives until the end. Looking for garbage among it, and once more through
    # everything on the way out, would take a seventh of the time that a small document takes.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        with completing():
            app()
    except Exception:
        # Whoever reads exit code 1 takes it for findings about the document.
        sys.excepthook(*sys.exc_info())
        typer.echo(f"infra0: {_OUR_FAULT}", err=True)
        sys.exit(UNREADABLE)
    finally:
        gc.freeze()
