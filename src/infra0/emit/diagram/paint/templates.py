"""The templates that pictures are printed with."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from infra0.emit.diagram.paint.lines import number
from infra0.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> Environment:
    """The environment of this emitter's templates: all that is printed is escaped, nothing may be missing."""
    # Imported here: only printing needs Jinja.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(shipped("templates") / "diagram"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["number"] = number
    return made
