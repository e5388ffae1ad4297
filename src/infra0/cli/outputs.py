"""Writing what emitters make: atomically, and nowhere but into the target folder."""

from __future__ import annotations

import errno
import os
import stat
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
            fail(f"will not write {path}: it is outside {folder}")
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
    """Puts `content` into the file, which is either whole afterwards or as it was before.

    The file keeps its permissions; of a link, the file that it leads to is written.
    """
    target = target.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        fail(f"cannot write {target}: {(error.strerror or 'it is not writable').lower()}")


def _mode(target: Path) -> int:
    """The permissions that the file has, or that a new one gets; PermissionError for one that is not to be written."""
    if not target.exists():
        return 0o666 & ~_umask()
    mode = stat.S_IMODE(target.stat().st_mode)
    if not mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    return mode


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
