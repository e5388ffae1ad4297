"""Functions that those who call them may not call."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from infra0.checks.check import DocumentCheck
from infra0.checks.joining import attaching
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables.deliveries import FUNCTION, deliveries, service
from infra0.diagnostics import Diagnostic, Place, Severity

_PERMISSION = "aws:lambda:Permission"
_INVOKE = "lambda:invokefunction"


class InvocationPermission(DocumentCheck):
    """A service, such as API Gateway, S3, SNS or EventBridge, is to invoke a function, but no permission allows it.

    Why: Lambda rejects the call. S3, CloudWatch Logs, Secrets Manager and load balancers try at deployment and fail
    then; the others only fail when something happens. Source: pulumi-aws on `aws:lambda:Permission`, and the AWS
    Lambda developer guide, "Using resource-based policies".

    Example:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker"}},
                       "orders": {"type": "aws:sns:Topic"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "lambda",
                                                   "endpoint": "worker.arn"}}}}

    Instead:
        {"resources": {"worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker"}},
                       "orders": {"type": "aws:sns:Topic"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "lambda",
                                                   "endpoint": "worker.arn"}},
                       "permission": {"type": "aws:lambda:Permission",
                                      "config": {"function": "worker.name", "action": "lambda:InvokeFunction",
                                                 "principal": "sns.amazonaws.com", "sourceArn": "orders.arn"}}}}
    """

    code = "I0462"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The calls without a permission."""
        allowed = _allowed(subject)
        told: set[tuple[str, str]] = set()
        for edge, delivery in deliveries(subject, (FUNCTION,)):
            function, principal = edge.target, delivery.principal
            if allowed.get(function, set()) & {principal, None} or (function, principal) in told:
                continue
            told.add((function, principal))
            yield cls.at(
                Place(edge.pointer),
                f"No permission allows `{principal}` to invoke `{function}`.",
                notes=(
                    f"Add an `{_PERMISSION}` with `function` `{function}.name`, `action` `lambda:InvokeFunction` and "
                    f"`principal` `{principal}`.",
                ),
                blames=(
                    *(("resources", name) for name in subject.of_type(_PERMISSION)),
                    *attaching(subject, function),
                    ("resources", edge.source, "dependsOn"),
                ),
            )


def _allowed(subject: Subject) -> dict[str, set[str | None]]:
    """Who may invoke each function; None for somebody who is known only at deployment."""
    found: dict[str, set[str | None]] = {}
    for name in subject.of_type(_PERMISSION):
        action, principal = known_at(subject, name, "action"), known_at(subject, name, "principal")
        if isinstance(action, str) and not fnmatchcase(_INVOKE, action.lower()):
            continue
        for edge in subject.graph.edges_of(name):
            found.setdefault(edge.target, set()).add(service(principal) if isinstance(principal, str) else None)
    return found
