"""Findings as JSON for scripts and agents; `schemas/diagnostics.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from infra0.diagnostics.diagnostic import Severity, format_pointer
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.fix import Edit, Insert, Remove, RenameKey, ReplaceText, SetValue


def render_json(findings: Sequence[Finding], files: int) -> str:
    """An object with `diagnostics` and `summary`."""
    counts = {f"{severity}s": sum(finding.severity is severity for finding in findings) for severity in Severity}
    report = {
        "diagnostics": [_finding(finding) for finding in findings],
        "summary": {"files": files, **counts},
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    found, location = finding.diagnostic, finding.location
    return {
        "code": found.code,
        "severity": str(found.severity),
        "message": found.message,
        "file": finding.file,
        "line": location.line if location else None,
        "column": location.column if location else None,
        "endLine": location.end_line if location else None,
        "endColumn": location.end_column if location else None,
        "path": finding.path,
        "suggestions": list(found.suggestions),
        "notes": list(found.notes),
        "related": [
            {"message": mention.message, "line": mention.location.line, "column": mention.location.column}
            for mention in finding.related
        ],
        "fix": _fix(finding),
    }


def _fix(finding: Finding) -> dict[str, Any] | None:
    fix = finding.diagnostic.fix
    if fix is None:
        return None
    return {"title": fix.title, "certain": fix.certain, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, Any]:
    match edit:
        case SetValue(pointer, value):
            return {"edit": "set", "path": format_pointer(pointer), "value": value}
        case RenameKey(pointer, key):
            return {"edit": "rename", "path": format_pointer(pointer), "key": key}
        case Remove(pointer):
            return {"edit": "remove", "path": format_pointer(pointer)}
        case Insert(pointer, key, value):
            return {"edit": "insert", "path": format_pointer(pointer), "key": key, "value": value}
        case ReplaceText(span, text):
            return {"edit": "text", "start": span.start, "end": span.end, "text": text}
