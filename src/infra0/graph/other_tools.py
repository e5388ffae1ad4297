"""Expressions of other tools, and what stands for them in a document."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True, slots=True)
class ForeignReference:
    """A value that another tool would read as a reference, and a document does not.

    tool: whose spelling it is. resource and attribute: what it names there, as far as it names one. text: for a text
    with references within, that text. is_marked: only marks around it tell, so that it may as well be text.
    """

    tool: str
    resource: str = ""
    attribute: str = ""
    text: str = ""
    is_marked: bool = False


_CLOUDFORMATION, _TERRAFORM, _PROGRAM = "CloudFormation", "Terraform", "a program"
_TAG = re.compile(r"!(Base64|FindInMap|GetAtt|ImportValue|Join|Ref|Select|Split|Sub)\s+(.+)", re.DOTALL)
_ATTRIBUTE = re.compile(r"([A-Za-z]\w*)\.([\w.]+)")
_TERRAFORM_ADDRESS = re.compile(
    r"(?:data\.)?(?:aws|random|tls)_[a-z\d_]+\.([A-Za-z][\w-]*)(?:\[[^\]]*\])?\.([a-z]\w*)(?:[.\[].*)?"
    r"|(?:module|var|local)\.[A-Za-z_][\w-]*(?:[.\[].*)?"
)
_MARKED = re.compile(r"(?:\$\(?|%|#\{|@\{|\{\{)\s*([A-Za-z][\w-]*)\.([A-Za-z]\w*)\s*(?:\)|%|\}\}?)?")
_PROGRAM_CALL = re.compile(
    r"(?:pulumi\.)?(?:interpolate\s*`.*`|Output\.(?:all|concat|format|from_input)\(.*\))", re.DOTALL
)


def foreign_reference(value: Any) -> ForeignReference | None:
    """What another tool would read a value as, if that is a reference; objects are functions of CloudFormation."""
    if isinstance(value, dict):
        return _function(*next(iter(value.items()))) if len(value) == 1 else None
    if not isinstance(value, str):
        return None
    if tagged := _TAG.fullmatch(value):
        return _function(tagged[1] if tagged[1] == "Ref" else f"Fn::{tagged[1]}", tagged[2])
    if address := _TERRAFORM_ADDRESS.fullmatch(value):
        return ForeignReference(_TERRAFORM, address[1] or "", _camel(address[2] or ""))
    if marked := _MARKED.fullmatch(value):
        return ForeignReference("another tool", marked[1], marked[2], is_marked=True)
    return ForeignReference(_PROGRAM) if _PROGRAM_CALL.fullmatch(value) else None


def _function(name: str, given: Any) -> ForeignReference | None:
    if name == "Ref" and isinstance(given, str):
        return ForeignReference(_CLOUDFORMATION, given)
    if not name.startswith("Fn::"):
        return None
    if name == "Fn::GetAtt":
        parts = given if isinstance(given, list) else str(given).split(".", 1)
        found = _ATTRIBUTE.fullmatch(".".join(map(str, parts)))
        return ForeignReference(_CLOUDFORMATION, found[1], found[2]) if found else ForeignReference(_CLOUDFORMATION)
    text = given if name == "Fn::Sub" and isinstance(given, str) else ""
    return ForeignReference(_CLOUDFORMATION, text=text.strip("\"'"))


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.title, others))
