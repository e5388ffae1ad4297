"""The grammar of ``${...}`` in strings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      \$\$\{                                      # an escaped opening
    | \$\{ ( (?: [^{}"']++ | "[^"]*+" | '[^']*+' )*+ ) \}  # an expression; quoted keys may hold braces
    """,
    re.VERBOSE,
)
_STEP = re.compile(r"""\.([A-Za-z_][\w-]*)|\[(\d{1,9})\]|\["([^"\]]*)"\]|\['([^'\]]*)'\]""")


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


def unclosed(text: str) -> int | None:
    """Where a ``${`` stands that nothing closes, or None."""
    rest = _TOKEN.sub(lambda found: " " * len(found.group()), text)
    position = rest.find("${")
    return position if position >= 0 else None


def parse_path(text: str) -> tuple[tuple[str | int, bool], ...] | None:
    """The steps of a path such as ``.attr[0]["key"]``, each with whether it stood in brackets; None if it is none."""
    steps: list[tuple[str | int, bool]] = []
    position = 0
    while position < len(text):
        found = _STEP.match(text, position)
        if not found:
            return None
        name, index, *keys = found.groups()
        if name is not None:
            steps.append((name, False))
        else:
            key = next((key for key in keys if key is not None), "")
            steps.append((int(index), True) if index is not None else (key, True))
        position = found.end()
    return tuple(steps)
