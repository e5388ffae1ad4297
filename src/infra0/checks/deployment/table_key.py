"""Keys of tables that are no attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.subject import Subject
from infra0.checks.table_attributes import attributes_of, keys_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.diagnostics.roots import together


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
        """The keys that are no attributes; each name once, and all together where there are no attributes."""
        attributes = attributes_of(subject, visit)
        if attributes is None:
            return
        places: dict[str, Pointer] = {}
        for name, pointer in keys_of(subject, visit):
            if name not in attributes:
                places.setdefault(name, pointer)
        findings = [cls._finding(visit, name, pointer, attributes) for name, pointer in places.items()]
        if attributes or len(findings) < 2:
            yield from findings
        else:
            declared = [{"name": name, "type": "S"} for name in places]
            yield replace(
                together(findings),
                message=f"`{visit.name}` has no `attributes`, and its keys {all_of(list(places))} must be among them.",
                fix=Fix("add them as strings", subject.setting(visit.name, {"attributes": declared}), certain=False),
            )

    @classmethod
    def _finding(cls, visit: ResourceVisit, name: str, pointer: Pointer, attributes: Mapping[str, int]) -> Diagnostic:
        meant = clearly_nearest(name, attributes)
        return cls.at(
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
