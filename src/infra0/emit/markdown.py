"""Quoting for Markdown, so that no text of a document becomes markup.

What is quoted reads the same on GitHub and in MkDocs (Python-Markdown with tables, fences and attribute lists): only
escapes that both know are used. Every result fits into a table's cell but for `fenced`.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""Characters that show nothing or turn the direction of what follows; tabs and line feeds are blanks."""

_BLANKS = re.compile(r"\s+")
_ESCAPED = re.compile(r"[\\`*_{}\[\]|]")
_ENTITY = re.compile(r"[<~$]|&(?=#?\w+;)")
_BLOCK_START = re.compile(r"^[#+\-=>:!?]")
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MENTION = re.compile(r"(?<![\w/])@(?=\w)")
_BACKTICKS = re.compile(r"`+")
_ALL_SPECIAL = re.compile(r"[^\w ./:,;=?%'()-]|_")
_SAFE_SCHEMES = ("http", "https", "mailto")
_ZERO_WIDTH = "&#8203;"


def plain(text: str, longest: int = 0) -> str:
    """Text on one line without invisible characters, cut off after `longest` characters if that is not 0."""
    line = _BLANKS.sub(" ", _CONTROLS.sub("", text)).strip()
    return line if not longest or len(line) <= longest else line[: longest - 1].rstrip() + "…"


def escaped(text: str, longest: int = 0) -> str:
    """Text that shows as it is, wherever inline markup or a cell is allowed."""
    shown = opening(plain(text, longest))
    return f"{shown[:-1]}\\#" if shown.endswith("#") else shown


def opening(text: str) -> str:
    """Text that shows as it is where it begins a line and markup follows; a blank at its end stays."""
    line = text.lstrip()
    number = _LIST_NUMBER.match(line)
    if number:
        return f"{number[1]}\\{number[2]}{continued(line[number.end() :])}"
    marked = _BLOCK_START.match(line)
    return _numeric(marked[0]) + continued(line[1:]) if marked else continued(line)


def continued(text: str) -> str:
    """Text that shows as it is where a line has begun already; blanks around it stay."""
    line = _BLANKS.sub(" ", _CONTROLS.sub("", text))
    line = _ESCAPED.sub(r"\\\g<0>", _ENTITY.sub(lambda found: _numeric(found[0]), line))
    return _MENTION.sub("@" + _ZERO_WIDTH, line)


def code(text: str, longest: int = 200) -> str:
    """Text as a code span."""
    line = plain(text, longest) or '""'
    if "|" in line:
        return f"<code>{_ALL_SPECIAL.sub(lambda found: _numeric(found[0]), line)}</code>"
    ticks = "`" * (1 + max(map(len, _BACKTICKS.findall(line)), default=0))
    if len(ticks) == 1:
        return f"`{line}`"
    return f"{ticks} {line} {ticks}"


def link(text: str, target: str) -> str:
    """A link with quoted text; only the text where the target is not one that is safe to follow."""
    return linked(escaped(text), target)


def linked(markup: str, target: str) -> str:
    """A link around text that is quoted already."""
    address = url(target)
    return f"[{markup}]({address})" if address else markup


def url(target: str) -> str:
    """A link's target: relative, or of a scheme that runs no script; empty for any other."""
    address = _CONTROLS.sub("", target).strip()
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    if (scheme and scheme.lower() not in _SAFE_SCHEMES) or address.startswith(("//", "\\")):
        return ""
    return quote(address, safe="/:#?&=%@+,;~.-_!")


def fenced(text: str, language: str = "") -> str:
    """Text as a block of code, its lines as they are."""
    lines = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n")
    longest = max(map(len, _BACKTICKS.findall(lines)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{re.sub(r'[^a-z0-9-]', '', language)}\n{lines}\n{fence}"


def _numeric(char: str) -> str:
    return {"<": "&lt;", "&": "&amp;", ">": "&gt;"}.get(char, f"&#{ord(char)};")
