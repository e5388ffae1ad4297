"""What the ID of a resource is, by the texts of its attributes and by how its page says that it is imported."""

import re
from collections.abc import Mapping, Sequence

from infra0.catalog.builder.deprecations import spellings
from infra0.catalog.builder.getters import Getter

_SAME = re.compile(r"\b(?:same as|matches) `id`", re.IGNORECASE)
_REQUIRED = re.compile(r"#### Required\n+(?P<lines>(?:[*-] .*\n?)+)")
_ENTRY = re.compile(r"^[*-] `(\w+)`", re.MULTILINE)
_BY = re.compile(r"\busing\s+(?:the\s+|its\s+|their\s+|an?\s+)*(?P<by>[^.\n]*?)(?:\. For example|\.?$)", re.MULTILINE)
_EXAMPLE = re.compile(r"^\$ pulumi import \S+ \S+ ['\"]?(?P<id>\S+?)['\"]?$", re.MULTILINE)
_SEVERAL = re.compile(r"\b(?:and|or|separated|comma|colon|together|combination)\b|[,/|]")
_QUOTED = re.compile(r"`(\w+)`")
_PARTS = re.compile(r"[^,:|/]+(?:[,:|/][^,:|/]+)+")


def id_attribute(page: str, getters: Sequence[Getter]) -> str:
    """The attribute whose value the ID is (``arn``, ``name``, ``bucket``), or empty where no text says.

    getters: the properties of the resource.
    """
    same = next((getter.wire_name for getter in getters if _SAME.search(getter.text)), "")
    return same or _by_import(page, spellings((getter.wire_name, getter.python_name) for getter in getters))


def is_composite(page: str) -> bool:
    """Whether the page imports such a resource by an ID of several parts: ``instance-id:queue-id``."""
    section = page.partition("## Import")[2]
    example = _EXAMPLE.search(section)
    if example is None or example["id"].startswith("arn:"):
        return False
    return bool(_PARTS.fullmatch(example["id"]) and _SEVERAL.search(_by(section)))


def _by_import(page: str, attributes: Mapping[str, str]) -> str:
    """What the page imports such a resource by; `attributes` are wire names by each spelling in use."""
    section = page.partition("## Import")[2]
    example = _EXAMPLE.search(section)
    if example is None:
        return ""
    identity = _identity(section, attributes)
    named = identity if identity.endswith("arn") else _imported_by(section, attributes) or identity
    arn = example["id"].startswith("arn:")
    if arn and not named:
        named = attributes.get("arn", "") if _SEVERAL.search(_by(section)) is None else ""
    return named if named.lower().endswith("arn") or not arn else ""


def _identity(section: str, attributes: Mapping[str, str]) -> str:
    """The one attribute that the page requires as identity."""
    required = _REQUIRED.search(section)
    entries = _ENTRY.findall(required["lines"]) if required else []
    return attributes.get(entries[0], "") if len(entries) == 1 else ""


def _by(section: str) -> str:
    """The words that name what is imported by."""
    phrases = (found["by"] for found in _BY.finditer(section))
    return next((phrase for phrase in phrases if not phrase.startswith("`pulumi import`")), "")


def _imported_by(section: str, attributes: Mapping[str, str]) -> str:
    by = _by(section)
    if _SEVERAL.search(by):
        return ""
    quoted = _QUOTED.findall(by)
    if len(quoted) > 1:
        return ""
    word = (quoted[0] if quoted else by.removesuffix(" attribute").rpartition(" ")[2]).lower()
    if quoted and word in attributes:
        return attributes[word]
    last = word.rpartition("_")[2]
    return attributes.get(last, "") if last in {"arn", "name"} else ""
