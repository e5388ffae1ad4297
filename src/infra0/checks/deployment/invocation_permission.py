"""Functions that those who call them may not call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from infra0.checks.check import DocumentCheck
from infra0.checks.joining import attaching
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.tables.deliveries import FUNCTION, deliveries, service
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph import Edge

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
        permissions = _permissions(subject)
        told: set[tuple[str, str]] = set()
        for edge, delivery in deliveries(subject, (FUNCTION,)):
            function, principal = edge.target, delivery.principal
            given = permissions.get(function, [])
            if (function, principal) in told or any(each.allows(subject, principal, edge) for each in given):
                continue
            told.add((function, principal))
            yield cls.at(
                Place(edge.pointer),
                f"No permission allows `{principal}` to invoke `{function}`"
                f"{' for this' if any(each.principal == principal for each in given) else ''}.",
                notes=(
                    f"Add an `{_PERMISSION}` with `function` `{function}.name`, `action` `lambda:InvokeFunction` and "
                    f"`principal` `{principal}`.",
                ),
                related=tuple(Related(Place(("resources", each.name), "key"), each.words) for each in given),
                blames=(
                    *(("resources", name) for name in subject.of_type(_PERMISSION)),
                    *attaching(subject, function),
                    *subject.waiting(edge.source),
                ),
            )


@dataclass(frozen=True, slots=True)
class _Permission:
    """A permission to invoke a function.

    principal: None for somebody who is known only at deployment. action: what it allows. source: the resource for which
    alone it is one, if it names such.
    """

    name: str
    principal: str | None
    action: str
    source: str | None

    def allows(self, subject: Subject, principal: str, edge: Edge) -> bool:
        """Whether a service may invoke the function as an edge has it."""
        if self.principal not in (principal, None) or not fnmatchcase(_INVOKE, self.action.lower()):
            return False
        return self.source is None or self.source == edge.source or self.source in subject.needs(edge.source)

    @property
    def words(self) -> str:
        """What the permission is for, in words."""
        source = f" for `{self.source}`" if self.source else ""
        return f"this one allows `{self.principal or 'somebody'}` `{self.action}`{source}"


def _permissions(subject: Subject) -> dict[str, list[_Permission]]:
    """The permissions for each function."""
    found: dict[str, list[_Permission]] = {}
    for name in subject.of_type(_PERMISSION):
        action, principal = known_at(subject, name, "action"), known_at(subject, name, "principal")
        permission = _Permission(
            name,
            service(principal) if isinstance(principal, str) else None,
            action if isinstance(action, str) else "*",
            target_at(subject, name, "sourceArn"),
        )
        for edge in subject.graph.edges_of(name):
            found.setdefault(edge.target, []).append(permission)
    return found
