"""Reads this folder's tables, once and only when a picture is drawn."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def table(name: str) -> Mapping[str, Mapping[str, object]]:
    """The sections of one table."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def words(file: str, section: str) -> Mapping[str, str]:
    """A section that maps words to words."""
    return {key: str(value) for key, value in table(file)[section].items()}


def rows(file: str, section: str) -> Mapping[str, tuple[str, ...]]:
    """A section whose values are lists of words; empty where there is no such section."""
    entries = table(file).get(section, {})
    return {key: tuple(map(str, value)) for key, value in entries.items() if isinstance(value, list)}
