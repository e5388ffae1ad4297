"""Readers of a table's stream that there is none of."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph import format_path

_TABLE = "aws:dynamodb:Table"


class TableStream(ResourceCheck):
    """An event source mapping reads a DynamoDB table whose stream is off, or names the table in place of its stream.

    Why: Lambda reads the stream of a table, which has an ARN of its own and is there only with `streamEnabled`.
    Source: pulumi-aws on `streamEnabled` and `eventSourceArn`.

    Example:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id",
                                             "attributes": [{"name": "id", "type": "S"}]}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.streamArn", "functionName": "worker",
                                              "startingPosition": "LATEST"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"billingMode": "PAY_PER_REQUEST", "hashKey": "id",
                                             "attributes": [{"name": "id", "type": "S"}],
                                             "streamEnabled": true, "streamViewType": "NEW_IMAGE"}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.streamArn", "functionName": "worker",
                                              "startingPosition": "LATEST"}}}}
    """

    code = "I0443"
    severity = Severity.ERROR
    tokens = frozenset({"aws:lambda:EventSourceMapping"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings about the table that is the source."""
        pointer = visit.pointer("eventSourceArn")
        operand = subject.reference(pointer)
        if operand is None or subject.token(operand.resource) != _TABLE:
            return
        table = operand.resource
        if format_path(operand.path) == "arn":
            yield cls.at(
                Place(pointer),
                f"`{visit.name}` reads the stream of `{table}`, which is `{table}.streamArn`.",
                fix=Fix(f"write `{table}.streamArn`", (SetValue(pointer, f"{table}.streamArn"),)),
            )
        if value_at(subject, table, "streamEnabled") in (None, False):
            view = {} if value_at(subject, table, "streamViewType") else {"streamViewType": "NEW_AND_OLD_IMAGES"}
            yield cls.at(
                Place(pointer),
                f"`{visit.name}` reads the stream of `{table}`, which has no stream.",
                related=(Related(Place(("resources", table), "key"), "the table"),),
                # A table with a view of its stream is meant to have one, and is what lacks it.
                blames=(("resources", table, "config", "streamViewType"),),
                fix=Fix("turn the stream on", subject.setting(table, {"streamEnabled": True} | view), certain=False),
            )
