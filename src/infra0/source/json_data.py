"""Strict JSON, read by the standard library's scanner at its full speed."""

import json
import re

from infra0.source.extent import Extent
from infra0.source.numbers import as_written, exact
from infra0.source.values import MAX_DEPTH, JsonValue, deeper_than

_SPACE = re.compile(r"[ \t\n\r]*")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURELY_EXACT = 15
"""Every integer of so many digits is a double."""


def parse(extent: Extent) -> tuple[JsonValue, int] | None:
    """The value that an extent begins with, and where its text ends; None where anything at all is wrong.

    What is wrong is then found by `infra0.source.slips`, which takes its time.
    """
    try:
        return strict_value(extent.text, skip_space(extent.text, extent.start), MAX_DEPTH)
    except (ValueError, RecursionError):
        return None


def strict_value(text: str, start: int, depth: int) -> tuple[JsonValue, int]:
    """The value that begins at an offset, nested at most so deep, and where it ends.

    Raises ValueError, or RecursionError, where anything is wrong with it.
    """
    data, end = _DECODER.raw_decode(text, start)
    # Half of a surrogate pair is valid JSON, but no text that could be written anywhere.
    if _SURROGATE.search(text, start, end):
        json.dumps(data, ensure_ascii=False).encode()
    if deeper_than(data, depth):
        raise ValueError
    return data, end


def is_json(extent: Extent) -> bool:
    """Whether an extent holds one JSON value, nothing else, and nothing about it is wrong."""
    parsed = parse(extent)
    return parsed is not None and skip_space(extent.text, parsed[1]) >= extent.end


def skip_space(text: str, at: int) -> int:
    """The offset of the first character from `at` on that is not white space of JSON."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _distinct(members: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    data = dict(members)
    if len(data) != len(members):
        raise ValueError
    return data


def _exact_float(literal: str) -> float:
    if not exact(literal):
        raise ValueError
    return as_written(float(literal), literal)


def _exact_int(literal: str) -> int:
    if len(literal) > _SURELY_EXACT and not exact(literal):
        raise ValueError
    return int(literal)


def _no_number(literal: str) -> float:
    raise ValueError(literal)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_distinct, parse_float=_exact_float, parse_int=_exact_int, parse_constant=_no_number
)
