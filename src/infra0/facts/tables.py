"""Reads this folder's tables, once and only when somebody asks."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"


@cache
def table(name: str) -> Mapping[str, Mapping[str, object]]:
    """The sections of one table."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def texts(name: str, section: str) -> Mapping[str, str]:
    """A section that gives a text for each key; empty where there is no such section."""
    return {key: str(value) for key, value in table(name).get(section, {}).items()}
