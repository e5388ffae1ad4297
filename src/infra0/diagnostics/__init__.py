"""What the compiler has to say about a document, as data."""

from infra0.diagnostics.diagnostic import (
    Diagnostic,
    Place,
    Pointer,
    Related,
    Severity,
    Span,
    format_pointer,
)
from infra0.diagnostics.fix import Edit, Fix, Insert, Remove, RenameKey, ReplaceText, SetValue
from infra0.diagnostics.rule import Rule

__all__ = [
    "Diagnostic",
    "Edit",
    "Fix",
    "Insert",
    "Place",
    "Pointer",
    "Related",
    "Remove",
    "RenameKey",
    "ReplaceText",
    "Rule",
    "SetValue",
    "Severity",
    "Span",
    "format_pointer",
]
