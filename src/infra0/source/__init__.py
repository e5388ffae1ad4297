"""Reads documents: text in any of their forms to plain data, with the place of every value at hand."""

from infra0.source.blocks import Block
from infra0.source.decoding import decode
from infra0.source.extent import Extent
from infra0.source.file import Position, SourceFile
from infra0.source.json_layout import JsonLayout, JsonMember
from infra0.source.reading import read, reread
from infra0.source.source import Form, Source
from infra0.source.values import JsonValue

__all__ = [
    "Block",
    "Extent",
    "Form",
    "JsonLayout",
    "JsonMember",
    "JsonValue",
    "Position",
    "Source",
    "SourceFile",
    "decode",
    "read",
    "reread",
]
