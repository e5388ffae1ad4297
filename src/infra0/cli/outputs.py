"""Writing what emitters make: atomically, and nowhere but into the target folder."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import typer

from infra0.cli.exit_codes import STALE
from infra0.cli.inputs import fail


def write_tree(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files by their paths below `folder`; parents are made."""
    for path, text in files.items():
        target = folder / path
        if not target.resolve().is_relative_to(folder.resolve()):
            fail(f"will not write {path}: it is outside of {folder}")
        write_file(target, text.encode())


def write_or_check(files: Mapping[Path, bytes], check: bool) -> None:
    """Writes files; with `check` it writes nothing, and ends the command where one is not as it would be written."""
    if not check:
        for path, content in files.items():
            write_file(path, content)
        return
    stale = {path: content for path, content in files.items() if not path.is_file() or path.read_bytes() != content}
    for path, content in stale.items():
        typer.echo(f"{path} is stale", err=True)
        _show_difference(path, content)
    if stale:
        raise typer.Exit(STALE)


def _show_difference(path: Path, content: bytes) -> None:
    from infra0.fixes.diff import unified_diff

    try:
        present = path.read_bytes().decode() if path.is_file() else ""
        typer.echo(unified_diff(present, content.decode(), str(path)), nl=False)
    except UnicodeDecodeError:
        return


def write_file(target: Path, content: bytes) -> None:
    """Puts `content` into the file, which is either whole afterwards or as it was before."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        fail(f"cannot write {target}: {(error.strerror or 'it is not writable').lower()}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
