"""The pages of ``docs/checks/``: one for each rule, and an index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from infra0.diagnostics import Rule
from infra0.diagnostics.documentation import document

_FAMILIES = {
    "I01": "Text and answers",
    "I02": "The frame of the document",
    "I03": "References and the graph",
    "I04": "Types, properties and what services reject at deployment",
    "I05": "The diagram",
    "I06": "Policies and secrets",
    "I07": "Practice (with `--strict` or `--select I07`)",
}
_SETTING = re.compile(r"[\w-]+ = ")
_INTRODUCTION = """\
# Checks

Everything that `infra0 validate` can find. `infra0 explain CODE` prints the same in the terminal. These pages are made
from the rules themselves; `pytest tests/docs --update-golden` updates them."""


def check_pages(rules: Sequence[type[Rule]]) -> Mapping[str, str]:
    """The pages by their file names."""
    pages = {f"{rule.code}.md": _page(rule) for rule in rules}
    return {"README.md": _index(rules), **pages}


def _index(rules: Iterable[type[Rule]]) -> str:
    by_family: dict[str, list[type[Rule]]] = {}
    for rule in rules:
        by_family.setdefault(rule.code[:3], []).append(rule)
    sections = [_family(_FAMILIES[family], members) for family, members in sorted(by_family.items())]
    return "\n\n".join((_INTRODUCTION, *sections)) + "\n"


def _family(title: str, rules: Iterable[type[Rule]]) -> str:
    rows = [f"| [{rule.code}]({rule.code}.md) | {rule.severity} | {_cell(document(rule).what)} |" for rule in rules]
    return "\n".join((f"## {title}\n", "| code | severity | finds |", "| --- | --- | --- |", *rows))


def _page(rule: type[Rule]) -> str:
    parts = document(rule)
    sections = (
        f"# {rule.code}: {rule.name()}",
        f"A finding of severity **{rule.severity}**.",
        parts.what,
        f"## Why\n\n{parts.why[:1].upper()}{parts.why[1:]}",
        f"## Example\n\n{_block(parts.example)}",
        f"## Instead\n\n{_block(parts.instead)}",
    )
    return "\n\n".join(sections) + "\n"


def _cell(text: str) -> str:
    return text.partition("\n\n")[0].replace("|", "\\|")


def _block(text: str) -> str:
    """The text as a fenced block, with a fence that it does not hold itself."""
    fence = "````" if "```" in text else "```"
    return f"{fence}{_language(text)}\n{text}\n{fence}"


def _language(text: str) -> str:
    if text.startswith(("{", "[")):
        return "json"
    if _SETTING.match(text):
        return "toml"
    return "markdown" if "```" in text else "yaml"
