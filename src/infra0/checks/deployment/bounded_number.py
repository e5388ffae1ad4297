"""Numbers and lengths of lists beyond what another property lets them be."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ObjectCheck
from infra0.checks.reading import known, listed_at
from infra0.checks.subject import Subject
from infra0.checks.tables.bounds import MULTIPLES, Bound, by_slot
from infra0.checks.tables.needs import shown
from infra0.checks.visits import ObjectVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Related, SetValue, Severity

_BOUNDS = by_slot()


class BoundedNumber(ObjectCheck):
    """A number, or the length of a list, does not go with another property.

    Why: the service rejects it at deployment: a cache fails over to a second node only where there is one. Source: the
    provider's descriptions of the properties, and the services' API references.

    Example:
        {"resources": {"sessions": {"type": "aws:elasticache:ReplicationGroup",
                                    "config": {"description": "Sessions", "nodeType": "cache.t4g.small",
                                               "automaticFailoverEnabled": true, "numCacheClusters": 1}}}}

    Instead:
        {"resources": {"sessions": {"type": "aws:elasticache:ReplicationGroup",
                                    "config": {"description": "Sessions", "nodeType": "cache.t4g.small",
                                               "automaticFailoverEnabled": true, "numCacheClusters": 2}}}}
    """

    code = "I0456"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject, visit: ObjectVisit) -> Iterator[Diagnostic]:
        """The findings in an object, each property once."""
        token = subject.token(visit.resource.name)
        told: set[str] = set()
        for bound in _BOUNDS.get((token, visit.path), ()):
            if bound.name not in told and (found := cls._outside(subject, visit, bound)):
                told.add(bound.name)
                yield found
        if not visit.path and token in MULTIPLES:
            yield from cls._no_multiple(subject, visit, *MULTIPLES[token])

    @classmethod
    def _outside(cls, subject: Subject, visit: ObjectVisit, bound: Bound) -> Diagnostic | None:
        pointer = (*visit.pointer, bound.name)
        number = _number(subject, pointer, visit.value.get(bound.name))
        if number is None or bound.allows(number) or not bound.holds(subject, visit):
            return None
        is_list = isinstance(visit.value[bound.name], list)
        given = f"has {number:g} element{'s' if number != 1 else ''}" if is_list else f"is {number:g}"
        near = bound.least if number < bound.least else bound.greatest
        return cls.at(
            Place(pointer),
            f"`{bound.name}` of {visit.words} {given}; it must {'have' if is_list else 'be'} {bound.words}, "
            f"{_reason(subject, visit, bound)}.",
            fix=None if is_list else Fix(f"write {near}", (SetValue(pointer, near),), certain=False),
            blames=((*visit.pointer, *bound.when),),
        )

    @classmethod
    def _no_multiple(
        cls, subject: Subject, visit: ObjectVisit, name: str, path: tuple[str, ...]
    ) -> Iterator[Diagnostic]:
        pointer, holder = (*visit.pointer, name), visit.resource.name
        number, size = _number(subject, pointer, visit.value.get(name)), len(listed_at(subject, holder, *path))
        if number and size and number % size:
            yield cls.at(
                Place(pointer),
                f"`{name}` of {visit.words} is {number:g}; it must be a multiple of {size}, the number of "
                f"`{path[-1]}`.",
                related=(Related(Place((*visit.pointer, *path), "key"), "these"),),
            )


def _number(subject: Subject, pointer: Pointer, value: object) -> float | None:
    """A number, or the length of a list, as far as it is known."""
    if isinstance(value, list):
        return len(value)
    found = known(subject, pointer, value)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def _reason(subject: Subject, visit: ObjectVisit, bound: Bound) -> str:
    *above, last = bound.when
    value = known(subject, (*visit.pointer, *bound.when), visit.value.get(last) if not above else None)
    what = f"its `{last}`" if not above else f"its `{'.'.join(bound.when)}`"
    default = next((each for each in bound.values if each is not None), None)
    return f"as {what} is `{shown(value if value is not None else default)}`"
