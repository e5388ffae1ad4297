"""Derives the policies of resources that receive from services, where prose only speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from infra0.derive.targets import JsonValue, Target, reference


@dataclass(frozen=True, slots=True)
class Receiver:
    """What a resource's policy lets services do.

    slot: the property of the policy that names the resource. suffix: of the ARN, for what lies in the resource.
    """

    slot: str
    action: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """How a resource makes a service send to a receiver.

    slot: how the property begins that names the receiver. sender: the property that names on whose behalf the
    service sends; empty for the resource itself. receivers: the policies that must allow it.
    """

    slot: str
    sender: str
    principal: str
    receivers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sent:
    """A service that sends on behalf of a resource."""

    principal: str
    sender: Target


_QUEUE, _TOPIC, _BUCKET = "aws:sqs:QueuePolicy", "aws:sns:TopicPolicy", "aws:s3:BucketPolicy"

RECEIVERS: dict[str, Receiver] = {
    _QUEUE: Receiver("queueUrl", "sqs:SendMessage"),
    _TOPIC: Receiver("arn", "sns:Publish"),
    _BUCKET: Receiver("bucket", "s3:GetObject", "/*"),
}
"""By the type of the policy."""

TIES: dict[str, tuple[Tie, ...]] = {
    "aws:sns:TopicSubscription": (Tie("endpoint", "topic", "sns.amazonaws.com", frozenset({_QUEUE})),),
    "aws:cloudwatch:EventTarget": (Tie("arn", "rule", "events.amazonaws.com", frozenset({_QUEUE, _TOPIC})),),
    "aws:s3:BucketNotification": (
        Tie("queues", "bucket", "s3.amazonaws.com", frozenset({_QUEUE})),
        Tie("topics", "bucket", "s3.amazonaws.com", frozenset({_TOPIC})),
    ),
    "aws:cloudwatch:MetricAlarm": (
        Tie("alarmActions", "", "cloudwatch.amazonaws.com", frozenset({_TOPIC})),
        Tie("okActions", "", "cloudwatch.amazonaws.com", frozenset({_TOPIC})),
    ),
    "aws:cloudfront:Distribution": (Tie("origins", "", "cloudfront.amazonaws.com", frozenset({_BUCKET})),),
}
"""By the type of the resource that names the receiver."""

_PUBLIC = re.compile(r"(?i)\bpublic(?:ly)?\b")


def derive_receiver_policy(
    token: str, receiver: Target, sent: Iterable[Sent], prose: str
) -> Mapping[str, JsonValue] | None:
    """The policy, of the type `token`, that lets in what is sent; None if nothing is.

    A bucket is opened to everyone only if the prose says so in as many words.
    """
    kind = RECEIVERS[token]
    arn = reference(receiver, "arn")
    statements = [*_statements(kind, arn, sent)] if arn else []
    if arn and token == _BUCKET and _PUBLIC.search(prose):
        statements.append(_statement("ReadByAnybody", "*", kind, arn, {}))
    return {"Version": "2012-10-17", "Statement": statements} if statements else None


def _statements(kind: Receiver, arn: str, sent: Iterable[Sent]) -> Iterator[Mapping[str, JsonValue]]:
    known: set[str] = set()
    for one in sent:
        source = reference(one.sender, "arn")
        if source and source not in known:
            known.add(source)
            condition: Mapping[str, JsonValue] = {"Condition": {"ArnEquals": {"aws:SourceArn": source}}}
            yield _statement(f"Receive{len(known)}", {"Service": one.principal}, kind, arn, condition)


def _statement(
    sid: str, principal: JsonValue, kind: Receiver, arn: str, condition: Mapping[str, JsonValue]
) -> Mapping[str, JsonValue]:
    return {
        "Sid": sid,
        "Effect": "Allow",
        "Principal": principal,
        "Action": kind.action,
        "Resource": arn + kind.suffix,
        **condition,
    }
