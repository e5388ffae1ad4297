"""Names with characters or of a length that the service refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.names import NAMES, NameRule
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Expression

_UNKNOWN = "x"
"""Stands for what is known only at deployment: one character that every name may have."""


class InvalidName(ValueCheck):
    """A name has characters that the service does not allow, or is too long or too short.

    Why: the service refuses the name at deployment. What a `${...}` stands for is taken to be as short and as
    harmless as it can be.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "Data_Lake-${stack}"}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "data-lake-${stack}"}}}}
    """

    code = "I0432"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a name is not allowed."""
        owner = visit.slot.owner
        rule = NAMES.get((owner.short_token, visit.slot.path)) if owner else None
        if rule is None or (visit.expression and not _is_understood(visit.expression, visit.value)):
            return
        name = _as_deployed(visit.expression) if visit.expression else visit.value
        problem = _problem(rule, name, exact=visit.expression is None)
        if problem:
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} cannot be `{visit.value}`: {problem}.",
                fix=_small(rule, name, visit) if visit.expression is None else None,
            )


def _is_understood(expression: Expression, text: str) -> bool:
    """Whether the name is text with `${...}` that all mean something; a whole reference is not for this check."""
    operands = sum(not isinstance(part, str) for part in expression.parts)
    return expression.whole is None and text.count("${") - text.count("$${") == operands


def _as_deployed(expression: Expression) -> str:
    return "".join(part if isinstance(part, str) else _UNKNOWN for part in expression.parts)


def _problem(rule: NameRule, name: str, *, exact: bool) -> str:
    if len(name) > rule.longest:
        return f"it has {len(name)} characters, and {rule.longest} are the most"
    if exact and len(name) < rule.shortest:
        return f"it has {len(name)} characters, and {rule.shortest} are the least"
    return "" if re.fullmatch(rule.pattern, name) else f"it may have {rule.words}"


def _small(rule: NameRule, name: str, visit: ValueVisit) -> Fix | None:
    """The name in small letters with hyphens, where that is all that it takes."""
    small = name.lower().replace("_", "-").replace(" ", "-")
    if small == name or _problem(rule, small, exact=True):
        return None
    return Fix(f"write `{small}`", (SetValue(visit.pointer, small),), certain=False)
