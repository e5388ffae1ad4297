"""The providers' official icons, which come with the package `diagrams`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from infra0.emit.diagram.kinds.tables import words
from infra0.emit.diagram.kinds.tokens import Token
from infra0.emit.diagram.rendering import RenderingError

_PACKAGE = "diagrams"
_FOLDER = "resources"
_TABLE = "official.toml"


def official_icon(token: str) -> str | None:
    """The path of the icon of a short token, or None where the table has none."""
    parts = Token.parse(token)
    return _section("types").get(token) or _section("modules").get(f"{parts.package}:{parts.module}")


def read_icon(path: str) -> bytes:
    """The icon at that path of the table, as PNG."""
    return (_folder() / f"{path}.png").read_bytes()


@cache
def _folder() -> Path:
    try:
        distribution = metadata.distribution(_PACKAGE)
    except metadata.PackageNotFoundError:
        raise RenderingError("Official icons need the package diagrams: pip install 'infra0[icons]'") from None
    return Path(str(distribution.locate_file(_FOLDER)))


@cache
def _section(name: str) -> Mapping[str, str]:
    return words(_TABLE, name)
