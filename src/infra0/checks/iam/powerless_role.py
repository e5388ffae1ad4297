"""Roles that allow nothing, where a service acts with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ValueCheck
from infra0.checks.grants import Grants, granting, grants_of, may_be_opened
from infra0.checks.machines import machines_of
from infra0.checks.reading import known_at
from infra0.checks.role_users import ROLE_USERS
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.policies import ROLE, PolicyKind, policies_of

_NAME = re.compile(r"(?:\$\{)?([\w-]+)")
_LEFT_OUT = frozenset({"ec2", "ecs-tasks", "eks", "lambda", "sagemaker"})
"""Services of code, which may need no permission, and those whose roles are asked for single actions."""


class PowerlessRole(ValueCheck):
    """A service is given a role of the document that no policy gives any permission.

    Why: the service can assume the role, and then do nothing with it: a schedule cannot call its target, a delivery
    stream cannot write. It is found where all policies of the role can be read. Source: the IAM user guide, "Create a
    role to delegate permissions to an AWS service": a role has only the permissions that its policies grant.

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "scheduler.amazonaws.com"}}]}}},
                       "orders": {"type": "aws:sqs:Queue"},
                       "nightly": {"type": "aws:scheduler:Schedule",
                                   "config": {"scheduleExpression": "rate(1 day)",
                                              "flexibleTimeWindow": {"mode": "OFF"},
                                              "target": {"arn": "orders.arn", "roleArn": "role.arn"}}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "scheduler.amazonaws.com"}}]}}},
                       "orders": {"type": "aws:sqs:Queue"},
                       "sending": {"type": "aws:iam:RolePolicy",
                                   "config": {"role": "role.id", "policy": {"Version": "2012-10-17", "Statement": [
                                       {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "orders.arn"}]}}},
                       "nightly": {"type": "aws:scheduler:Schedule",
                                   "config": {"scheduleExpression": "rate(1 day)",
                                              "flexibleTimeWindow": {"mode": "OFF"},
                                              "target": {"arn": "orders.arn", "roleArn": "role.arn"}}}}}
    """

    code = "I0627"
    severity = Severity.WARNING
    values = frozenset({str})
    once = True

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, at the first place where a resource takes the role."""
        whole, owner = subject.reference(visit.pointer), visit.slot.owner
        if whole is None or owner is None or subject.token(whole.resource) != ROLE:
            return
        service = ROLE_USERS.get((owner.short_token, visit.slot.path))
        if service is None or not _has_to_act(subject, visit, service) or not _is_first(subject, visit, whole.resource):
            return
        role = whole.resource
        is_let_in = _is_named_in_policies(subject, role) or may_be_opened(subject, visit.resource.name)
        if grants_of(subject, role) == Grants() and not is_let_in:
            yield cls.at(
                Place(visit.pointer),
                f"No policy gives `{role}` any permission, and `{visit.resource.name}` acts with it.",
                notes=(
                    "Add an `aws:iam:RolePolicy` that allows what the service has to do, or attach a managed policy.",
                ),
                related=(Related(Place(("resources", role), "key"), "the role"),),
                # A role that the service may not even assume is hardly the one that is meant.
                blames=(*granting(subject, role), visit.pointer, *subject.waiting(visit.resource.name)),
            )


def _has_to_act(subject: Subject, visit: ValueVisit, service: str) -> bool:
    """Whether the work of a service needs a permission: a state machine may have no tasks."""
    if service == "states":
        machines = machines_of(subject, visit.resource.name)
        return any(_calls_service(subject, state) for machine in machines for state in machine.states.values())
    if service == "appsync" and known_at(subject, visit.resource.name, "type") in ("NONE", "HTTP"):
        return False
    return service not in _LEFT_OUT


def _calls_service(subject: Subject, state: Mapping[str, Any]) -> bool:
    """Whether a state calls a service, and does not wait for a worker, who needs the permissions then."""
    resource = str(state.get("Resource", ""))
    named = _NAME.match(resource)
    is_activity = ":activity:" in resource or (named is not None and subject.token(named[1]) == "aws:sfn:Activity")
    return state.get("Type") == "Task" and not is_activity


def _is_first(subject: Subject, visit: ValueVisit, role: str) -> bool:
    """Whether the resource names the role here first."""
    edges = subject.graph.edges_of(visit.resource.name)
    return next((edge.pointer for edge in edges if edge.target == role), visit.pointer) == visit.pointer


def _is_named_in_policies(subject: Subject, role: str) -> bool:
    """Whether the policy of a resource may allow something to the role."""
    return any(
        policy.kind is not PolicyKind.TRUST
        for edge in subject.needed_by(role)
        if edge.source
        for policy in policies_of(subject.graph, edge.source)
    )
