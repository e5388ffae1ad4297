"""Resources of services that a statement's actions have nothing to do with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from infra0.checks.listing import one_of
from infra0.checks.statements import PermissionCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph.policies import Policy

if TYPE_CHECKING:
    from infra0.checks.arns import Named
    from infra0.checks.permissions import Permission


class ForeignResource(PermissionCheck):
    """A statement names a resource of a service to which none of its actions applies.

    Why: the statement allows nothing with that resource, and what was meant is denied. Source: the Service
    Authorization Reference, which lists the resources that the actions of each service apply to.

    Example:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "jobs.arn"}]}}}}}

    Instead:
        {"resources": {"jobs": {"type": "aws:sqs:Queue"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "sqs:ReceiveMessage", "Resource": "jobs.arn"}]}}}}}
    """

    code = "I0622"
    severity = Severity.WARNING
    spoils = True

    @classmethod
    def check_permission(cls, subject: Subject, permission: Permission) -> Iterator[Diagnostic]:
        """The resources of other services."""
        for named in permission.strange:
            services = one_of(sorted(permission.services))
            yield cls.at(
                Place(named.pointer),
                f"{permission.statement.words} names `{named.text}`, to which none of its actions applies.",
                notes=(f"Allow actions of `{named.service}` on it, or name a resource of {services}.",),
                fix=_fix(subject, permission, named),
            )


def _fix(subject: Subject, permission: Permission, named: Named) -> Fix | None:
    """The one resource of the document that the actions apply to, where there is one that the policy does not name."""
    # Imported here because many documents have no policies.
    from infra0.checks.arns import arn_service_of

    policy = permission.statement.policy
    resources = subject.document.resources
    fitting = [name for name in resources if arn_service_of(subject, name) in permission.services]
    if len(fitting) != 1 or not policy.editable or _names(subject, policy, fitting[0]):
        return None
    reference = f"{fitting[0]}.arn"
    return Fix(f"refer to `{reference}`", (SetValue(named.pointer, reference),), certain=False)


def _names(subject: Subject, policy: Policy, name: str) -> bool:
    edges = (edge for edge in subject.graph.edges_of(policy.resource) if edge.target == name)
    return any(edge.pointer[: len(policy.pointer)] == policy.pointer for edge in edges)
