"""Event source mappings that start nowhere, or where there is no start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, Severity

_ARN = r"arn:[^:]*:(kinesis|dynamodb|kafka|sqs):"
_SERVICES = {
    "aws:kinesis:Stream": "kinesis",
    "aws:kinesis:StreamConsumer": "kinesis",
    "aws:dynamodb:Table": "dynamodb",
    "aws:msk:Cluster": "kafka",
    "aws:msk:ServerlessCluster": "kafka",
    "aws:sqs:Queue": "sqs",
}


class StartingPosition(ResourceCheck):
    """An event source mapping of a stream has no `startingPosition`, or one of a queue has one.

    Why: Lambda must know where in a stream to begin; a queue has no positions. Lambda rejects the mapping. Source:
    pulumi-aws on `startingPosition`.

    Example:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "stream.arn", "functionName": "worker"}}}}

    Instead:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "stream.arn", "functionName": "worker",
                                              "startingPosition": "LATEST"}}}}
    """

    code = "I0442"
    severity = Severity.ERROR
    tokens = frozenset({"aws:lambda:EventSourceMapping"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the position does not go with the source."""
        service = _service(subject, visit)
        pointer = visit.pointer("startingPosition")
        if service == "sqs" and visit.given("startingPosition"):
            yield cls.at(
                Place(pointer, "key"),
                f"`startingPosition` of `{visit.name}` is for streams, but its source is a queue.",
                fix=Fix("remove it", (Remove(pointer),)),
            )
        elif service not in ("", "sqs") and visit.lacks("startingPosition"):
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs a `startingPosition`, as its source is a stream.",
                notes=("`LATEST` starts with new records, `TRIM_HORIZON` with the oldest record that is kept.",),
                fix=Fix(
                    'add `"startingPosition": "LATEST"`',
                    subject.setting(visit.name, {"startingPosition": "LATEST"}),
                    certain=False,
                ),
            )


def _service(subject: Subject, visit: ResourceVisit) -> str:
    target = target_at(subject, visit.name, "eventSourceArn")
    if target:
        return _SERVICES.get(subject.token(target), "")
    literal = known_at(subject, visit.name, "eventSourceArn")
    found = re.match(_ARN, literal) if isinstance(literal, str) else None
    return found[1] if found else ""
