"""Queues and their dead-letter queues of which only one keeps the order of messages."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import is_open, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph import EdgeOrigin
from infra0.graph.slots import pointer_of

_QUEUE = "aws:sqs:Queue"


class DeadLetterOrder(ResourceCheck):
    """The dead-letter queue of a FIFO queue is a standard queue, or the other way round.

    Why: SQS rejects the redrive policy. Source: the Amazon SQS developer guide, "Using dead-letter queues in Amazon
    SQS".

    Example:
        {"resources": {"failed": {"type": "aws:sqs:Queue"},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"name": "orders.fifo", "fifoQueue": true,
                                             "redrivePolicy": {"deadLetterTargetArn": "failed.arn",
                                                               "maxReceiveCount": 5}}}}}

    Instead:
        {"resources": {"failed": {"type": "aws:sqs:Queue", "config": {"name": "failed.fifo", "fifoQueue": true}},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"name": "orders.fifo", "fifoQueue": true,
                                             "redrivePolicy": {"deadLetterTargetArn": "failed.arn",
                                                               "maxReceiveCount": 5}}}}}
    """

    code = "I0498"
    severity = Severity.ERROR
    tokens = frozenset({_QUEUE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where both queues are in the document."""
        for edge in subject.graph.edges_of(visit.name):
            is_given = edge.origin is EdgeOrigin.REFERENCE and edge.pointer[3:4] == ("redrivePolicy",)
            if not is_given or subject.token(edge.target) != _QUEUE:
                continue
            ordered, target = _is_ordered(subject, visit.name), _is_ordered(subject, edge.target)
            if None in (ordered, target) or ordered == target:
                continue
            kind, other = ("FIFO", "a standard") if ordered else ("standard", "a FIFO")
            change = "`fifoQueue` and a name that ends in `.fifo`" if ordered else "no `fifoQueue`"
            yield cls.at(
                Place(edge.pointer),
                f"`{visit.name}` is a {kind} queue, and its dead-letter queue `{edge.target}` is {other} queue.",
                related=(Related(Place(("resources", edge.target), "key"), "the dead-letter queue"),),
                notes=(f"Give `{edge.target}` {change}.",),
            )


def _is_ordered(subject: Subject, queue: str) -> bool | None:
    """Whether a queue is a FIFO queue; None where that is not known, or where its name says otherwise."""
    value, name = value_at(subject, queue, "fifoQueue"), value_at(subject, queue, "name")
    if is_open(subject, pointer_of(queue, "fifoQueue"), value):
        return None
    ordered = value in (True, "true")
    return None if isinstance(name, str) and name.endswith(".fifo") != ordered else ordered
