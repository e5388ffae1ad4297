"""The values that documents are made of."""

import json
from collections.abc import Iterable
from typing import Any, TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"

MAX_DEPTH = 200
"""How deep objects and lists may lie inside each other."""


def deeper_than(data: JsonValue, depth: int) -> bool:
    """Whether objects and lists lie more than `depth` deep inside each other; without recursion."""
    level = [data] if isinstance(data, dict | list) else []
    while level and depth:
        depth -= 1
        level = [
            child
            for holder in level
            for child in (holder.values() if isinstance(holder, dict) else holder)
            if isinstance(child, dict | list)
        ]
    return bool(level)


def value_at(data: Any, steps: Iterable[str | int]) -> Any:
    """The value that a path leads to within objects and lists; None where there is none."""
    for step in steps:
        match data, step:
            case dict(), str() if step in data:
                data = data[step]
            case list(), int() if 0 <= step < len(data):
                data = data[step]
            case _:
                return None
    return data


def parsed_text(text: str) -> Any:
    """The value of a JSON text within a document; None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
