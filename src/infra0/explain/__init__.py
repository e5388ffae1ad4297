"""What there is to know of a code, a type, a property or an action, for people and for programs."""

from infra0.explain.actions import explain_action, similar_actions
from infra0.explain.codes import explain_code
from infra0.explain.editor_schema import editor_schema, schema_text
from infra0.explain.paths import split_subject
from infra0.explain.references import answer, answer_line
from infra0.explain.subjects import find_type, similar_subjects
from infra0.explain.types import explain_property, explain_type

__all__ = [
    "answer",
    "answer_line",
    "editor_schema",
    "explain_action",
    "explain_code",
    "explain_property",
    "explain_type",
    "find_type",
    "schema_text",
    "similar_actions",
    "similar_subjects",
    "split_subject",
]
