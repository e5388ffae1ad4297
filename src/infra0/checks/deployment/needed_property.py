"""Properties that other properties make necessary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables.needs import Need, by_token
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_NEEDS = by_token()


class NeededProperty(ResourceCheck):
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
    tokens = frozenset(_NEEDS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """What the resource needs for what it has."""
        for need in _NEEDS[subject.token(visit.name)]:
            # What a property needs by its default value is looked for elsewhere.
            if not visit.given(need.when) or not need.holds(subject, visit):
                continue
            if missing := need.missing(visit):
                yield cls._missing(subject, visit, need, missing)
            elif need.value and not need.is_met(visit):
                yield from cls._wrong(subject, visit, need)

    @classmethod
    def _missing(cls, subject: Subject, visit: ResourceVisit, need: Need, missing: Sequence[str]) -> Diagnostic:
        words = f"{all_of(missing)} `{need.value}`" if need.value else all_of(missing)
        return cls.at(
            Place(visit.pointer(need.when)),
            f"`{visit.name}` needs {words}, {_reason(visit, need)}.",
            fix=Fix(f"add {words}", subject.setting(visit.name, dict.fromkeys(missing, need.value)))
            if need.value
            else None,
        )

    @classmethod
    def _wrong(cls, subject: Subject, visit: ResourceVisit, need: Need) -> Iterator[Diagnostic]:
        for name in need.needs:
            if known_at(subject, visit.name, name) not in (None, need.value):
                yield cls.at(
                    Place(visit.pointer(name)),
                    f"`{name}` of `{visit.name}` must be `{need.value}`, {_reason(visit, need)}.",
                    fix=Fix(f"write `{need.value}`", (SetValue(visit.pointer(name), need.value),)),
                )


def _reason(visit: ResourceVisit, need: Need) -> str:
    if not need.values:
        return f"as it has `{need.when}`"
    value = visit.config[need.when]
    return f"as its `{need.when}` is `{str(value).lower() if isinstance(value, bool) else value}`"
