"""Documents that the command line names."""

from __future__ import annotations

import sys
import typing
from dataclasses import dataclass
from pathlib import Path

import typer

UNREADABLE = 2
"""Exit code for wrong usage and for input that cannot be read."""


@dataclass(frozen=True, slots=True)
class Input:
    """A document's bytes, its name as users see it, and the folder that its paths are relative to."""

    content: bytes
    name: str
    folder: Path


def read_input(path: str) -> Input:
    """The file at `path`, or standard input for ``-``; ends the command where it cannot be read."""
    if path == "-":
        return Input(sys.stdin.buffer.read(), "<stdin>", Path.cwd())
    try:
        return Input(Path(path).read_bytes(), path, Path(path).parent)
    except OSError as error:
        fail(f"cannot read {path}: {(error.strerror or 'it is not readable').lower()}")


def fail(message: str) -> typing.NoReturn:
    """Ends the command with a message and the exit code for unusable input."""
    typer.echo(f"infra0: {message}", err=True)
    raise typer.Exit(UNREADABLE)
