"""Properties that do not go with the value of another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.checks.check import ObjectCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.needs import shown
from infra0.checks.tables.refused import Refusal, by_slot
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove, Severity

_REFUSALS = by_slot()


class RefusedProperty(ObjectCheck):
    """A property is given that the service refuses because of the value of another one.

    Why: the service rejects the resource. Source: the services' API references.

    Example:
        {"resources": {"events": {"type": "aws:kinesis:Stream",
                                  "config": {"shardCount": 2, "streamModeDetails": {"streamMode": "ON_DEMAND"}}}}}

    Instead:
        {"resources": {"events": {"type": "aws:kinesis:Stream",
                                  "config": {"streamModeDetails": {"streamMode": "ON_DEMAND"}}}}}
    """

    code = "I0408"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The findings, each at the first of the properties that are refused for one reason."""
        for row in _REFUSALS.get((subject.token(visit.resource.name), visit.path), ()):
            given = [name for name in row.names if visit.value.get(name) not in (None, False, [], 0)]
            if given and row.case.holds(subject, visit):
                yield cls._finding(subject, visit, row, given)

    @classmethod
    def _finding(cls, subject: Subject, visit: ObjectVisit, row: Refusal, names: Sequence[str]) -> Diagnostic:
        when, first = ".".join(row.case.when), (*visit.pointer, names[0])
        value = known(subject, (*visit.pointer, *row.case.when), _value(visit, row))
        default = next((each for each in row.case.values if each is not None), "")
        reason = f"`{shown(value)}`" if value is not None else f"`{default}` by default"
        return cls.at(
            Place(first, "key"),
            f"{visit.words} cannot have {all_of(names)}, as its `{when}` is {reason}.",
            related=tuple(Related(Place((*visit.pointer, name), "key"), "and here") for name in names[1:]),
            fix=Fix(f"remove {all_of(names)}", tuple(Remove((*visit.pointer, name)) for name in names), certain=False),
            blames=((*visit.pointer, *row.case.when),),
        )


def _value(visit: ObjectVisit, row: Refusal) -> object:
    found: object = visit.value
    for key in row.case.when:
        found = found.get(key) if isinstance(found, dict) else None
    return found
