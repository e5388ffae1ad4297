"""Names and settings of projects and stacks, as the command line gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from infra0.cli.inputs import fail

if TYPE_CHECKING:
    from infra0.ir import Program, Setting

_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_MOST_PARTS = 3
"""An organization, a project, and the stack itself."""

_LETTERS = "letters, digits, full stops, underscores and hyphens, at most 100"


def checked_project_name(name: str) -> str:
    """The name, if a project can have it; else the command ends."""
    return name if _NAME.fullmatch(name) else fail(f"{name!r} is not a project name: it may contain {_LETTERS}")


def stack_name(name: str) -> str:
    """The name (``dev``, ``acme/shop/dev``), if a stack can have it; else the command ends."""
    parts = name.split("/")
    if len(parts) <= _MOST_PARTS and all(_NAME.fullmatch(part) and part.strip(".") for part in parts):
        return name
    fail(f"{name!r} is not a stack name: it may contain {_LETTERS}")


def settings_given(program: Program, given: Sequence[str]) -> Mapping[str, str]:
    """Settings by name, from texts such as ``size=3``; one that the program cannot use ends the command."""
    settings = {setting.name: setting for setting in program.settings}
    found: dict[str, str] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not name or not sign:
            fail(f"--config expects NAME=VALUE, not {text}")
        if ":" not in name:
            _fit(settings.get(name), name, value, sorted(settings))
        found[name] = value
    return found


def _fit(setting: Setting | None, name: str, value: str, known: Sequence[str]) -> None:
    if setting is None:
        fail(f"the document has no setting {name}; it has {', '.join(known) or 'none'}")
    if setting.secret:
        fail(f"{name} is a secret: set it with `pulumi config set --secret {name}`, which encrypts it")
    fits = _FITS.get(setting.type.value)
    if fits and not fits(value):
        fail(f"{name} is of type {setting.type.value}, and {value} is not")


def _is_number(value: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", value) is not None


_FITS: Mapping[str, Callable[[str], object]] = {
    "integer": re.compile(r"-?\d+").fullmatch,
    "number": _is_number,
    "boolean": re.compile("true|false").fullmatch,
}
"""Whether a text is one that Pulumi reads as a value of the type."""
