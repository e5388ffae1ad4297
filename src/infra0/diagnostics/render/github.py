"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from collections.abc import Sequence

from infra0.diagnostics.diagnostic import Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.printable import printable
from infra0.diagnostics.remedies import remedies

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(findings: Sequence[Finding]) -> str:
    """One command a line."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    found, location = finding.diagnostic, finding.location
    properties = {"file": finding.file} if finding.file else {}
    if location:
        properties |= {
            "line": str(location.line),
            "col": str(location.column),
            "endLine": str(location.end_line),
            "endColumn": str(location.end_column),
        }
    properties["title"] = found.code
    described = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(printable(line) for line in (found.message, *remedies(finding)))
    return f"::{_LEVELS[found.severity]} {described}::{message.translate(_DATA)}"
