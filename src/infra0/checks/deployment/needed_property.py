"""Properties that other properties make necessary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.checks.check import ObjectCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.needs import Need, by_slot, shown
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Edit, Fix, Insert, Place, SetValue, Severity

_NEEDS = by_slot()


class NeededProperty(ObjectCheck):
    """A property is missing that the resource needs because of another property.

    Why: the SDK takes the resource, and the service rejects it at deployment. Source: the
    provider's descriptions of the properties.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}],
                                             "billingMode": "PROVISIONED"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}],
                                             "billingMode": "PROVISIONED", "readCapacity": 5, "writeCapacity": 5}}}}
    """

    code = "I0433"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """What the object needs for what it has."""
        for need in _NEEDS.get((subject.token(visit.resource.name), visit.path), ()):
            # What is needed by default, and what examples leave out, is looked for elsewhere.
            if need.omitted or need.deciding(visit) is None or not need.holds(subject, visit):
                continue
            if missing := need.missing(visit):
                yield cls._missing(subject, visit, need, missing)
            elif need.value and not need.open and not need.is_met(visit):
                yield from cls._wrong(subject, visit, need)

    @classmethod
    def _missing(cls, subject: Subject, visit: ObjectVisit, need: Need, missing: Sequence[str]) -> Diagnostic:
        words = f"{all_of(missing)} `{shown(need.value)}`" if need.value else all_of(missing)
        return cls.at(
            Place((*visit.pointer, *need.path)),
            f"{visit.words} needs {words}, {need.reason(visit)}.",
            fix=Fix(f"add {words}", _addition(subject, visit, dict.fromkeys(missing, need.value)))
            if need.value
            else None,
            blames=tuple((*visit.pointer, name) for name in need.needs),
        )

    @classmethod
    def _wrong(cls, subject: Subject, visit: ObjectVisit, need: Need) -> Iterator[Diagnostic]:
        for name in need.needs:
            pointer = (*visit.pointer, name)
            if known(subject, pointer, visit.value.get(name)) not in (None, need.value):
                yield cls.at(
                    Place(pointer),
                    f"`{name}` of {visit.words} must be `{shown(need.value)}`, {need.reason(visit)}.",
                    fix=Fix(f"write `{shown(need.value)}`", (SetValue(pointer, need.value),)),
                    blames=(pointer,),
                )


def _addition(subject: Subject, visit: ObjectVisit, values: dict[str, str | bool]) -> tuple[Edit, ...]:
    if not visit.path:
        return subject.setting(visit.resource.name, values)
    return tuple(Insert(visit.pointer, name, value) for name, value in values.items())
