"""What a picture is called."""

from __future__ import annotations

import re
from pathlib import PurePath

from infra0.emit.diagram.options import DiagramOptions
from infra0.emit.diagram.text.clean import clean
from infra0.ir import Diagram

_LAST_RESORT = "Infrastructure"
_SEPARATORS = re.compile(r"[-_.\s]+")


def title_of(diagram: Diagram, options: DiagramOptions) -> str:
    """The title that was asked for, else the document's name, else its file's name in words."""
    return clean(options.title) or clean(diagram.title) or _in_words(options.file_name) or _LAST_RESORT


def _in_words(file_name: str) -> str:
    words = _SEPARATORS.sub(" ", PurePath(file_name).stem).strip()
    return clean(words[:1].upper() + words[1:])
