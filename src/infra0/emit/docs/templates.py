"""The templates: the shipped ones, and a folder of the user's that may replace them one by one."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from infra0.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Environment

_ENDING = ".j2"


class TemplateFault(Exception):
    """A fault in a template of the user's: its name, the line if known (else 0), and what is wrong with it."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}, line {line}: {message}" if line else f"{name}: {message}")
        self.name = name
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Templates:
    """What pages are printed from."""

    _environment: Environment

    @classmethod
    def shipped(cls) -> Templates:
        """The project's own templates."""
        return cls(_shipped_environment())

    @classmethod
    def replaced(cls, own: Path, size: int) -> Templates:
        """The project's templates, but for those that the folder `own` replaces.

        They run where nothing but what they are given can be reached, and may take time and room for a system of
        `size` resources, not more.
        """
        from infra0.emit.docs.sandbox import sandbox

        return cls(sandbox(_folder(), own, size))

    def render(self, name: str, variables: Mapping[str, object]) -> str:
        """The text of a template, without line breaks around it."""
        from jinja2 import TemplateError, TemplateSyntaxError

        try:
            return self._environment.get_template(name).render(variables).strip("\n")
        except TemplateSyntaxError as error:
            raise TemplateFault(error.name or name, error.lineno, _sentence(error)) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
            place, line = _place(error.__traceback__, name)
            raise TemplateFault(place, line, _sentence(error)) from error


def template_names() -> tuple[str, ...]:
    """The names of the shipped templates, sorted."""
    return tuple(sorted(path.name for path in _folder().glob(f"*{_ENDING}")))


def template_text(name: str) -> str:
    """The text of a shipped template, by a name from `template_names`."""
    return (_folder() / name).read_text(encoding="utf-8")


@cache
def _shipped_environment() -> Environment:
    from infra0.emit.docs.environment import environment

    return environment(_folder())


def _folder() -> Path:
    return shipped("templates") / "docs"


def _place(trace: TracebackType | None, name: str) -> tuple[str, int]:
    """The innermost template in a traceback, and the line there; Jinja puts templates' names and lines into it."""
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace)]
    found = [(Path(file).name, line) for file, line in frames if file.endswith(_ENDING)]
    return found[-1] if found else (name, 0)


def _sentence(error: Exception) -> str:
    from jinja2 import TemplateNotFound

    if isinstance(error, RecursionError):
        return "it includes itself, or calls itself, without end"
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.message}"
    return str(error) or "it cannot be printed"
