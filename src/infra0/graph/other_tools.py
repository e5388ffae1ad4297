"""Expressions of other tools, and what stands for them in a document."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_CALL = re.compile(r"\w+\(\s*([\w.]+)\s*\)")
_VARIABLE = re.compile(r"(?:var|vars|variables|local|params?|parameters)\.([A-Za-z_]\w*)")
"""What other tools call a setting."""
_REGION = re.compile(r"AWS::Region|aws\.region|data\.aws_region\.current\.(?:id|name|region)")
_PSEUDO = {
    "": "There is nothing between the braces.",
    "AWS::StackName": "Write `${stack}` for the name of the stack.",
    "AWS::AccountId": "Write `${config.accountId}`, and declare that stack setting under the document's `config`.",
}


@dataclass(frozen=True, slots=True)
class Equivalent:
    """What stands for an expression here. written: empty where there is nothing. certain: whether it is the same."""

    written: str = ""
    note: str = ""
    certain: bool = False


def equivalent(content: str, settings: Collection[str]) -> Equivalent | None:
    """What a document has for the content of braces that another tool would understand; None for anything else."""
    if called := _CALL.fullmatch(content):
        return Equivalent(called[1], "Functions cannot be called: write the resulting value.")
    if found := _VARIABLE.fullmatch(content):
        if found[1] in settings:
            return Equivalent(f"config.{found[1]}", certain=True)
        return Equivalent(note=_to_declare(found[1]))
    if _REGION.fullmatch(content):
        return Equivalent(note=f"{_to_declare('region')} Its value is that of the stack's `aws:region`.")
    return Equivalent(note=_PSEUDO[content]) if content in _PSEUDO else None


def _to_declare(setting: str) -> str:
    return f"Write `${{config.{setting}}}`, and declare the stack setting `{setting}` under the document's `config`."
