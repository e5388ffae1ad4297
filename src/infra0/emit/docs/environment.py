"""The templates: the shipped ones, and a folder of the user's that may replace them one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from infra0.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "docs"


def template_names() -> tuple[str, ...]:
    """The names of all templates, sorted."""
    return tuple(sorted(path.name for path in (shipped("templates") / FOLDER).glob("*.j2")))


def environment(own: Path | None) -> Environment:
    """The environment in which templates are rendered."""
    # Imported here because only documentation needs it.
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from infra0.emit.docs.filters import FILTERS, text

    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(shipped("templates") / FOLDER),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters |= FILTERS
    return made
