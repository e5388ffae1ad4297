"""Fixes for what is deprecated: offered, not made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from infra0.diagnostics import Fix, Pointer
from infra0.model import Document
from infra0.upgrade.origins import Moves, edit_at_origin
from infra0.upgrade.surroundings import Surroundings


class Offers:
    """Finds what the table has for deprecated inputs of a document's resources."""

    def __init__(self, document: Document, around: Surroundings) -> None:
        self._document = document
        self._around = around

    def fix(self, name: str, token: str, config: Mapping[str, Any], property: str, moved: Moves) -> Fix | None:
        """The fix for a deprecated input of the resource `name`, with the places of the author's document."""
        # Imported here because most documents have nothing that is deprecated.
        from infra0.upgrade.change import Change
        from infra0.upgrade.site import Site
        from infra0.upgrade.table import CERTAIN_FIXES, POSSIBLE_FIXES

        key = (token, property)
        offered = CERTAIN_FIXES.get(key) or POSSIBLE_FIXES.get(key)
        if offered is None:
            return None
        pointer: Pointer = ("resources", name, "config")
        options = self._document.resources[name].options or {}
        change = offered.shape(Site.of(name, token, config, pointer, self._around, options), property)
        if not isinstance(change, Change):
            return None
        edits = tuple(edit_at_origin(moved, edit) for edit in change.edits)
        return Fix(change.title, edits, certain=key in CERTAIN_FIXES)
