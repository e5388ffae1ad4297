"""Patterns of ARNs, and whether two have an ARN in common.

A pattern is an ARN without ``arn:`` and the partition, such as ``sqs:*:*:orders``. In it ``*`` and ``?`` stand for
anything, `NAME` for a name, which contains no colon, and `WORD` for one that contains no slash either.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

NAME = "\N{WHITE SQUARE}"
WORD = "\N{WHITE CIRCLE}"
ANYTHING = "*:*:*:*"
_ANY = frozenset("*?")
_EXCLUDED = {NAME: ":", WORD: ":/"}
_REPEATED = frozenset({*_ANY, *_EXCLUDED})
"""What stands for more than one character."""
_WRITTEN = "{name}"
_MOST_STEPS = 100_000


def read(text: str) -> str:
    """The pattern that a text of the table of actions stands for."""
    return text.replace(_WRITTEN, WORD)


def as_arn(pattern: str) -> str:
    """The pattern as people read it."""
    return f"arn:aws:{pattern.replace(WORD, 'NAME').replace(NAME, 'NAME')}"


def of_arn(text: str) -> str | None:
    """The pattern of an ARN with wildcards, which may end early in one; None for other texts, and for any service's."""
    parts = text.split(":", 5)
    if len(parts) > 3 and text.endswith("*"):
        parts += ["*"] * (6 - len(parts))
    if len(parts) < 6 or parts[0] != "arn" or _ANY & set(parts[2]):
        return None
    return ":".join(parts[2:])


def service_of(pattern: str) -> str:
    """The service of a pattern, by its name in ARNs."""
    return pattern.partition(":")[0]


def resource_of(pattern: str) -> str:
    """What a pattern has after the region and the account."""
    return pattern.split(":", 3)[-1]


def fits(format: str, pattern: str) -> bool:
    """Whether an ARN of some format fits a pattern.

    Accounts are not compared, since resources of AWS's own have none where others have one.
    """
    pairs = zip(format.split(":", 3), pattern.split(":", 3), strict=True)
    (service, region, _, resource) = pairs
    return overlap(*service) and overlap(_given(region[0]), region[1]) and overlap(*resource)


def _given(region: str) -> str:
    """A format's region, of which `*` is any but not none."""
    return NAME if region == "*" else region


@lru_cache(maxsize=1024)
def overlap(one: str, other: str) -> bool:
    """Whether some text fits both patterns; very long ones are not compared."""
    if len(one) * len(other) > _MOST_STEPS:
        return True
    waiting, seen = [(0, 0)], set[tuple[int, int]]()
    while waiting:
        place = waiting.pop()
        if place == (len(one), len(other)):
            return True
        if place not in seen:
            seen.add(place)
            waiting.extend(_following(one, other, *place))
    return False


def _following(one: str, other: str, i: int, j: int) -> Iterator[tuple[int, int]]:
    """The places in two patterns to which a character, or none, can lead on."""
    mine, yours = one[i : i + 1], other[j : j + 1]
    if mine in _ANY:
        yield i + 1, j
    if yours in _ANY:
        yield i, j + 1
    if not mine or not yours or not _agree(mine, yours):
        return
    if mine not in _ANY and yours not in _ANY:
        yield i + 1, j + 1
    if mine in _REPEATED:
        yield i, j + 1
    if yours in _REPEATED:
        yield i + 1, j


def _agree(mine: str, yours: str) -> bool:
    """Whether a character can be what both patterns have."""
    if mine in _REPEATED or yours in _REPEATED:
        return yours not in _EXCLUDED.get(mine, "") and mine not in _EXCLUDED.get(yours, "")
    return mine == yours
