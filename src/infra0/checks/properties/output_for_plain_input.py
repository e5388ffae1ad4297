"""Outputs for inputs that must be known when the program runs."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.fit import is_late
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity


class OutputForPlainInput(ValueCheck):
    """A property that must be known before deployment is given an output of another resource, or a secret.

    Why: components decide with such properties which resources they make, and that happens before anything exists
    whose outputs could be known.

    Example:
        {"resources": {"suffix": {"type": "random:RandomInteger", "config": {"min": 2, "max": 3}},
                       "network": {"type": "awsx:ec2:Vpc", "config": {"numberOfAvailabilityZones": "suffix.result"}}}}

    Instead:
        {"resources": {"network": {"type": "awsx:ec2:Vpc", "config": {"numberOfAvailabilityZones": 3}}}}
    """

    code = "I0419"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a plain input is given an output."""
        declared, expression = visit.slot.declared, visit.expression
        if not declared or not declared.plain or not expression or visit.pointer[-1] != declared.name:
            return
        if is_late(subject, expression):
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} must be known before deployment, but `{visit.value}` is only known after it.",
                notes=("Write the value itself, or a stack setting that is not a secret: `${config.NAME}`.",),
            )
