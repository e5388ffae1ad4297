"""Numbers beyond what a service takes."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from infra0.catalog import Kind
from infra0.checks.check import ValueCheck
from infra0.checks.listing import one_of
from infra0.checks.subject import Subject
from infra0.checks.tables.ranges import RANGES, STEPS, ZERO_TOO
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Slot, member_of_kind
from infra0.source.numbers import number_text


class NumberRange(ValueCheck):
    """A number is smaller or greater than the service takes for the property.

    Why: the service rejects it at deployment. Source: the provider's description of the property, else the limits in
    the service's own model, as botocore carries it, where no published example contradicts them.

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
        least, greatest = RANGES.get(slot) or _of_service(visit.slot)
        is_small, is_great = visit.value < least, visit.value > greatest
        if not (is_small or is_great) or (visit.value == 0 and slot in ZERO_TOO):
            return
        near = least if is_small else greatest
        also = "0, or " if slot in ZERO_TOO else ""
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is {number_text(visit.value)}; it must be {also}{_range(least, greatest)}.",
            fix=Fix(f"write {number_text(near)}", (SetValue(visit.pointer, near),), certain=False),
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


def _of_service(slot: Slot) -> tuple[float, float]:
    """The limits that the service's model has for the numbers of a slot, endless where it has none."""
    is_number = member_of_kind(slot.type, Kind.INTEGER) or member_of_kind(slot.type, Kind.NUMBER)
    if slot.declared is None or slot.in_document or slot.free_key or not is_number:
        return -inf, inf
    least, greatest = slot.declared.least, slot.declared.greatest
    return -inf if least is None else least, inf if greatest is None else greatest


def _range(least: float, greatest: float) -> str:
    if greatest == inf:
        return f"at least {number_text(least)}"
    return (
        f"at most {number_text(greatest)}" if least == -inf else f"from {number_text(least)} to {number_text(greatest)}"
    )
