"""References to attributes that another resource has today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infra0.diagnostics import Pointer, SetValue
from infra0.model import Document
from infra0.upgrade.change import places_in

AttributeMoves = Mapping[str, str]
"""From ``ID.attribute`` to the ``ID.attribute`` that it means today."""


def rewritten(text: str, moves: AttributeMoves) -> str:
    """Text that refers to the attributes where they are today, as a whole or in braces."""
    if text in moves:
        return moves[text]
    if "${" not in text:
        return text
    old = "|".join(map(re.escape, moves))
    return re.sub(rf"(?<!\$)\$\{{({old})(?=[}}.\[])", lambda found: "${" + moves[found[1]], text)


def with_moved_attributes(document: Document, moves: AttributeMoves) -> Document:
    """The document with every reference to such an attribute changed."""
    resources = {
        name: one.model_copy(update={"config": _rewritten_in(one.config, moves)})
        for name, one in document.resources.items()
    }
    return document.model_copy(update={"resources": resources, "outputs": _rewritten_in(document.outputs, moves)})


def rewriting(document: Document, moves: AttributeMoves) -> Iterator[SetValue]:
    """What to write in a document for every reference to such an attribute."""
    for pointer, text in _texts(document):
        if (today := rewritten(text, moves)) != text:
            yield SetValue(pointer, today)


def _texts(document: Document) -> Iterator[tuple[Pointer, str]]:
    parts: dict[Pointer, Any] = {("resources", name, "config"): one.config for name, one in document.resources.items()}
    for pointer, value in (*parts.items(), (("outputs",), document.outputs)):
        for place, inside in places_in(value, pointer):
            if isinstance(inside, str):
                yield place, inside


def _rewritten_in(value: Any, moves: AttributeMoves) -> Any:
    if isinstance(value, str):
        return rewritten(value, moves)
    if isinstance(value, dict):
        return {key: _rewritten_in(item, moves) for key, item in value.items()}
    return [_rewritten_in(item, moves) for item in value] if isinstance(value, list) else value
