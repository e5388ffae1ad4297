"""Tells the forms of documents apart: by content first, by name second."""

import re

from infra0.source.file import BYTE_ORDER_MARK, SourceFile
from infra0.source.source import Form

_FENCE = re.compile(r"^[ \t>*+\-0-9.)]*(?:`{3,}|~{3,})", re.MULTILINE)
_MEMBER = re.compile(
    r"""^(?:---|%YAML|["']?(?:resources|diagram|name|description|config|outputs)["']?[ \t]*:)""", re.MULTILINE
)
JSON_STARTS = ("{", "[", "//", "/*")
"""What JSON begins with, and YAML and prose rarely do."""
_BY_SUFFIX = ((".json", Form.JSON), (".md", Form.ANSWER), (".markdown", Form.ANSWER))

_YAML_SUFFIXES = (".yaml", ".yml")


def recognise(file: SourceFile) -> Form:
    """The form of a document; YAML where nothing speaks for another."""
    start = file.text[:4096].lstrip(BYTE_ORDER_MARK + " \t\r\n")
    is_json = start.startswith(JSON_STARTS)
    if is_json and not start.startswith("["):
        return Form.JSON
    member = _MEMBER.search(file.text)
    if _FENCE.search(file.text, 0, member.start() if member else len(file.text)):
        return Form.ANSWER
    if is_json:
        return Form.JSON
    if member:
        return Form.YAML
    name = file.name.lower()
    return next((form for suffix, form in _BY_SUFFIX if name.endswith(suffix)), Form.YAML)


def named_yaml(file: SourceFile) -> bool:
    """Whether a file's name says that it is YAML."""
    return file.name.lower().endswith(_YAML_SUFFIXES)
