"""What differs between two documents in meaning, for people, pull requests and programs."""

from infra0.emit.diff.changes import Changes
from infra0.emit.diff.compare import compare
from infra0.emit.diff.json_form import diff_json, diff_schema
from infra0.emit.diff.picture import ChangedDiagram, Status, changed_diagram
from infra0.emit.diff.pull_request import diff_markdown
from infra0.emit.diff.text import diff_text

__all__ = [
    "ChangedDiagram",
    "Changes",
    "Status",
    "changed_diagram",
    "compare",
    "diff_json",
    "diff_markdown",
    "diff_schema",
    "diff_text",
]
