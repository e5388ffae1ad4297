"""Elements that policies do not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, Policy, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest

_POLICY = ("Version", "Id", "Statement")
_STATEMENT = (
    *("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"),
    "Condition",
)


class UnknownElement(ResourceCheck):
    """A policy or a statement has an element that IAM does not know.

    Why: IAM refuses the policy. Elements are written as in `Statement`, `Effect` and `Action`, in the singular. Source:
    the IAM user guide, "IAM JSON policy element reference".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Actions": ["s3:GetObject"], "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0610"
    severity = Severity.ERROR
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The elements that there are not."""
        for policy in policies(subject, visit):
            yield from cls._unknown(policy, policy.value, (), _POLICY, policy.words)
            for statement in policy.statements:
                yield from cls._unknown(policy, statement.value, statement.steps, _STATEMENT, statement.words)

    @classmethod
    def _unknown(
        cls, policy: Policy, value: Mapping[str, Any], steps: Pointer, known: tuple[str, ...], words: str
    ) -> Iterator[Diagnostic]:
        free = [name for name in known if name not in value]
        for key in value:
            if key in known:
                continue
            meant = clearly_nearest(key, free)
            pointer = policy.place(*steps, key)
            yield cls.at(
                Place(pointer, "key" if policy.editable else "value"),
                f"{words} has the element `{key}`, which IAM does not know.",
                suggestions=nearest(key, free),
                fix=Fix(f"call it `{meant}`", (RenameKey(pointer, meant),)) if meant and policy.editable else None,
            )
