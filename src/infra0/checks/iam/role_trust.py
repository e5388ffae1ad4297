"""Roles that those who are given them may not assume."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.principals import service_meant
from infra0.checks.role_users import ROLE_USERS
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.policies import ROLE, PolicyKind, policies_of
from infra0.graph.slots import pointer_of


class RoleTrust(ValueCheck):
    """A resource is given a role whose trust policy does not let the resource's service assume it.

    Why: the service cannot act. Some reject the resource at deployment, others fail when they are used. Source: the
    IAM user guide, "Create a role to delegate permissions to an AWS service".

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "firehose.amazonaws.com"}}]}}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn"}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn"}}}}
    """

    code = "I0617"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str})
    once = True

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where everyone whom the role trusts is known and the service is not among them."""
        whole = subject.reference(visit.pointer)
        if whole is None or visit.slot.owner is None:
            return
        service = ROLE_USERS.get((visit.slot.owner.short_token, visit.slot.path))
        if service is None or subject.token(whole.resource) != ROLE or not _is_first(subject, visit, whole.resource):
            return
        trusted = _trusted(subject, whole.resource)
        if trusted and not any(name == service or name.startswith(f"{service}.") for name in trusted):
            policy = pointer_of(whole.resource, "assumeRolePolicy")
            yield cls.at(
                Place(visit.pointer),
                f"`{whole.resource}` trusts {', '.join(f'`{name}`' for name in sorted(trusted))}, but not "
                f"`{service}.amazonaws.com`, which has to assume it here.",
                notes=(f"Add `{service}.amazonaws.com` to the `Principal` of its trust policy.",),
                related=(Related(Place(policy), "the role's trust policy"),),
                blames=(policy,),
            )


def _is_first(subject: Subject, visit: ValueVisit, role: str) -> bool:
    """Whether the resource names the role here first of all the places from which its service takes the role."""
    token = subject.token(visit.resource.name)
    service = ROLE_USERS.get((token, visit.slot.path))
    edges = (edge for edge in subject.graph.edges_of(visit.resource.name) if edge.target == role)
    first = next((edge for edge in edges if ROLE_USERS.get((token, edge.slot)) == service), None)
    return first is None or first.pointer == visit.pointer


def _trusted(subject: Subject, role: str) -> set[str]:
    """The services that a role trusts; nothing where it may trust others that are not known."""
    policies = (policy for policy in policies_of(subject.graph, role) if policy.kind is PolicyKind.TRUST)
    found: set[str] = set()
    for statement in (statement for policy in policies for statement in policy.statements):
        named = [(kind, name) for kind, name, _ in statement.principals()]
        if not named or any(kind != "Service" or "$" in name or "*" in name for kind, name in named):
            return set()
        # That a name is not that of a principal is said of the policy itself.
        found.update(service_meant(name) or name for _, name in named)
    return found
