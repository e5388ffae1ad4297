"""Numbers beyond what a service takes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.listing import one_of
from infra0.checks.subject import Subject
from infra0.checks.tables.ranges import RANGES, STEPS, ZERO_TOO
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
        slot = (owner.short_token if owner else "", visit.slot.path)
        if slot in STEPS:
            yield from cls._step(visit, *STEPS[slot])
        bounds = RANGES.get(slot)
        if bounds is None or bounds[0] <= visit.value <= bounds[1] or (visit.value == 0 and slot in ZERO_TOO):
            return
        least, greatest = bounds
        near = least if visit.value < least else greatest
        also = "0, or " if slot in ZERO_TOO else ""
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is {visit.value}; it must be {also}from {least} to {greatest}.",
            fix=Fix(f"write {near}", (SetValue(visit.pointer, near),), certain=False),
        )

    @classmethod
    def _step(cls, visit: ValueVisit, single: tuple[int, ...], multiple: int) -> Iterator[Diagnostic]:
        if visit.value in single or (visit.value > 0 and visit.value % multiple == 0):
            return
        words = one_of([str(each) for each in single])
        near = max(multiple, round(visit.value / multiple) * multiple)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is {visit.value}; it must be {words}, or a multiple of {multiple}.",
            fix=Fix(f"write {near}", (SetValue(visit.pointer, near),), certain=False),
        )
