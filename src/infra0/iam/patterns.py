"""Patterns of ARNs, and whether two have an ARN in common.

A pattern is an ARN without ``arn:`` and the partition, such as ``sqs:*:*:orders``. In it ``*`` and ``?`` stand for
anything, `NAME` for a name, which contains no colon, and `WORD` for one that contains no slash either.
"""

from __future__ import annotations

from functools import lru_cache

NAME = "\N{WHITE SQUARE}"
WORD = "\N{WHITE CIRCLE}"
ANYTHING = "*:*:*:*"
_ANY = frozenset("*?")
_EXCLUDED = {NAME: ":", WORD: ":/"}
_WRITTEN = "{name}"


def read(text: str) -> str:
    """The pattern that a text of the table of actions stands for."""
    return text.replace(_WRITTEN, WORD)


def as_arn(pattern: str) -> str:
    """The pattern as people read it."""
    return f"arn:aws:{pattern.replace(WORD, 'NAME').replace(NAME, 'NAME')}"


def of_arn(text: str) -> str | None:
    """The pattern of an ARN with wildcards; None for a text that is no ARN, or that may be one of any service."""
    parts = text.split(":", 5)
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


@lru_cache(maxsize=4096)
def overlap(one: str, other: str) -> bool:
    """Whether some text fits both patterns."""
    if not one or not other:
        return _ANY.issuperset(one + other)
    if one[0] in _ANY:
        return overlap(one[1:], other) or overlap(one, other[1:])
    if other[0] in _ANY:
        return overlap(other, one)
    if one[0] in _EXCLUDED:
        return _name_overlaps(one, other)
    if other[0] in _EXCLUDED:
        return _name_overlaps(other, one)
    return one[0] == other[0] and overlap(one[1:], other[1:])


def _name_overlaps(one: str, other: str) -> bool:
    """Whether there is an overlap with a pattern that begins with a name, which has one character or more."""
    if other[0] in _EXCLUDED[one[0]]:
        return False
    longer = overlap(one, other[1:]) or (other[0] in _EXCLUDED and overlap(one[1:], other))
    return longer or overlap(one[1:], other[1:])
