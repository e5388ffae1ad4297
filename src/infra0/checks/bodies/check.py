"""What checks of JSON documents by their shape have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from infra0.checks.bodies.body import bodies_of
from infra0.checks.bodies.fault import Sort
from infra0.checks.bodies.table import TOKENS, shape_at
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
        for body in bodies_of(subject, visit.name):
            # Imported here because most documents have no such property.
            from infra0.checks.bodies.faults import faults

            for fault in faults(body, shape_at(subject.token(visit.name), body.name)):
                if fault.sort is cls.sort:
                    yield cls.at(
                        body.place(fault.steps, key=fault.key),
                        f"{body.words(fault.steps)} {fault.problem}",
                        suggestions=fault.suggestions,
                        notes=fault.notes,
                        fix=fault.fix,
                    )
