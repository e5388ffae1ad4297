"""Findings as SARIF 2.1.0, the static analysis format that code hosts read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.documentation import document
from infra0.diagnostics.finding import Finding, Location
from infra0.diagnostics.remedies import remedies
from infra0.diagnostics.rule import Rule

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def render_sarif(findings: Sequence[Finding], rules: Sequence[type[Rule]], version: str) -> str:
    """One run of the tool, with the rules that were found."""
    found = {finding.diagnostic.code for finding in findings}
    described = [rule for rule in rules if rule.code in found]
    index = {rule.code: number for number, rule in enumerate(described)}
    driver = {
        "name": "infra0",
        "semanticVersion": version,
        "rules": [_rule(rule) for rule in described],
    }
    report = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                **_invocations([finding for finding in findings if not finding.file], index),
                "results": [_result(finding, index) for finding in findings if finding.file],
            }
        ],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: type[Rule]) -> dict[str, Any]:
    parts = document(rule)
    return {
        "id": rule.code,
        "name": rule.__name__,
        "shortDescription": {"text": parts.what},
        "fullDescription": {"text": parts.why},
        "help": {"text": f"{parts.what}\n\nWrite instead:\n\n{parts.instead}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    found = finding.diagnostic
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(finding)}}
    if finding.location:
        location["physicalLocation"]["region"] = _region(finding.location)
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    result: dict[str, Any] = {
        "ruleId": found.code,
        **_said(finding),
        "locations": [location],
        "ruleIndex": index[found.code],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "physicalLocation": {"artifactLocation": _artifact(finding), "region": _region(mention.location)},
                "message": {"text": mention.message},
            }
            for mention in finding.related
        ]
    return result


def _invocations(findings: Sequence[Finding], index: dict[str, int]) -> dict[str, Any]:
    """Findings about the call itself, as notifications: code hosts reject results that lie in no file."""
    if not findings:
        return {}
    notifications = [{"associatedRule": _reference(finding, index), **_said(finding)} for finding in findings]
    return {"invocations": [{"executionSuccessful": True, "toolConfigurationNotifications": notifications}]}


def _reference(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    code = finding.diagnostic.code
    return {"id": code, "index": index[code]}


def _said(finding: Finding) -> dict[str, Any]:
    text = " ".join((finding.diagnostic.message, *remedies(finding)))
    return {"level": _LEVELS[finding.severity], "message": {"text": text}}


def _artifact(finding: Finding) -> dict[str, str]:
    return {"uri": quote(PurePath(finding.file).as_posix())}


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
