"""What the caller decides about a program, beyond the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PythonOptions:
    """Options of the Python emitter.

    project: the project's name, if it is not to be the program's. stack: the stack to write a settings file for.
    config: values of settings for that file, by name (``region`` or ``aws:region``).
    """

    project: str = ""
    stack: str = ""
    config: Mapping[str, str] = field(default_factory=dict)
