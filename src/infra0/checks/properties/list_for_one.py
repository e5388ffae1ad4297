"""Lists where one value is expected."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import MisfitCheck
from infra0.checks.fit import Misfit
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import fitting


class ListForOne(MisfitCheck):
    """A list is given where the provider expects one value.

    Why: other tools spell single blocks as lists of one. The provider's SDK refuses them.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket",
                                                 "versioningConfiguration": [{"status": "Enabled"}]}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}
    """

    code = "I0414"
    severity = Severity.ERROR
    misfit = Misfit.LIST_FOR_ONE

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a list should be one value."""
        only = visit.value[0] if len(visit.value) == 1 else None
        fits = only is not None and fitting(visit.slot.type, only) is not None
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} takes one value, and here it is a list of {len(visit.value)}.",
            notes=() if fits else ("Keep the one that is meant, without the brackets.",),
            fix=Fix("take the brackets away", (SetValue(visit.pointer, only),)) if fits else None,
        )
