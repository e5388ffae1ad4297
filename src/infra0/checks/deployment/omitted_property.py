"""Properties that a resource cannot do without, left out as a sketch would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infra0.checks.check import ObjectCheck
from infra0.checks.listing import all_of
from infra0.checks.subject import Subject
from infra0.checks.tables import alternatives, needs
from infra0.checks.tables.alternatives import Choice
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Severity

_NEEDS = needs.by_slot()
_ALTERNATIVES = alternatives.by_slot()
_HELP = {"billingMode": "Add them, or set `billingMode` to `PAY_PER_REQUEST`."}


class OmittedProperty(ObjectCheck):
    """A property is missing that the service requires, although the SDK does not.

    Why: the deployment will probably fail. It is not an error, since examples that speak of something else leave such
    things out too, even the provider's own. Source: the provider's descriptions of the properties.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}]}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}],
                                             "billingMode": "PAY_PER_REQUEST"}}}}
    """

    code = "I0435"
    severity = Severity.WARNING
    spoils = True

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """What is missing by default, and the choices that are not made."""
        for found in cls._omitted(subject, visit):
            # What a nested object has is meant, whatever it lacks.
            yield replace(found, spoils=False) if visit.path else found

    @classmethod
    def _omitted(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        slot = (subject.token(visit.resource.name), visit.path)
        for need in _NEEDS.get(slot, ()):
            if not (need.omitted or need.is_by_default(visit)) or not need.holds(subject, visit):
                continue
            if missing := need.missing(visit):
                yield cls.at(
                    visit.place,
                    f"{visit.words} needs {all_of(missing)}, {need.reason(visit)}.",
                    notes=(_HELP[need.when],) if need.when in _HELP else (),
                    blames=(*visit.emptiness, (*visit.pointer, *need.path)),
                )
        for row in _ALTERNATIVES.get(slot, ()):
            if row.choice is Choice.OMITTED and row.is_open(visit):
                # What is written under a name that is not known may be one of them.
                unclear = (*visit.emptiness, *visit.strange)
                yield cls.at(visit.place, f"{visit.words} needs one of {row.words}.", blames=unclear)
