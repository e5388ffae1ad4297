"""What there is to know of a code, a type or a property, for people and for programs."""

from infra0.explain.codes import explain_code
from infra0.explain.editor_schema import editor_schema
from infra0.explain.references import answer
from infra0.explain.types import explain_property, explain_type

__all__ = ["answer", "editor_schema", "explain_code", "explain_property", "explain_type"]
