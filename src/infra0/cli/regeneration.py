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

from infra0.cli.inputs import fail

MANIFEST = ".infra0.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing would do to a folder.

    write: files that are missing or not as they would be generated. gone: files that were generated once, and are no
    longer. edited: files that people have changed or made, which stand in the way; some may be gone. manifest: the
    file that keeps what was generated. total: how many files are generated.
    """

    write: Mapping[str, str]
    gone: tuple[str, ...]
    edited: tuple[str, ...]
    manifest: Mapping[str, str]
    total: int

    @property
    def is_stale(self) -> bool:
        """Whether the folder is not what would be generated."""
        return bool(self.write or self.gone)


def plan(folder: Path, files: Mapping[str, str], shared: Mapping[str, str]) -> Plan:
    """What writing `files`, by their paths below `folder`, would do.

    shared: files that others write into as well, with what is theirs; they are never edited, and never gone.
    """
    known = _manifest(folder)
    present = {path: _content(folder / path) for path in {**files, **shared, **known}}
    write = {path: text for path, text in {**files, **shared}.items() if present[path] != text.encode()}
    gone = tuple(path for path in known if path not in {**files, **shared} and present[path] is not None)
    touched = (*(path for path in write if path not in shared), *gone)
    edited = tuple(path for path in touched if _is_edited(present[path], known.get(path)))
    return Plan(write, gone, edited, _manifest_of(files), len(files) + len(shared))


def _is_edited(content: bytes | None, generated: str | None) -> bool:
    return content is not None and _hash(content) != generated


def _manifest_of(files: Mapping[str, str]) -> dict[str, str]:
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
    """What the file holds, None where there is none; the command ends where something else is in its place."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        fail(f"cannot write {path}: {(error.strerror or 'it is not readable').lower()}")


def _hash(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()
