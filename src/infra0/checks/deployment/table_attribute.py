"""Attributes of tables that are no keys."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.table_attributes import INDEXES, all_keys_known, attributes_of, keys_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, Severity


class TableAttribute(ResourceCheck):
    """An attribute of a DynamoDB table is a key of neither the table nor any of its indexes.

    Why: `attributes` declares keys alone; items may have any others. DynamoDB rejects the table. Source: pulumi-aws on
    `attributes`, and DynamoDB's CreateTable.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id",
                                             "attributes": [{"name": "id", "type": "S"},
                                                            {"name": "customer", "type": "S"}]}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id",
                                             "attributes": [{"name": "id", "type": "S"}]}}}}
    """

    code = "I0437"
    severity = Severity.ERROR
    tokens = frozenset({"aws:dynamodb:Table"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The attributes that no key uses; nothing where indexes are resources of their own."""
        attributes = attributes_of(subject, visit)
        keys = {name for name, _ in keys_of(subject, visit)}
        indexed = subject.of_type("aws:dynamodb:GlobalSecondaryIndex")
        # A key that is no attribute is another finding, and the attribute that was meant for it is none.
        if not attributes or not keys or indexed or not keys <= attributes.keys() or not all_keys_known(subject, visit):
            return
        for name, number in attributes.items():
            if name not in keys:
                pointer = visit.pointer("attributes", number)
                yield cls.at(
                    Place(pointer),
                    f"`{name}` is not a key of the table `{visit.name}` or of any of its indexes.",
                    notes=("Items may have attributes that are not declared.",),
                    fix=Fix("remove it", (Remove(pointer),), certain=len(attributes) > 1),
                    blames=(*(visit.pointer(index) for index in INDEXES), *visit.strange),
                )
