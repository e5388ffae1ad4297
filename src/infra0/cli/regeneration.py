"""Writing generated files anew without losing what people have changed.

A manifest beside the files holds the hash of each as it was generated. A file whose hash is another one has been
edited, and a file that is not in it was never generated; neither is replaced unless that is asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".infra0.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing would do to a folder.

    write: files that are missing or not as they would be generated. remove: files that were generated once and are
    no longer. edited: files that people have changed or made, which stand in the way.
    """

    write: Mapping[str, str]
    remove: tuple[str, ...]
    edited: tuple[str, ...]

    @property
    def is_stale(self) -> bool:
        """Whether the folder is not what would be generated."""
        return bool(self.write or self.remove)


def plan(folder: Path, files: Mapping[str, str]) -> Plan:
    """What writing `files`, by their paths below `folder`, would do."""
    known = _manifest(folder)
    write: dict[str, str] = {}
    edited: list[str] = []
    for path, text in files.items():
        present = _content(folder / path)
        if present == text.encode():
            continue
        write[path] = text
        if present is not None and known.get(path) != _hash(present):
            edited.append(path)
    gone = [path for path in known if path not in files]
    remove = tuple(
        path for path in gone if (content := _content(folder / path)) is not None and _hash(content) == known[path]
    )
    return Plan(write, remove, tuple(edited))


def manifest(files: Mapping[str, str]) -> dict[str, str]:
    """The manifest that goes with the files, as a file of its own."""
    hashes = {path: _hash(files[path].encode()) for path in sorted(files)}
    return {MANIFEST: json.dumps({"generated": hashes}, indent=2) + "\n"}


def _manifest(folder: Path) -> dict[str, str]:
    content = _content(folder / MANIFEST)
    try:
        found = json.loads(content or b"{}")
    except ValueError:
        return {}
    generated = found.get("generated") if isinstance(found, dict) else None
    if not isinstance(generated, dict):
        return {}
    return {path: value for path, value in generated.items() if isinstance(value, str) and _is_below(path)}


def _is_below(path: str) -> bool:
    return not Path(path).is_absolute() and ".." not in Path(path).parts


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _hash(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()
