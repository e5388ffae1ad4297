"""Keys of tables that are no attributes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.table_attributes import attributes_of, keys_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest


class TableKey(ResourceCheck):
    """A key of a DynamoDB table or of one of its indexes is not among the table's `attributes`.

    Why: DynamoDB must know the type of every key, and rejects the table otherwise. Source: pulumi-aws on `hashKey`
    and `rangeKey`, and DynamoDB's CreateTable.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "rangeKey": "time",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "rangeKey": "time",
                                             "attributes": [{"name": "id", "type": "S"},
                                                            {"name": "time", "type": "N"}]}}}}
    """

    code = "I0436"
    severity = Severity.ERROR
    tokens = frozenset({"aws:dynamodb:Table"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The keys that are no attributes; each name once."""
        attributes = attributes_of(subject, visit)
        if attributes is None:
            return
        told: set[str] = set()
        for name, pointer in keys_of(subject, visit):
            if name in attributes or name in told:
                continue
            told.add(name)
            meant = clearly_nearest(name, attributes)
            yield cls.at(
                Place(pointer),
                f"The key `{name}` of `{visit.name}` is not among its `attributes`.",
                suggestions=(meant,) if meant else nearest(name, attributes),
                fix=_fix(visit, pointer, name, meant) if attributes else None,
            )


def _fix(visit: ResourceVisit, pointer: Pointer, name: str, meant: str | None) -> Fix:
    if meant:
        return Fix(f"write `{meant}`", (SetValue(pointer, meant),))
    added = Insert(visit.pointer("attributes"), None, {"name": name, "type": "S"})
    return Fix("add it as a string", (added,), certain=False)
