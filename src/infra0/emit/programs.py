"""The languages that programs are written in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infra0.emit.pulumi import ProgramLanguage


class Language(StrEnum):
    """What a program is written in."""

    PYTHON = "python"


USUAL = Language.PYTHON
"""The language where none is asked for."""


def program_language(language: Language) -> ProgramLanguage:
    """What the language offers."""
    # Imported here because the command line names the languages without making programs.
    from infra0.emit.pulumi_python import PYTHON

    return {Language.PYTHON: PYTHON}[language]
