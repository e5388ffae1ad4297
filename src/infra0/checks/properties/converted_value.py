"""Values that are right but for the spelling of their type."""

from __future__ import annotations

import json
from collections.abc import Iterator

from infra0.catalog.conversion import converted
from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.model import describe


class ConvertedValue(MisfitCheck):
    """A number or boolean stands where text is expected, or text that is exactly a number or boolean for one of these.

    Why: the value is compiled in the type that the provider expects. Written so from the start, it says the same to
    every reader.

    Example:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": "30"}}}}

    Instead:
        {"resources": {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": 30}}}}
    """

    code = "I0413"
    severity = Severity.WARNING
    misfit = Misfit.CONVERTED

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is converted."""
        if visit.slot.type is None:
            return
        meant = converted(visit.slot.type, visit.value)
        written = json.dumps(meant)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is {describe(visit.value)} and is compiled as {describe(meant)}: `{written}`.",
            fix=Fix(f"write `{written}`", (SetValue(visit.pointer, meant),)),
        )
