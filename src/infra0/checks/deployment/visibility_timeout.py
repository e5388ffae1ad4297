"""Queues that show a message again while it is worked on."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Severity
from infra0.graph.slots import pointer_of

_TIMEOUT = "visibilityTimeoutSeconds"
_DEFAULT_VISIBILITY = 30
_DEFAULT_TIMEOUT = 3
_LONGEST = 43200


class VisibilityTimeout(ResourceCheck):
    """The visibility timeout of a queue is shorter than the timeout of the function that reads it.

    Why: Lambda rejects such an event source mapping, as messages would be processed twice. Source: the AWS Lambda
    developer guide, "Configuring a queue to use with Lambda", and the defaults in pulumi-aws: 30 seconds for the
    queue and 3 for the function.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker",
                                             "timeout": 60}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker.arn"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue", "config": {"visibilityTimeoutSeconds": 360}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker",
                                             "timeout": 60}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker.arn"}}}}
    """

    code = "I0466"
    severity = Severity.ERROR
    tokens = frozenset({"aws:lambda:EventSourceMapping"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where both times are known."""
        queue = target_at(subject, visit.name, "eventSourceArn")
        function = target_at(subject, visit.name, "functionName")
        if subject.token(queue or "") != "aws:sqs:Queue" or subject.token(function or "") != "aws:lambda:Function":
            return
        assert queue and function
        visible = _seconds(subject, queue, _TIMEOUT, _DEFAULT_VISIBILITY)
        taken = _seconds(subject, function, "timeout", _DEFAULT_TIMEOUT)
        if visible is None or taken is None or visible >= taken:
            return
        given = value_at(subject, queue, _TIMEOUT) is not None
        longer = min(taken * 6, _LONGEST)
        yield cls.at(
            Place(pointer_of(queue, _TIMEOUT)) if given else Place(("resources", queue), "key"),
            f"`{queue}` makes a message visible again after {visible} seconds, but `{function}` may run for {taken}.",
            notes=("AWS recommends six times the function's timeout.",),
            related=(Related(Place(pointer_of(function, "timeout")), "the function's timeout"),),
            fix=Fix(f"set `{_TIMEOUT}` to {longer}", subject.setting(queue, {_TIMEOUT: longer})),
        )


def _seconds(subject: Subject, name: str, slot: str, default: int) -> int | None:
    if value_at(subject, name, slot) is None:
        return default
    value = known_at(subject, name, slot)
    return value if isinstance(value, int) else None
