"""What a system is, in terms of the questions that people ask of it."""

from infra0.facts.facts import Facts, gather
from infra0.facts.json_form import facts_schema, facts_text

__all__ = ["Facts", "facts_schema", "facts_text", "gather"]
