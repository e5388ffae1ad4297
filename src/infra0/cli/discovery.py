"""Which files a call is about: files, globs, and the documents in folders."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

_ENDINGS = frozenset({".json", ".yaml", ".yml", ".md", ".markdown"})
_SKIPPED = frozenset({".git", ".venv", "venv", "node_modules", "__pycache__"})


def find_documents(paths: Sequence[str]) -> Iterator[str]:
    """The documents that the paths name, each once, in a stable order.

    A folder stands for the documents in it and below; a pattern for what it matches. Other names, ``-`` among
    them, stand for themselves, there or not.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand(path):
            if found not in seen:
                seen.add(found)
                yield found


def _expand(path: str) -> Iterator[str]:
    if path != "-" and Path(path).is_dir():
        # Imported here because only in folders documents have to be told from other files.
        from infra0.cli.signs import looks_like_document

        yield from (str(file) for file in sorted(_files(Path(path))) if looks_like_document(file))
    elif glob.has_magic(path) and not Path(path).exists():
        yield from sorted(found for found in glob.glob(path, recursive=True) if Path(found).is_file())  # noqa: PTH207
    else:
        yield path


def _files(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            if entry.name not in _SKIPPED:
                yield from _files(entry)
        elif entry.suffix.lower() in _ENDINGS:
            yield entry
