"""AWS's policy for administrators, attached."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_SLOTS = {
    "aws:iam:GroupPolicyAttachment": "policyArn",
    "aws:iam:PolicyAttachment": "policyArn",
    "aws:iam:Role": "managedPolicyArns",
    "aws:iam:RolePolicyAttachment": "policyArn",
    "aws:iam:UserPolicyAttachment": "policyArn",
}
"""The properties that name policies, by the types that attach them."""

_POLICY = ":iam::aws:policy/AdministratorAccess"


class AdministratorPolicy(ResourceCheck):
    """AWS's own policy `AdministratorAccess` is attached to a role, a user or a group.

    Why: it allows every action on every resource. Whoever gets hold of the role can do all of that. Attach a policy
    that lists what is needed.

    Example:
        {"resources": {"access": {"type": "aws:iam:RolePolicyAttachment",
                                  "config": {"role": "worker",
                                             "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:RolePolicyAttachment",
                                  "config": {"role": "worker",
                                             "policyArn": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"}}}}
    """

    code = "I0716"
    severity = Severity.WARNING
    tokens = frozenset(_SLOTS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The places that name the policy."""
        pointer = visit.pointer(_SLOTS[subject.token(visit.name)])
        value = visit.config.get(str(pointer[-1]))
        named = [((*pointer, number), each) for number, each in enumerate(value)] if isinstance(value, list) else []
        for place, arn in named or [(pointer, value)]:
            if isinstance(arn, str) and arn.endswith(_POLICY):
                yield cls.at(
                    Place(place),
                    f"`{visit.name}` attaches `AdministratorAccess`, which allows every action.",
                    notes=("Attach a policy that lists what is needed.",),
                )
