"""What checks of JSON documents by their shape have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from infra0.checks.bodies.fault import Sort
from infra0.checks.bodies.table import TOKENS
from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic


class BodyCheck(ResourceCheck):
    """A rule that is looked for in every JSON document whose shape is known."""

    tokens = TOKENS

    sort: ClassVar[Sort]
    """The faults in question."""

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The faults of one sort in the documents of one resource."""
        # Imported here because most documents have no such property.
        from infra0.checks.bodies.faults import faults_of

        for body, fault in faults_of(subject, visit.name):
            if fault.sort is cls.sort:
                yield cls.at(
                    body.place(fault.steps, key=fault.key),
                    f"{body.words(fault.steps)} {fault.problem}",
                    suggestions=fault.suggestions,
                    notes=fault.notes,
                    fix=fault.fix,
                )
