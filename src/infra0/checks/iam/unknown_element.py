"""Elements that policies do not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.statements import PolicyCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Pointer, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.policies import Policy

_POLICY = ("Version", "Id", "Statement")
_STATEMENT = (
    *("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"),
    "Condition",
)


class UnknownElement(PolicyCheck):
    """A policy or a statement has an element that IAM does not know.

    Why: IAM rejects the policy. Elements are written as in `Statement`, `Effect` and `Action`, in the singular. Source:
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

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The elements that there are not."""
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
            place = policy.key_place(*steps, key)
            yield cls.at(
                place,
                f"{words} has the element `{key}`, which IAM does not know.",
                suggestions=nearest(key, free),
                fix=cls.offer(policy, f"rename it to `{meant}`", RenameKey(place.pointer, meant)) if meant else None,
            )
