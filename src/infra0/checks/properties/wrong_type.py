"""Values of a different type than the provider expects."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind, Type
from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.checks.wording import given_in_words, in_words, retyping_notes
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import nearest
from infra0.graph import member_of_kind

_TRUTH = {"yes": True, "on": True, "enabled": True, "true": True, "no": False, "off": False, "false": False}
"""What stands for true and false in other notations, whatever its case."""


class WrongType(MisfitCheck):
    """A value is of a different type than the provider expects there.

    Why: the provider would reject it, or take it for something else.

    Example:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"fifoQueue": "yes"}}}}

    Instead:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"name": "orders.fifo", "fifoQueue": true}}}}
    """

    code = "I0412"
    severity = Severity.ERROR
    spoils = True
    misfit = Misfit.WRONG

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is of another type and nothing more exact can be said of it."""
        expected = visit.slot.type
        if expected is None:
            return
        if member_of_kind(expected, Kind.RESOURCE):
            yield cls._not_a_resource(subject, visit, expected)
            return
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} must be {in_words(expected)}, not {given_in_words(subject, visit)}.",
            notes=retyping_notes(visit) or _emptiness_notes(expected, visit),
            fix=_truth(expected, visit),
        )

    @classmethod
    def _not_a_resource(cls, subject: Subject, visit: ValueVisit, expected: Type) -> Diagnostic:
        taken = member_of_kind(expected, Kind.RESOURCE)
        found = subject.catalog.resource(taken.name) if taken else None
        fitting = subject.of_type(found.short_token) if found else ()
        return cls.at(
            Place(visit.pointer),
            f"{visit.words} must be the ID of a resource.",
            suggestions=nearest(str(visit.value), fitting) or fitting[:3],
        )


def _emptiness_notes(expected: Type, visit: ValueVisit) -> tuple[str, ...]:
    """What to write for a list or object that says nothing."""
    if visit.value not in ([], {}):
        return ()
    if member_of_kind(expected, Kind.LIST):
        return ("Write `[]`, or remove it.",)
    return ("Write what is meant, or remove it.",)


def _truth(expected: Type, visit: ValueVisit) -> Fix | None:
    if member_of_kind(expected, Kind.BOOLEAN) and isinstance(visit.value, str):
        meant = _TRUTH.get(visit.value.strip().lower())
        if meant is not None:
            return Fix(f"write `{str(meant).lower()}`", (SetValue(visit.pointer, meant),))
    return None
