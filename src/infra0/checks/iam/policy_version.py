"""Versions of the policy language that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import PolicyCheck, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import Policy

_CURRENT = "2012-10-17"
_VERSIONS = frozenset({_CURRENT, "2008-10-17"})


class PolicyVersion(PolicyCheck):
    """The `Version` of a policy is neither `2012-10-17` nor `2008-10-17`.

    Why: it is the version of the policy language, not of the policy, and there are only these two. IAM rejects others.
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

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The policies of another version."""
        version = policy.value.get("Version")
        pointer = policy.place("Version")
        known = version is None or (isinstance(version, str) and version in _VERSIONS)
        if known or is_computed(subject, policy, pointer, version):
            return
        yield cls.at(
            Place(pointer),
            f"{policy.words} has the `Version` `{version}`, which is not a version of the policy language.",
            suggestions=(_CURRENT,),
            fix=cls.offer(policy, f"write `{_CURRENT}`", SetValue(pointer, _CURRENT)),
        )
