"""Documents that the command line names."""

from __future__ import annotations

import sys
import typing
from dataclasses import dataclass
from pathlib import Path

import typer

from infra0.cli.exit_codes import UNREADABLE


@dataclass(frozen=True, slots=True)
class Input:
    """A document's bytes, its name as users see it, and the folder that its paths are relative to."""

    content: bytes
    name: str
    folder: Path


def read_input(path: str) -> Input:
    """The file at `path`, or standard input for ``-``; ends the command where it cannot be read."""
    return read_or_complain(path) or _stop()


def read_or_complain(path: str) -> Input | None:
    """The file at `path`, or standard input for ``-``; says so and returns None where it cannot be read."""
    if path == "-":
        return Input(sys.stdin.buffer.read(), "<stdin>", Path.cwd())
    try:
        return Input(Path(path).read_bytes(), path, Path(path).parent)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not readable"
        typer.echo(f"infra0: cannot read {path}: {reason.lower()}", err=True)
        return None


def fail(message: str) -> typing.NoReturn:
    """Ends the command with a message and the exit code for unusable input."""
    typer.echo(f"infra0: {message}", err=True)
    _stop()


def _stop() -> typing.NoReturn:
    raise typer.Exit(UNREADABLE)
