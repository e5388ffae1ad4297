"""Values that are none of those that a service takes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import ACCEPTED, CALLED
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest, same_name


class UnacceptedValue(ValueCheck):
    """A value is not one of those that the service accepts for the property.

    Why: the SDK lets any text through, and the service rejects it at deployment. Source: the values that
    the provider lists in its description of the property.

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
        owner = visit.slot.owner
        accepted = ACCEPTED.get((owner.short_token, visit.slot.path)) if owner else None
        value = known(subject, visit.pointer, visit.value) if accepted else None
        # A number as text is converted before it is sent, and said elsewhere.
        if not accepted or value is None or value in accepted or (isinstance(value, str) and value.isdigit()):
            return
        names = sorted(map(str, accepted), key=lambda name: (len(name), name) if name.isdigit() else (0, name))
        called = CALLED.get((owner.short_token, visit.slot.path), {}) if owner else {}
        same = same_name(str(value), names) or called.get(same_name(str(value), called) or "")
        meant = same or clearly_nearest(str(value), names)
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} cannot be `{value}`.",
            suggestions=(meant,) if meant else nearest(str(value), names),
            notes=(f"It is one of {', '.join(f'`{name}`' for name in names)}.",),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),))
            if meant and isinstance(value, str)
            else None,
        )
