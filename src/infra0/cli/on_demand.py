"""Subcommands that are imported, and their options built, when they are asked for."""

from importlib import import_module
from inspect import getdoc
from typing import ClassVar, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command


class CommandsOnDemand(TyperGroup):
    """A group of subcommands, each in a module of its own that is named after it.

    A module's subcommand is its function of the same name, or the Typer called `app` where it has commands in turn.
    """

    names: ClassVar[tuple[str, ...]]
    """The subcommands in the order of the help."""

    def list_commands(self, ctx: object) -> list[str]:
        """Every subcommand."""
        return list(self.names)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        """The subcommand of that name; suggestions for a name that is none are made from all of them."""
        for name in [cmd_name] if cmd_name in self.names else self.names:
            if name not in self.commands:
                self.add_command(_built(name), name)
        return cast("TyperCommand | TyperGroup | None", self.commands.get(cmd_name))


def _built(name: str) -> TyperCommand | TyperGroup:
    module_name = name.replace("-", "_")
    module = import_module(f"infra0.cli.{module_name}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False)
        function = getattr(module, module_name)
        app.command(name, help=_paragraphs(getdoc(function) or ""))(function)
    return cast("TyperCommand | TyperGroup", get_command(app))


def _paragraphs(text: str) -> str:
    """The text with each paragraph on one line, for the help to be broken where the terminal ends."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
