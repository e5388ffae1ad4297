"""Whether a fix would take comments along that the author of a document wrote."""

import re

from infra0.diagnostics import Edit, Fix, Place, SetValue
from infra0.source import JsonLayout, Source, SourceFile
from infra0.source.values import value_at

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


def loses_comments(source: Source | SourceFile, fix: Fix) -> bool:
    """Whether a value of YAML that the fix writes anew has comments in it, which the new one would not have."""
    if isinstance(source, SourceFile) or isinstance(source.layout, JsonLayout):
        return False
    return any(_loses_comments(source, edit) for edit in fix.edits)


def _loses_comments(source: Source, edit: Edit) -> bool:
    if not isinstance(edit, SetValue):
        return False
    old = value_at(source.data, edit.pointer)
    if not isinstance(old, dict | list) or old == [edit.value]:
        return False
    key, value = (source.locate(Place(edit.pointer, part)) for part in ("key", "value"))
    # What stands behind the key in its line stays.
    _, _, inside = source.file.text[min(key.end, value.start) : value.end].partition("\n")
    return _COMMENT.search(inside) is not None
