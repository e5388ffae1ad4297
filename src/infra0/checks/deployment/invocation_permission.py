"""Functions that those who call them may not call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TypeAlias

from infra0.checks.check import DocumentCheck
from infra0.checks.joining import attaching
from infra0.checks.principals import service_meant
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.tables.deliveries import FUNCTION, deliveries, service
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Related, SetValue, Severity
from infra0.graph import Edge
from infra0.graph.slots import pointer_of

_PERMISSION = "aws:lambda:Permission"
_ACTION = "lambda:InvokeFunction"

_Call: TypeAlias = tuple[Edge, str]
"""A reference to a function by which a service invokes it, and the service's principal."""


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
        calls: dict[str, list[_Call]] = {}
        for edge, delivery in deliveries(subject, (FUNCTION,)):
            calls.setdefault(edge.target, []).append((edge, delivery.principal))
        for function, of_function in calls.items():
            given, told = permissions.get(function, []), set[str]()
            idle = [each for each in given if not any(each.allows(subject, *call) for call in of_function)]
            for edge, principal in of_function:
                if principal in told or any(each.allows(subject, edge, principal) for each in given):
                    continue
                told.add(principal)
                if len(idle) == 1 and idle[0].is_meant_for(subject, edge, principal):
                    yield cls._in_permission(subject, idle[0], edge, principal)
                else:
                    yield cls._without(subject, given, edge, principal)

    @classmethod
    def _without(cls, subject: Subject, given: Sequence[_Permission], edge: Edge, principal: str) -> Diagnostic:
        function = edge.target
        return cls.at(
            Place(edge.pointer),
            f"No permission allows `{principal}` to invoke `{function}`"
            f"{' for this' if any(each.principal == principal for each in given) else ''}.",
            notes=(
                f"Add an `{_PERMISSION}` with `function` `{function}.name`, `action` `{_ACTION}` and "
                f"`principal` `{principal}`.",
            ),
            related=tuple(Related(Place(("resources", each.name), "key"), each.words) for each in given),
            blames=_blames(subject, edge),
        )

    @classmethod
    def _in_permission(cls, subject: Subject, permission: _Permission, edge: Edge, principal: str) -> Diagnostic:
        """The finding at the only permission of a function that allows no call."""
        (wrong,) = permission.wrong_inputs(subject, edge, principal)
        pointer = pointer_of(permission.name, wrong)
        right = {"principal": principal, "action": _ACTION}.get(wrong)
        return cls.at(
            Place(pointer),
            f"`{permission.name}` allows {permission.allowed}, but `{edge.target}` is invoked by `{principal}` for "
            f"`{edge.source}`.",
            related=(Related(Place(edge.pointer), "it is invoked here"),),
            notes=() if right else (f"Refer to what `{edge.source}` is for, or leave `{wrong}` out.",),
            fix=Fix(f"write `{right}`", (SetValue(pointer, right),), certain=False) if right else None,
            blames=(*_blames(subject, edge), pointer),
        )


def _blames(subject: Subject, edge: Edge) -> tuple[Pointer, ...]:
    return (
        *(("resources", name) for name in subject.of_type(_PERMISSION)),
        *attaching(subject, edge.target),
        *subject.waiting(edge.source),
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

    def allows(self, subject: Subject, edge: Edge, principal: str) -> bool:
        """Whether a service may invoke the function as an edge has it."""
        return not self.wrong_inputs(subject, edge, principal)

    def wrong_inputs(self, subject: Subject, edge: Edge, principal: str) -> list[str]:
        """The inputs that keep the permission from a service that invokes the function as an edge has it."""
        is_for = self.source is None or self.source == edge.source or self.source in subject.needs(edge.source)
        right = {
            "principal": self.principal in (principal, None),
            "action": fnmatchcase(_ACTION.lower(), self.action.lower()),
            "sourceArn": is_for,
        }
        return [name for name, is_right in right.items() if not is_right]

    def is_meant_for(self, subject: Subject, edge: Edge, principal: str) -> bool:
        """Whether it was probably meant for that, as only one input keeps it from it.

        A permission for another service may be for something outside, unless it names the source, or nobody.
        """
        wrong = self.wrong_inputs(subject, edge, principal)
        is_nobody = self.principal is not None and service_meant(self.principal) != self.principal
        return len(wrong) == 1 and (wrong != ["principal"] or self.source is not None or is_nobody)

    @property
    def allowed(self) -> str:
        """What it allows, in words."""
        source = f" for `{self.source}`" if self.source else ""
        return f"`{self.principal or 'somebody'}` `{self.action}`{source}"

    @property
    def words(self) -> str:
        """What the permission is for, in words."""
        return f"this one allows {self.allowed}"


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
