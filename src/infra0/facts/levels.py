"""What actions amount to: reading, writing, passing on permissions."""

from __future__ import annotations

from collections.abc import Iterable

from infra0.facts.tables import table, texts
from infra0.ir import ALL_BUT

UNKNOWN_LEVEL = "write"
EVERYTHING = "everything"


def levels_of(actions: Iterable[str]) -> tuple[str, ...]:
    """The levels of access that actions such as ``s3:GetObject`` give, the same order always."""
    found = {_level(action) for action in actions}
    order = table("access")["order"]["levels"]
    return tuple(level for level in order if level in found) if isinstance(order, list) else ()


def _level(action: str) -> str:
    if action.startswith(ALL_BUT):
        return EVERYTHING
    levels = texts("access", "levels")
    verb = action.rpartition(":")[2]
    fitting = [word for word in levels if verb.startswith(word)]
    return levels[max(fitting, key=len)] if fitting else UNKNOWN_LEVEL
