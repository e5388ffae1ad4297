"""What a provider's advice against something names as its replacement."""

import re
from collections.abc import Iterable, Mapping

_TYPE = re.compile(r"\b(?:\w+\.)?([a-z]\w*)(?:/\w+)?\.([A-Z]\w*)")
_ADVICE = re.compile(
    r"""\b(?:use|using|configure|favor\ of|to)\s+
        (?:the\s+)?(?:top-level\s+)?(?:(?:attribute|parameter|argument|property|field)\s+)?
        (?P<quote>[`'"\\]*)(?P<name>[A-Za-z]\w*)(?P=quote)""",
    re.IGNORECASE | re.VERBOSE,
)


def replacements(
    message: str, itself: str, siblings: Mapping[str, str], types: Mapping[tuple[str, str], str]
) -> tuple[str, ...]:
    """Wire names of properties and short tokens of types that a message advises instead.

    itself: the wire name or short token that the message is about. siblings: the wire names beside it by each
    spelling in use. types: short tokens by lower-cased module and class.
    """
    advice = message[_advice_start(message) :]
    named = [types.get((module.lower(), name.lower())) for module, name in _TYPE.findall(advice)]
    properties = [_sibling(found["name"], siblings) for found in _ADVICE.finditer(advice)]
    return tuple(dict.fromkeys(name for name in [*properties, *named] if name and name != itself))


def spellings(wire_and_python: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Wire names by wire name and by keyword."""
    return {spelling: wire for wire, python in wire_and_python for spelling in (wire, python.strip("_"))}


def _sibling(name: str, siblings: Mapping[str, str]) -> str | None:
    """The property that a text means: Pulumi calls lists by the plural, and texts do not always."""
    return siblings.get(name) or siblings.get(f"{name}s")


def _advice_start(message: str) -> int:
    found = message.find("in favor of")
    return max(found, 0)
