"""Single values where a list is expected."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, SetValue, Severity


class OneForList(MisfitCheck):
    """One value is given where the provider expects a list.

    Why: the provider's SDK rejects it, or takes text apart into its characters.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": {"name": "id", "type": "S"}}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}
    """

    code = "I0415"
    severity = Severity.ERROR
    misfit = Misfit.ONE_FOR_LIST

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where one value should be a list."""
        given = "an empty string" if visit.value == "" else "one value"
        yield cls.at(Place(visit.pointer), f"{visit.words} must be a list, not {given}.", fix=_fix(visit))


def _fix(visit: ValueVisit) -> Fix:
    """A list of the value; an empty string is none, so that nothing is left of it."""
    if visit.value != "":
        return Fix("put it in brackets", (SetValue(visit.pointer, [visit.value]),))
    if visit.slot.declared and visit.slot.declared.required:
        return Fix("write `[]`", (SetValue(visit.pointer, []),))
    return Fix("remove it", (Remove(visit.pointer),))
