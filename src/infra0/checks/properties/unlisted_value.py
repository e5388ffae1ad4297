"""Values that are none of those that the provider's SDK lists for their place, which it yet lets through."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Kind
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import accepted_at
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest, same_name
from infra0.graph import member_of_kind

_COMPLETE = frozenset({"lambda/Runtime"})
"""Enumerations that leave nothing out; of the others only another spelling of a member is a finding."""


class UnlistedValue(ValueCheck):
    """A value is not one of those that the provider's SDK lists, although the SDK takes any string there.

    Why: the service decides at deployment. A value that the SDK does not list is usually misspelled; it may also be
    newer than the SDK.

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"role": "arn:aws:iam::123456789012:role/worker", "code": "./function",
                                             "handler": "index.handler", "runtime": "python-3.13"}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"role": "arn:aws:iam::123456789012:role/worker", "code": "./function",
                                             "handler": "index.handler", "runtime": "python3.13"}}}}
    """

    code = "I0417"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is not listed."""
        slot = visit.slot
        listed = member_of_kind(slot.type, Kind.ENUM)
        if listed is None or slot.type is listed or slot.owner is None or visit.expression:
            return
        if accepted_at(slot.owner, slot.path, slot.declared):
            return
        names = [str(member) for member in subject.catalog.enum_type(slot.owner, listed).members]
        same = same_name(visit.value, names)
        if visit.value in names or not (same or listed.name in _COMPLETE):
            return
        meant = same or clearly_nearest(visit.value, names)
        package = slot.owner.package
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} is `{visit.value}`, which {package.sdk} {package.version} does not list.",
            suggestions=(meant,) if meant else nearest(visit.value, names),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),)) if meant else None,
        )
