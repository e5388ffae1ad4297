"""Least numbers that are greater than the greatest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables.orders import ORDERS, STRICT
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity


class NumberOrder(ResourceCheck):
    """A minimum is greater than the maximum, or a desired number is outside of both.

    Why: the service rejects the numbers at deployment. Source: the provider's descriptions of the properties, and the
    API references of the services.

    Example:
        {"resources": {"reads": {"type": "aws:appautoscaling:Target",
                                 "config": {"minCapacity": 10, "maxCapacity": 5, "serviceNamespace": "dynamodb",
                                            "resourceId": "table/orders",
                                            "scalableDimension": "dynamodb:table:ReadCapacityUnits"}}}}

    Instead:
        {"resources": {"reads": {"type": "aws:appautoscaling:Target",
                                 "config": {"minCapacity": 5, "maxCapacity": 10, "serviceNamespace": "dynamodb",
                                            "resourceId": "table/orders",
                                            "scalableDimension": "dynamodb:table:ReadCapacityUnits"}}}}
    """

    code = "I0476"
    severity = Severity.ERROR
    tokens = frozenset(ORDERS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings, one for each order that does not hold: the first two numbers of it that are the wrong way."""
        for order in ORDERS[subject.token(visit.name)]:
            numbers = [(path, number) for path in order if (number := _number(subject, visit, path)) is not None]
            wrong = next((pair for pair in combinations(numbers, 2) if _is_wrong(order, pair[0][1], pair[1][1])), None)
            if wrong:
                (low, low_number), (high, high_number) = wrong
                yield cls.at(
                    Place(visit.pointer(*low.split("."))),
                    f"`{low}` of `{visit.name}` is {low_number:g}, and `{high}` is only {high_number:g}.",
                    related=(Related(Place(visit.pointer(*high.split("."))), "the greater number belongs here"),),
                    notes=(f"Lower `{low}`, or raise `{high}`.",),
                    blames=(visit.pointer(*low.split(".")), visit.pointer(*high.split("."))),
                )


def _is_wrong(order: tuple[str, ...], low: float, high: float) -> bool:
    return low > high or (order in STRICT and low == high)


def _number(subject: Subject, visit: ResourceVisit, path: str) -> float | None:
    value = known_at(subject, visit.name, *path.split("."))
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
