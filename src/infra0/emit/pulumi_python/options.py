"""What the caller decides about a program, beyond the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_STACK = re.compile(r"(?:[A-Za-z0-9._-]+/){0,2}[A-Za-z0-9._-]{1,100}")


@dataclass(frozen=True, slots=True)
class PythonOptions:
    """Options of the Python emitter.

    project: the project's name, if it is not to be the program's. stack: the stack to write a settings file for; none
    is written without. config: values of settings for that file, by name (``region`` or ``aws:region``).
    """

    project: str = ""
    stack: str = ""
    config: Mapping[str, str] = field(default_factory=dict)


def is_stack(name: str) -> bool:
    """Whether Pulumi takes the name for a stack: ``prod``, or ``organization/project/prod``."""
    return bool(_STACK.fullmatch(name))
