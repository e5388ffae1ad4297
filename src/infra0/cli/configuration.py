"""A project's configuration: ``[tool.infra0]`` of ``pyproject.toml``, or ``infra0.toml``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infra0.cli.inputs import fail

_LISTS = ("select", "ignore")
_TABLES = ("per-file-ignores", "per-resource-ignores")
_TEXTS = ("fail-on",)


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the configuration file says; `path` is None where there is none."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    per_resource_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: str = ""

    @property
    def shown_path(self) -> str:
        """The path as seen from the working folder; empty where there is no configuration."""
        return os.path.relpath(self.path) if self.path else ""


def find_configuration(start: Path) -> Configuration:
    """The configuration of the nearest folder, from `start` upwards, that has one."""
    for folder in (start, *start.parents):
        own, shared = folder / "infra0.toml", folder / "pyproject.toml"
        if own.is_file():
            return _configuration(own, _load(own))
        if shared.is_file() and "infra0" in (tool := _load(shared).get("tool", {})):
            return _configuration(shared, tool["infra0"])
    return Configuration()


def _load(path: Path) -> dict[str, Any]:
    # Imported here because a project without a configuration should not pay for the parser.
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        fail(f"cannot read {path}: {error}")
    except tomllib.TOMLDecodeError as error:
        fail(f"{path} is not TOML: {error}")


def _configuration(path: Path, table: dict[str, Any]) -> Configuration:
    for key, value in table.items():
        _check(path, key, value)
    return Configuration(
        path=path,
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        per_file_ignores=_codes(table.get("per-file-ignores", {})),
        per_resource_ignores=_codes(table.get("per-resource-ignores", {})),
        fail_on=table.get("fail-on", ""),
    )


def _codes(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(codes) for name, codes in table.items()}


def _check(path: Path, key: str, value: Any) -> None:
    """Ends the command where a key is unknown or its value of the wrong kind: nothing is silently ignored."""
    if key in _LISTS:
        expected = None if _is_codes(value) else "a list of codes"
    elif key in _TABLES:
        fits = isinstance(value, dict) and all(_is_codes(codes) for codes in value.values())
        expected = None if fits else "a table of lists of codes"
    elif key in _TEXTS:
        expected = None if value in ("error", "warning", "hint") else "error, warning or hint"
    else:
        fail(f"{path}: unknown key `{key}`; the keys are {', '.join((*_LISTS, *_TABLES, *_TEXTS))}")
    if expected:
        fail(f"{path}: `{key}` must be {expected}")


def _is_codes(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(code, str) for code in value)
