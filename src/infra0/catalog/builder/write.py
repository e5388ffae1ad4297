"""Catalog files as text that diffs well: sorted, one property a line."""

import json
from collections.abc import Mapping

from infra0.catalog.stored import StoredForms, StoredModule, StoredPackage, StoredReferences

_PROPERTY_DEPTH = 4
_INDEX_DEPTH = 2
_SLOT_DEPTH = 3


def package_text(package: StoredPackage) -> str:
    """The text of ``PACKAGE.json``."""
    return _file(package, _INDEX_DEPTH)


def module_text(module: StoredModule) -> str:
    """The text of a ``MODULE.json``."""
    return _file(module, _PROPERTY_DEPTH)


def references_text(references: StoredReferences) -> str:
    """The text of a ``MODULE.references.json``."""
    return _file(references, _SLOT_DEPTH)


def forms_text(forms: StoredForms) -> str:
    """The text of a ``MODULE.forms.json``."""
    return _file(forms, _SLOT_DEPTH)


def _file(sections: Mapping[str, object], depth: int) -> str:
    lines = ",\n".join(f" {_inline(name)}: {_text(value, depth - 1, 2)}" for name, value in sections.items())
    return f"{{\n{lines}\n}}\n"


def _text(value: object, depth: int, indent: int) -> str:
    """`value` with one line for each entry down to `depth`, and each deeper entry within its line."""
    if depth and isinstance(value, dict) and value:
        lines = [f"{_inline(name)}: {_text(value[name], depth - 1, indent + 1)}" for name in sorted(value)]
        return _enclosed("{", lines, "}", indent)
    if depth and isinstance(value, list) and value and isinstance(value[0], tuple):
        return _enclosed("[", [_inline(entry) for entry in value], "]", indent)
    return _inline(value)


def _enclosed(opening: str, lines: list[str], closing: str, indent: int) -> str:
    inner = ",\n".join(" " * indent + line for line in lines)
    return f"{opening}\n{inner}\n{' ' * (indent - 1)}{closing}"


def _inline(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
