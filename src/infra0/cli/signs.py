"""What tells documents from other files in a folder: their names, or the first look at their text."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path

_LARGEST_SNIFFED = 65_536
_MARKDOWN = frozenset({".md", ".markdown"})
_NAMED = re.compile(r"(?:.+[._-])?infra0\.(?:json|ya?ml|md|markdown)", re.IGNORECASE)
_FENCE = re.compile(r"^[ \t]*(?:```+|~~~+)[^\n]*infra0_schema", re.MULTILINE | re.IGNORECASE)
_KEYS = """(?:resources|diagram)["']?"""
_BRACED = re.compile(rf"(?<![\w-]){_KEYS}\s*:(?:\s|//[^\n]*|\#[^\n]*|/\*.*?\*/)*\{{", re.DOTALL)
_INDENTED = re.compile(
    rf"""^["']?{_KEYS}[ \t]*:[ \t]*(?:\#[^\n]*)?\r?\n(?:[ \t]*(?:\#[^\n]*)?\r?\n)*[ \t]+[^\s\#-]""", re.MULTILINE
)
_TOKEN = r"[a-z][a-z0-9-]*:[\w./-]+"
_OTHER_TOOLS = r"AWS::\w|[a-z]+_[a-z0-9_]+|[a-z]+\.[a-z0-9]+\.[A-Z]"
_TYPED = re.compile(rf"""(?<![\w-])type["']?\s*:\s*["']?(?:{_TOKEN}|{_OTHER_TOOLS})""")
_BEGUN = re.compile(r"""\s*\{\s*["']?resources["']?\s*:\s*\{""")
_PULUMI_YAML = re.compile(r"""^runtime[ \t]*:|"runtime"\s*:\s*(?:\{\s*"name"\s*:\s*)?"yaml\"""", re.MULTILINE)


def looks_like_document(path: Path) -> bool:
    """Whether a file is meant as an Infra0 document, by its name or its first 64 KiB.

    A damaged document is still meant as one. A file that cannot be read is none.
    """
    if _NAMED.fullmatch(path.name):
        return True
    try:
        with path.open("rb") as stream:
            start = _decoded(stream.read(_LARGEST_SNIFFED))
    except OSError:
        return False
    if _FENCE.search(start):
        return True
    is_object = path.suffix.lower() not in _MARKDOWN or start.lstrip().startswith("{")
    return is_object and (_names_resources(start) or _is_cut_off(start))


def _names_resources(text: str) -> bool:
    """Whether there are `resources` or a `diagram`, and types of resources; Pulumi's own programs in YAML have both."""
    has_members = _BRACED.search(text) or _INDENTED.search(text)
    return bool(has_members and _TYPED.search(text) and not _PULUMI_YAML.search(text))


def _is_cut_off(text: str) -> bool:
    """Whether the text begins as documents do, and ends before it comes to a type."""
    return _BEGUN.match(text) is not None and not _is_json(text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return content.decode(encoding, errors="replace")
