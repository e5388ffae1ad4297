"""Messages that vanish when nobody can work on them."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.reading import target_at, value_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity

_MAPPING = "aws:lambda:EventSourceMapping"
_QUEUE = "aws:sqs:Queue"
_STREAMS = frozenset({"aws:kinesis:Stream", "aws:dynamodb:Table"})
_CALLS = (
    ("aws:sns:TopicSubscription", "endpoint"),
    ("aws:cloudwatch:EventTarget", "arn"),
)


class NoDeadLetters(DocumentCheck):
    """What a queue, a stream, a topic or an event invokes has no dead-letter destination.

    Why: after some attempts the message is thrown away, and nobody learns of it.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker"}}}}

    Instead:
        {"resources": {"failed": {"type": "aws:sqs:Queue"},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}",
                                                               "maxReceiveCount": 5}}},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker"}}}}
    """

    code = "I0706"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The queues, the streams' mappings and the functions without a place for failures; each once."""
        yield from cls._sources(subject)
        told: set[str] = set()
        for function in _called(subject):
            if function not in told and not _keeps_failures(subject, function):
                told.add(function)
                yield cls.at(
                    Place(("resources", function), "key"),
                    f"`{function}` is invoked asynchronously and has no dead-letter destination.",
                    notes=("Give it a `deadLetterConfig` with the `targetArn` of a queue or topic.",),
                )

    @classmethod
    def _sources(cls, subject: Subject) -> Iterator[Diagnostic]:
        redriven = {target_at(subject, name, "queueUrl") for name in subject.of_type("aws:sqs:RedrivePolicy")}
        told: set[str] = set()
        for mapping in subject.of_type(_MAPPING):
            source = target_at(subject, mapping, "eventSourceArn") or ""
            token = subject.token(source)
            if token == _QUEUE and source not in told | redriven and not value_at(subject, source, "redrivePolicy"):
                told.add(source)
                yield cls.at(
                    Place(("resources", source), "key"),
                    f"`{source}` has no dead-letter queue for messages that fail repeatedly.",
                    notes=("Give it a `redrivePolicy` with the ARN of another queue and a `maxReceiveCount`.",),
                )
            elif token in _STREAMS and value_at(subject, mapping, "destinationConfig") is None:
                yield cls.at(
                    Place(("resources", mapping), "key"),
                    f"`{mapping}` has no destination for failed records.",
                    notes=("Give it a `destinationConfig` with `onFailure`, a queue or a topic.",),
                )


def _called(subject: Subject) -> Iterator[str]:
    """The functions that topics and events call."""
    for token, slot in _CALLS:
        for name in subject.of_type(token):
            target = target_at(subject, name, slot)
            if target and subject.token(target) == "aws:lambda:Function":
                yield target


def _keeps_failures(subject: Subject, function: str) -> bool:
    if value_at(subject, function, "deadLetterConfig") is not None:
        return True
    invocations = subject.of_type("aws:lambda:FunctionEventInvokeConfig")
    return any(target_at(subject, name, "functionName") == function for name in invocations)
