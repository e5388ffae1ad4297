"""Values that are not in the enumeration that the provider's SDK has for their place."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind
from infra0.checks.check import SCALARS, ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import accepted_at
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest


class UnknownEnumMember(ValueCheck):
    """A value is not one of those that the provider's SDK takes there.

    Why: the SDK has an enumeration for the property, and the provider rejects everything else.

    Example:
        {"resources": {"network": {"type": "awsx:ec2:Vpc", "config": {"natGateways": {"strategy": "OnePerAZ"}}}}}

    Instead:
        {"resources": {"network": {"type": "awsx:ec2:Vpc", "config": {"natGateways": {"strategy": "OnePerAz"}}}}}
    """

    code = "I0416"
    severity = Severity.ERROR
    values = SCALARS

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is not in the enumeration of its slot."""
        slot = visit.slot
        if slot.type is None or slot.type.kind is not Kind.ENUM or slot.owner is None or visit.expression:
            return
        # What the provider's text lists goes before the SDK's enumeration, which leaves some of it out.
        if accepted_at(slot.owner, slot.path, slot.declared):
            return
        members = subject.catalog.enum_type(slot.owner, slot.type).members
        if not members or visit.value in members:
            return
        names = [str(member) for member in members]
        meant = clearly_nearest(str(visit.value), names)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} cannot be `{visit.value}`.",
            suggestions=nearest(str(visit.value), names),
            notes=(f"It is one of {', '.join(f'`{name}`' for name in names[:12])}.",),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),)) if meant else None,
        )
