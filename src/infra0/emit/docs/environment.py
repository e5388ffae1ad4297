"""How templates are read: what blanks mean, what every value goes through, what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# This module is imported only where documentation is printed, so that no other command waits for Jinja.
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from infra0.emit.docs.filters import FILTERS, text


class Missing(StrictUndefined):
    """A variable or attribute that there is none of; printing it, or asking it anything, is an error."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return f"there is no variable or attribute {self._undefined_name!r}"


SETTINGS: dict[str, Any] = {
    "undefined": Missing,
    "autoescape": True,
    "finalize": text,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""Of every environment. `autoescape` is on so that what macros and blocks return counts as markup."""


def environment(folder: Path) -> Environment:
    """The environment of templates that are trusted."""
    made = Environment(loader=FileSystemLoader(folder), **SETTINGS)
    made.filters |= FILTERS
    return made
