"""Patterns of services, which are Java's, as Python's."""

import re
import warnings

_UNLIKE = ("&&", "[[", "\\\\", "\\x{", "\\h", "\\p{S}", "\\p{P}", "\\p{Punct}", "\\Q")
"""What Python reads otherwise, or not at all; and backslashes that are escaped twice."""
_SLOW = frozenset(
    {
        r"(?:[\._\-/#A-Za-z0-9]+|\$\{[A-Za-z]+(?:\.[A-Za-z]+){1,2}\})+",
        r"([^/]([!-~]+/){1,511})?[A-Za-z0-9_+=,.@-]{1,64}",
        r"[a-z0-9*](?:[._\-/a-z0-9*]?[a-z0-9*]+)*",
        r"[a-zA-Z](?:-?[a-zA-Z0-9]+)*",
        r"\$\{(\w+.)+\w+\}",
        r"^([A-Za-z](-|_|.)?)+$",
    }
)
"""Patterns that repeat what matches the same characters in several ways: Python would try all of them."""
_SUPERSETS = {
    r"\p{L}": r"\w",
    r"\p{M}": r"\w",
    r"\p{N}": r"\d",
    r"\p{Z}": r"\s",
    r"\p{Alnum}": "A-Za-z0-9",
    r"\p{Alpha}": "A-Za-z",
    r"\p{Digit}": r"\d",
    r"\p{ASCII}": r"\x00-\x7f",
}
"""Classes of characters, with what has all of them in Python."""


def python_pattern(text: str) -> str:
    """A pattern that a text as a whole must match wherever it must match a service's; empty where none is known."""
    if any(each in text for each in _UNLIKE) or (text.startswith("/") and text.endswith("/")):
        return ""
    for java, python in _SUPERSETS.items():
        text = text.replace(java, python)
    text = text.removeprefix("^").removesuffix("$") if _is_enclosed(text) else text
    if text in _SLOW:
        return ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(text, re.DOTALL)
    except (re.error, Warning):
        return ""
    # A pattern for anything says nothing.
    return "" if compiled.fullmatch("\n/ é~") else text


def _is_enclosed(text: str) -> bool:
    """Whether the marks for the ends are those of the whole pattern, and not of one of several."""
    return text.startswith("^") and text.endswith("$") and not text.endswith("\\$") and "|" not in text
