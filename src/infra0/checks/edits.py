"""Edits that give inputs a value, whatever the document has in their place so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.diagnostics import Edit, Insert, Pointer, SetValue


def setting(pointer: Pointer, held: Mapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[Edit]:
    """The edits by which the object at a pointer has the wanted members, and those of objects within them."""
    for name, value in wanted.items():
        given = held.get(name)
        if isinstance(given, dict) and isinstance(value, dict):
            yield from setting((*pointer, name), given, value)
        elif given is None:
            yield Insert(pointer, name, value)
        elif given != value:
            yield SetValue((*pointer, name), value)
