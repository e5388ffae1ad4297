"""Changes as JSON, for programs, and the schema of that JSON."""

from __future__ import annotations

from typing import Any

from infra0.emit.diff.changes import Changes
from infra0.facts.json_form import object_schema, object_text

_TITLE = "What differs between two documents"


def diff_json(changes: Changes) -> str:
    """The changes as JSON text, ending with a line break."""
    return object_text(changes)


def diff_schema() -> dict[str, Any]:
    """The schema of `diff_json`, in draft 2020-12; ``schemas/diff.schema.json`` is this."""
    return object_schema(Changes, "urn:infra0:diff", _TITLE)
