"""Texts as YAML scalars."""

import re

from infra0.emit.pulumi.characters import visible

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:[.:][A-Za-z0-9_-]+)*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def yaml_text(text: str) -> str:
    """The text as a YAML scalar that every YAML version reads as that text."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    escaped = "".join(f"\\{char}" if char in '"\\' else visible(char) for char in text)
    return f'"{escaped}"'
