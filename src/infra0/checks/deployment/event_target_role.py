"""Targets of events that need a role."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_NEEDING = {
    "aws:kinesis:Stream": "a stream",
    "aws:sfn:StateMachine": "a state machine",
    "aws:kinesis:FirehoseDeliveryStream": "a delivery stream",
    "aws:batch:JobQueue": "a job queue",
}


class EventTargetRole(ResourceCheck):
    """An EventBridge target that EventBridge may only reach with a role has no `roleArn`.

    Why: EventBridge rejects the target. Functions, queues and topics say in their own policies who may reach them;
    streams, state machines, tasks and jobs need a role. Source: pulumi-aws on `roleArn` of
    `aws:cloudwatch:EventTarget`.

    Example:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}},
                       "rule": {"type": "aws:cloudwatch:EventRule",
                                "config": {"scheduleExpression": "rate(5 minutes)"}},
                       "target": {"type": "aws:cloudwatch:EventTarget",
                                  "config": {"rule": "rule.name", "arn": "stream.arn"}}}}

    Instead:
        {"resources": {"stream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}},
                       "rule": {"type": "aws:cloudwatch:EventRule",
                                "config": {"scheduleExpression": "rate(5 minutes)"}},
                       "target": {"type": "aws:cloudwatch:EventTarget",
                                  "config": {"rule": "rule.name", "arn": "stream.arn",
                                             "roleArn": "arn:aws:iam::123456789012:role/events"}}}}
    """

    code = "I0468"
    severity = Severity.WARNING
    tokens = frozenset({"aws:cloudwatch:EventTarget"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where a role is needed and there is none."""
        rule = target_at(subject, visit.name, "rule")
        if not visit.lacks("roleArn") or ((rule and subject.document.resources[rule].config) or {}).get("roleArn"):
            return
        target = target_at(subject, visit.name, "arn")
        what = "a task" if visit.given("ecsTarget") else _NEEDING.get(subject.token(target or ""))
        if what:
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs a `roleArn`, as its target is {what}.",
            )
