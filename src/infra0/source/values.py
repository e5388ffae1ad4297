"""The values that documents are made of."""

from typing import TypeAlias

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
