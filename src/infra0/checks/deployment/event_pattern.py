"""Event patterns and filter policies whose values do not stand in lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.graph.spelling import interpolation
from infra0.source.values import parsed_text

_PATTERNS = frozenset(
    {
        ("aws:cloudwatch:EventArchive", "eventPattern"),
        ("aws:cloudwatch:EventRule", "eventPattern"),
        ("aws:lambda:EventSourceMapping", "filterCriteria.filters[].pattern"),
        ("aws:pipes:Pipe", "sourceParameters.filterCriteria.filters[].pattern"),
        ("aws:sns:TopicSubscription", "filterPolicy"),
    }
)

_NULL_NOTES = (
    'Write `[null]` to match events in which the field is null, `[{"exists": false}]` to match those without it, or '
    "remove it to match whatever it is.",
)


class EventPattern(ValueCheck):
    """An event pattern or a filter policy gives a field one value instead of a list of the values that match.

    Why: EventBridge, Lambda and SNS reject it: each field is matched against a list, even of one value. Source:
    "Creating Amazon EventBridge event patterns" in the user guide, and "Amazon SNS subscription filter policies" in the
    developer guide.

    Example:
        {"resources": {"placed": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventPattern": {"source": "shop", "detail-type": ["OrderPlaced"]}}}}}

    Instead:
        {"resources": {"placed": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventPattern": {"source": ["shop"], "detail-type": ["OrderPlaced"]}}}}}
    """

    code = "I0474"
    severity = Severity.ERROR
    values = frozenset({str, dict})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings in one pattern: every field whose value does not stand in a list."""
        owner = visit.slot.owner
        if owner is None or visit.slot.in_document or (owner.short_token, visit.slot.path) not in _PATTERNS:
            return
        is_text = isinstance(visit.value, str)
        text = interpolation(visit.expression) if visit.expression else visit.value
        pattern = parsed_text(text) if is_text else visit.value
        for steps, value in _bare_values(pattern, ()):
            pointer = (*visit.pointer, *steps)
            if not is_text and pointer in subject.graph.values and subject.graph.values[pointer].whole:
                continue
            field = ".".join(map(str, steps))
            yield cls.at(
                Place(visit.pointer if is_text else pointer),
                f"`{field}` in {visit.words} must be a list of the values that match.",
                notes=_NULL_NOTES if value is None else ("Put the value in brackets.",) if is_text else (),
                fix=None if is_text else _listed(pointer, value),
            )


def _listed(pointer: Pointer, value: Any) -> Fix:
    """The value in a list, which is certainly meant unless it is null: that also stands for no condition at all."""
    return Fix("put the value in a list", (SetValue(pointer, [value]),), certain=value is not None)


def _bare_values(pattern: Any, steps: Pointer) -> Iterator[tuple[Pointer, Any]]:
    """The values of a pattern's fields that are neither lists nor objects with fields of their own."""
    for name, value in pattern.items() if isinstance(pattern, dict) else ():
        if isinstance(value, dict):
            yield from _bare_values(value, (*steps, name))
        elif not isinstance(value, list):
            yield (*steps, name), value
