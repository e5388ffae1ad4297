"""Subscriptions whose protocol is not that of their endpoint."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_PROTOCOLS = {
    "aws:kinesis:FirehoseDeliveryStream": "firehose",
    "aws:lambda:Alias": "lambda",
    "aws:lambda:Function": "lambda",
    "aws:sqs:Queue": "sqs",
}


class SubscriptionEndpoint(ResourceCheck):
    """An SNS subscription's endpoint does not match its protocol.

    Why: SNS rejects the subscription. Source: pulumi-aws on `protocol` and `endpoint`.

    Example:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "queue": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "lambda",
                                                   "endpoint": "queue.arn"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "queue": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "queue.arn"}}}}
    """

    code = "I0469"
    severity = Severity.ERROR
    tokens = frozenset({"aws:sns:TopicSubscription"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the endpoint is a resource of the document that the protocol is not for."""
        protocol = known_at(subject, visit.name, "protocol")
        endpoint = target_at(subject, visit.name, "endpoint")
        expected = _PROTOCOLS.get(subject.token(endpoint or ""))
        if expected and isinstance(protocol, str) and protocol in _PROTOCOLS.values() and protocol != expected:
            yield cls.at(
                Place(visit.pointer("protocol")),
                f"The protocol of `{visit.name}` is `{protocol}`, but `{endpoint}` needs `{expected}`.",
                fix=Fix(f"write `{expected}`", (SetValue(visit.pointer("protocol"), expected),)),
            )
