"""Streams that nobody watches."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_ALARM = "aws:cloudwatch:MetricAlarm"


class NoAlarm(ResourceCheck):
    """No alarm of the document watches a stream.

    Why: a stream whose readers fall behind loses data when its retention ends. An alarm on `IteratorAgeMilliseconds`
    tells in time.

    Example:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}}}}

    Instead:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}},
                       "alarm": {"type": "aws:cloudwatch:MetricAlarm",
                                 "config": {"name": "late", "namespace": "AWS/Kinesis",
                                            "metricName": "GetRecords.IteratorAgeMilliseconds",
                                            "dimensions": {"StreamName": "stream.name"}, "statistic": "Maximum",
                                            "period": 60, "evaluationPeriods": 5, "threshold": 600000,
                                            "comparisonOperator": "GreaterThanThreshold"}}}}
    """

    code = "I0709"
    severity = Severity.WARNING
    tokens = frozenset({"aws:kinesis:Stream", "aws:kinesis:FirehoseDeliveryStream"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where no alarm refers to the stream."""
        if not any(_is_about(subject, alarm, visit.name) for alarm in subject.of_type(_ALARM)):
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"No alarm watches `{visit.name}`.",
                notes=(f"Add an `{_ALARM}` with `{visit.name}.name` in its `dimensions`.",),
            )


def _is_about(subject: Subject, alarm: str, stream: str) -> bool:
    """Whether an alarm refers to a stream, or spells out its name in its dimensions."""
    if any(edge.source == alarm for edge in subject.needed_by(stream)):
        return True
    dimensions = value_at(subject, alarm, "dimensions")
    values = dimensions.values() if isinstance(dimensions, dict) else ()
    return any(name == stream for text in values if isinstance(text, str) for name, _ in subject.named(text))
