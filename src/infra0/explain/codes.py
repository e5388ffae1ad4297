"""A rule in words."""

from infra0.diagnostics import Rule
from infra0.diagnostics.documentation import document


def explain_code(rule: type[Rule]) -> str:
    """The rule's documentation as plain text."""
    parts = document(rule)
    sections = [
        f"{rule.code} {rule.name()} ({rule.severity})",
        parts.what,
        f"Why: {parts.why}",
        f"Example:\n\n{_indented(parts.example)}",
        f"Instead:\n\n{_indented(parts.instead)}",
    ]
    return "\n\n".join(sections) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
