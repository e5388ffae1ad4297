"""Values that are none of those that a service takes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from infra0.catalog import Kind
from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import ANY_CASE, CALLED, SlotName, accepted_at
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest, same_name
from infra0.graph import Slot, member_of_kind


class UnacceptedValue(ValueCheck):
    """A value is not one of those that the service accepts for the property.

    Why: the SDK lets any text through, and the provider or the service rejects it at deployment. Source: the values
    that the provider lists in its descriptions of properties, which the catalog stores where a description clearly
    lists all of them and no published example contradicts it, with those that botocore's service models have besides;
    for some properties, the service's API reference. These lists are nearly always complete, so this is an error.
    A value that is newer than its list can be read from a stack setting, `${config.NAME}`, which is not judged. Where
    only the SDK has a list, and takes other text, the finding is a warning (I0417). What only holds the place of a
    value, such as `your-instance-type`, has a finding of its own (I0424).

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "ON_DEMAND",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}
    """

    code = "I0430"
    severity = Severity.ERROR
    values = frozenset({str, int})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a value is not accepted."""
        accepted = accepted_at(visit.slot.owner, visit.slot.path, visit.slot.declared)
        value = known(subject, visit.pointer, visit.value) if accepted else None
        if value is None or _is_accepted(value, accepted, visit) or value in _members(subject, visit.slot):
            return
        names = sorted(map(str, accepted), key=lambda name: (len(name), name) if name.isdigit() else (0, name))
        called = CALLED.get(_name(visit), {})
        same = same_name(str(value), names) or called.get(same_name(str(value), called) or "")
        meant = names[0] if len(names) == 1 else same or clearly_nearest(str(value), names)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} cannot be `{value}`.",
            suggestions=(meant,) if meant else nearest(str(value), names),
            notes=(f"It is one of {', '.join(f'`{name}`' for name in names)}.",),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),))
            if meant and isinstance(value, str)
            else None,
        )


def _is_accepted(value: str | int, accepted: Collection[str | int], visit: ValueVisit) -> bool:
    if value in accepted or str(value) in accepted:
        return True
    if not isinstance(value, str):
        return False
    # A number as text is converted before it is sent, and said elsewhere.
    if value.isdigit() and not all(isinstance(one, str) for one in accepted):
        return True
    return _name(visit) in ANY_CASE and value.lower() in {str(one).lower() for one in accepted}


def _members(subject: Subject, slot: Slot) -> Collection[object]:
    """What the SDK's enumeration has for a slot that also takes other text, if it has one."""
    listed = member_of_kind(slot.type, Kind.ENUM)
    return subject.catalog.enum_type(slot.owner, listed).members if slot.owner and listed else ()


def _name(visit: ValueVisit) -> SlotName:
    return visit.slot.owner.short_token if visit.slot.owner else "", visit.slot.path
