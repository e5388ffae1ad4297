"""What plain scalars of YAML mean: the core schema of YAML 1.2, and nothing of 1.1.

Dates, ``on``, ``12:30`` and ``1_000`` are text. So is ``0123``, which the core schema would read as 123: nobody who
writes a zero in front means the number without it.
"""

import re

from infra0.source.numbers import exact

_STARTS = frozenset("~nNtTfF.+-0123456789")
_WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((sign + word for sign in ("", "+") for word in (".inf", ".Inf", ".INF")), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_LONGEST_INT = 400


def resolve(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar."""
    if not text:
        return None
    if text[0] not in _STARTS:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text) and len(text) <= _LONGEST_INT:
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text


def is_exact(text: str, number: float) -> bool:
    """Whether the number that a scalar resolved to can be carried as a double without a change."""
    if _BASED.fullmatch(text):
        return number < 2**1023 and int(float(number)) == number
    return exact(text)
