"""The templates of the emitter."""

from functools import cache
from typing import TYPE_CHECKING

from infra0.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, **values: object) -> str:
    """The text of a template."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # imported late: start-up time

    return Environment(
        loader=FileSystemLoader(shipped("templates") / "pulumi_python"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
