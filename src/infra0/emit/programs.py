"""The languages that programs are written in, each with its emitter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infra0.catalog import Catalog
    from infra0.emit.pulumi import ProjectOptions
    from infra0.ir import Program

Emitter = Callable[["Program", "Catalog", "ProjectOptions"], Mapping[str, str]]
"""Makes the files of a project, path below its folder to text; the catalog knows the names of the SDKs."""


class Language(StrEnum):
    """What a program is written in."""

    PYTHON = "python"


def emitter_of(language: Language) -> Emitter:
    """The emitter of a language."""
    # Imported here because the command line names the languages without making programs.
    from infra0.emit import pulumi_python

    return {Language.PYTHON: pulumi_python.emit}[language]
