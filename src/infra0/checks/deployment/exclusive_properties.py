"""Properties that exclude each other, and choices of which one must be made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from infra0.checks.check import ObjectCheck
from infra0.checks.listing import all_of
from infra0.checks.subject import Subject
from infra0.checks.tables import alternatives, needs
from infra0.checks.tables.alternatives import PREFIXED, Alternatives, Choice
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove, Severity

_ALTERNATIVES = alternatives.by_slot()
_NEEDS = needs.by_slot()


class ExclusiveProperties(ObjectCheck):
    """Mutually exclusive properties are given together, or none of them is given where one is required.

    Why: the SDK takes the resource, and the provider rejects it at deployment. Source: the
    provider's descriptions of the properties.

    Example:
        {"resources": {"outward": {"type": "aws:vpc:SecurityGroupEgressRule",
                                   "config": {"securityGroupId": "sg-0a1b2c3d4e5f60718", "ipProtocol": "-1"}}}}

    Instead:
        {"resources": {"outward": {"type": "aws:vpc:SecurityGroupEgressRule",
                                   "config": {"securityGroupId": "sg-0a1b2c3d4e5f60718", "ipProtocol": "-1",
                                              "cidrIpv4": "10.0.0.0/16"}}}}
    """

    code = "I0434"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The choices of an object that are not made, or made twice."""
        for row in _ALTERNATIVES.get(_slot(subject, visit), ()):
            given = row.given(visit)
            if row.choice is Choice.NEEDED and row.is_open(visit):
                if not _is_decided(subject, visit, row):
                    # What is written under a name that is not known may be one of them.
                    unclear = (*visit.emptiness, *visit.strange)
                    yield cls.at(visit.place, f"{visit.words} needs one of {row.words}.", blames=unclear)
            elif len(given) > 1 and not row.several and not any(map(visit.given, row.told_by)):
                yield cls._several(subject, visit, given)
        for name, prefix in PREFIXED:
            if not visit.path and {name, prefix} <= visit.members.keys() and visit.given(name) and visit.given(prefix):
                yield cls._several(subject, visit, (name, prefix))

    @classmethod
    def _several(cls, subject: Subject, visit: ObjectVisit, given: Sequence[str]) -> Diagnostic:
        lacking = _in_need(subject, visit)
        stray = next((name for name in given if name in lacking), given[1])
        others = [name for name in given if name != stray]
        found = cls.at(
            Place((*visit.pointer, stray), "key"),
            f"{all_of(given)} of {visit.words} cannot be used together.",
            related=tuple(Related(Place((*visit.pointer, name), "key"), f"`{name}` is here") for name in others),
            fix=Fix(f"remove `{stray}`", (Remove((*visit.pointer, stray)),), certain=False),
        )
        return replace(found, spoils=True)


def _slot(subject: Subject, visit: ObjectVisit) -> tuple[str, str]:
    return subject.token(visit.resource.name), visit.path


def _is_decided(subject: Subject, visit: ObjectVisit, row: Alternatives) -> bool:
    """Whether another property makes the choice, so that the one property that it needs is what is missing."""
    choices = {name for group in row.names for name in group}
    return any(not choices.isdisjoint(missing) for missing in _in_need(subject, visit).values())


def _in_need(subject: Subject, visit: ObjectVisit) -> dict[str, tuple[str, ...]]:
    """The properties that make others necessary which are missing, with those."""
    held = (need for need in _NEEDS.get(_slot(subject, visit), ()) if need.holds(subject, visit))
    return {need.when: missing for need in held if (missing := need.missing(visit))}
