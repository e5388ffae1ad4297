"""Numbers beyond what a service takes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.ranges import RANGES
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity


class NumberRange(ValueCheck):
    """A number is smaller or greater than the service takes for the property.

    Why: the service rejects it at deployment. Source: the provider's description of the property.

    Example:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"receiveWaitTimeSeconds": 60}}}}

    Instead:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"receiveWaitTimeSeconds": 20}}}}
    """

    code = "I0431"
    severity = Severity.ERROR
    values = frozenset({int, float})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a number is out of bounds."""
        owner = visit.slot.owner
        bounds = RANGES.get((owner.short_token, visit.slot.path)) if owner else None
        if bounds is None or bounds[0] <= visit.value <= bounds[1]:
            return
        least, greatest = bounds
        near = least if visit.value < least else greatest
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is {visit.value}; it must be from {least} to {greatest}.",
            fix=Fix(f"write {near}", (SetValue(visit.pointer, near),), certain=False),
        )
