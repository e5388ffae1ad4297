"""Event source mappings that start nowhere, or where there is no start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, Severity
from infra0.diagnostics.roots import also_at

_ARN = r"arn:[^:]*:(kinesis|dynamodb|kafka|sqs):"
_SERVICES = {
    "aws:kinesis:Stream": "kinesis",
    "aws:kinesis:StreamConsumer": "kinesis",
    "aws:dynamodb:Table": "dynamodb",
    "aws:msk:Cluster": "kafka",
    "aws:msk:ServerlessCluster": "kafka",
    "aws:sqs:Queue": "sqs",
}

_OF_STREAMS = (
    *("startingPosition", "bisectBatchOnFunctionError", "maximumRecordAgeInSeconds", "maximumRetryAttempts"),
    *("parallelizationFactor", "tumblingWindowInSeconds"),
)
"""Properties that go with streams alone."""


class StartingPosition(ResourceCheck):
    """An event source mapping of a stream has no `startingPosition`, or one of a queue has what only streams take.

    Why: Lambda must know where in a stream to begin; a queue has no positions, and neither shards nor an order to keep.
    Lambda rejects the mapping. Source: pulumi-aws on `startingPosition` and on the properties that are "only available
    for stream sources".

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
        if service == "sqs":
            yield from cls._of_queue(visit)
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

    @classmethod
    def _of_queue(cls, visit: ResourceVisit) -> Iterator[Diagnostic]:
        given = [name for name in _OF_STREAMS if visit.given(name)]
        if given:
            pointers = [visit.pointer(name) for name in given]
            are = "is" if len(given) == 1 else "are"
            yield cls.at(
                Place(pointers[0], "key"),
                f"{all_of(given)} of `{visit.name}` {are} for streams, but its source is a queue.",
                related=also_at(Place(pointer, "key") for pointer in pointers[1:]),
                fix=Fix(f"remove {all_of(given)}", tuple(map(Remove, pointers)), certain=given == ["startingPosition"]),
            )


def _service(subject: Subject, visit: ResourceVisit) -> str:
    target = target_at(subject, visit.name, "eventSourceArn")
    if target:
        return _SERVICES.get(subject.token(target), "")
    literal = known_at(subject, visit.name, "eventSourceArn")
    found = re.match(_ARN, literal) if isinstance(literal, str) else None
    return found[1] if found else ""
