"""Policies without statements."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import POLICY_ELEMENTS, PolicyCheck, elements_meant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import Policy


class PolicyShape(PolicyCheck):
    """A policy has no `Statement`, or one that is not a list of statements.

    Why: IAM rejects the policy. Source: the IAM user guide, "Grammar of the IAM JSON policy language".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17"}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0611"
    severity = Severity.ERROR

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The finding, where statements are missing; not where only their name is misspelled."""
        found = policy.value.get("Statement")
        if found is None and "Statement" not in elements_meant(policy.value, POLICY_ELEMENTS).values():
            strange = (key for key in policy.value if policy.value.keys().isdisjoint(POLICY_ELEMENTS))
            yield cls.at(
                Place(policy.pointer),
                f"{policy.words} has no `Statement`.",
                blames=tuple(policy.place(key) for key in strange),
            )
        elif isinstance(found, list) and not found:
            yield cls.at(Place(policy.place("Statement")), f"{policy.words} has no statements.")
        elif found is not None and not isinstance(found, dict | list):
            yield cls.at(Place(policy.place("Statement")), f"The `Statement` in {policy.words} is not a statement.")
        for number, each in enumerate(found if isinstance(found, list) else ()):
            if not isinstance(each, dict):
                place = Place(policy.place("Statement", number))
                yield cls.at(place, f"Statement {number + 1} in {policy.words} is not a statement.")
