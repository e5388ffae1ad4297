"""References to resources of a kind that is hardly meant."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.strange_targets import strange_target
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Severity


class UnlikelyTarget(ValueCheck):
    """A property refers to a resource of a type that its name hardly speaks of, such as a topic where a queue belongs.

    Why: the service probably rejects it. Source: the types of resources that published examples of pulumi-aws give to
    all properties which are called so; there are fewer of them than for I0422.

    Example:
        {"resources": {"uploads": {"type": "aws:s3:Bucket"}, "news": {"type": "aws:sns:Topic"},
                       "notification": {"type": "aws:s3:BucketNotification",
                                        "config": {"bucket": "uploads.id",
                                                   "queues": [{"queueArn": "news.arn",
                                                               "events": ["s3:ObjectCreated:*"]}]}}}}

    Instead:
        {"resources": {"uploads": {"type": "aws:s3:Bucket"}, "news": {"type": "aws:sns:Topic"},
                       "notification": {"type": "aws:s3:BucketNotification",
                                        "config": {"bucket": "uploads.id",
                                                   "topics": [{"topicArn": "news.arn",
                                                               "events": ["s3:ObjectCreated:*"]}]}}}}
    """

    code = "I0423"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a reference is to a resource of a known type that is hardly meant."""
        found = strange_target(subject, visit)
        if found and not found.is_certain:
            yield found.finding(cls, subject)
