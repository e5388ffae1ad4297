"""A rule in words."""

from infra0.diagnostics import Rule
from infra0.diagnostics.documentation import document
from infra0.diagnostics.wrapping import wrapped


def explain_code(rule: type[Rule], width: int | None = None) -> str:
    """The rule's documentation as plain text, in lines of a width if one is given."""
    parts = document(rule)
    sections = [
        f"{rule.code} {rule.name()} ({rule.severity})",
        "\n".join(wrapped(parts.what, width)),
        "\n".join(wrapped(f"Why: {parts.why}", width)),
        f"Example:\n\n{_indented(parts.example)}",
        f"Instead:\n\n{_indented(parts.instead)}",
    ]
    return "\n\n".join(sections) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
