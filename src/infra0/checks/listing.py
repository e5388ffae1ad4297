"""Names and numbers of things, as messages list them."""

from __future__ import annotations

from collections.abc import Sequence


def all_of(names: Sequence[str]) -> str:
    """Names of which all are meant: ```a`, `b` and `c```."""
    return _joined(names, "and")


def one_of(names: Sequence[str]) -> str:
    """Names of which one is meant: ```a`, `b` or `c```."""
    return _joined(names, "or")


def counted(number: int, thing: str) -> str:
    """A number of things: `1 character`, `2 characters`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _joined(names: Sequence[str], last: str) -> str:
    *first, end = (f"`{name}`" for name in names)
    return f"{', '.join(first)} {last} {end}" if first else end
