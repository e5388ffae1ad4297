"""Names as words, for telling what a property's or variable's name says of its value."""

import re

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def words(name: str) -> tuple[str, ...]:
    """The words of a camelCase, snake_case or UPPER_CASE name, in lower case."""
    return tuple(word.lower() for word in _WORD.findall(name))


def ends_with(name: tuple[str, ...], ending: tuple[str, ...]) -> bool:
    """Whether a name's last words are those of `ending`."""
    return len(ending) <= len(name) and name[len(name) - len(ending) :] == ending


def singular(word: str) -> str:
    """The word without a plural's s: ``arns`` is ``arn``."""
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word
