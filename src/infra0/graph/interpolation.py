"""The grammar of ``${...}`` in strings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

_TOKEN = re.compile(
    r"""
      \$\$\{                                      # an escaped opening
      # or an expression, in which quoted keys may hold braces
    | \$\{ ( (?: [^{}"']++ | "(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+' )*+ ) \}
    """,
    re.VERBOSE | re.DOTALL,
)
_STEP = re.compile(
    r"""\.([A-Za-z_][\w-]*)|\[(\d{1,9})\]|\["((?:[^"\\]|\\.)*+)"\]|\['((?:[^'\\]|\\.)*+)'\]""", re.DOTALL
)
_ESCAPED = re.compile(r"""\\([\\"'])""")


@dataclass(frozen=True, slots=True)
class Braces:
    """One ``${...}``: what stands between the braces, and where it begins and ends in the string, braces included."""

    content: str
    start: int
    end: int


def scan(text: str) -> Iterator[str | Braces]:
    """The text's pieces in order: plain text, with ``$${`` turned into ``${``, and expressions.

    An opening without its brace stays text; `unclosed` tells where it is.
    """
    plain, position = "", 0
    for found in _TOKEN.finditer(text):
        plain += text[position : found.start()]
        position = found.end()
        if found.group(1) is None:
            plain += "${"
            continue
        if plain:
            yield plain
        plain = ""
        yield Braces(found.group(1).strip(), found.start(), found.end())
    if plain := plain + text[position:]:
        yield plain


def masked(text: str, sign: str) -> str:
    """The text with a sign in the place of each character of its expressions and escaped openings."""
    return _TOKEN.sub(lambda found: sign * len(found.group()), text)


def unclosed(text: str) -> int | None:
    """Where a ``${`` stands that nothing closes, or None."""
    position = masked(text, " ").find("${")
    return position if position >= 0 else None


Steps: TypeAlias = tuple[tuple[str | int, bool], ...]
"""Steps of a path: names and positions, each with whether it stood in brackets."""


def parse_path(text: str) -> Steps | None:
    """The steps of a path such as ``.attr[0]["key"]``; None if it is none."""
    steps, end = leading_path(text)
    return steps if end == len(text) else None


def leading_path(text: str) -> tuple[Steps, int]:
    """The steps of the longest path that the text begins with, and where that ends."""
    steps: list[tuple[str | int, bool]] = []
    position = 0
    while found := _STEP.match(text, position):
        name, index, *keys = found.groups()
        if name is not None:
            steps.append((name, False))
        elif index is not None:
            steps.append((int(index), True))
        else:
            key = next((key for key in keys if key is not None), "")
            steps.append((_ESCAPED.sub(r"\1", key), True))
        position = found.end()
    return tuple(steps), position


def quoted(key: str) -> str:
    """A key of a path in double quotes, with a backslash before what would end it."""
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'
