"""Versions of the policy language that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_CURRENT = "2012-10-17"
_VERSIONS = frozenset({_CURRENT, "2008-10-17"})


class PolicyVersion(ResourceCheck):
    """The `Version` of a policy is neither `2012-10-17` nor `2008-10-17`.

    Why: it is the version of the policy language, not of the policy, and there are only these two. IAM refuses others.
    Source: the IAM user guide, "IAM JSON policy elements: Version".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2024-01-01",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0615"
    severity = Severity.ERROR
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The policies of another version."""
        for policy in policies(subject, visit):
            version = policy.value.get("Version")
            pointer = policy.place("Version")
            if (
                version is None
                or (isinstance(version, str) and version in _VERSIONS)
                or (policy.editable and pointer in subject.graph.values)
            ):
                continue
            yield cls.at(
                Place(pointer),
                f"{policy.words} has the `Version` `{version}`, and there is no such version of the policy language.",
                suggestions=(_CURRENT,),
                fix=Fix(f"write `{_CURRENT}`", (SetValue(pointer, _CURRENT),)) if policy.editable else None,
            )
