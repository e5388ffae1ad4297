"""Elements that policies do not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infra0.checks.statements import POLICY_ELEMENTS, STATEMENT_ELEMENTS, PolicyCheck, elements_meant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Pointer, RenameKey, Severity
from infra0.diagnostics.nearest import nearest
from infra0.diagnostics.roots import together
from infra0.graph.policies import Policy


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
        """The elements that there are not; those that differ from IAM's in their case alone are one habit."""
        objects: list[tuple[Mapping[str, Any], Pointer, Sequence[str], str]] = [
            (policy.value, (), POLICY_ELEMENTS, policy.words)
        ]
        objects += ((one.value, one.steps, STATEMENT_ELEMENTS, one.words) for one in policy.statements)
        habit: list[Diagnostic] = []
        for value, steps, known, words in objects:
            meant = elements_meant(value, known)
            for key in (key for key in value if key not in known):
                found = cls._finding(
                    policy, (*steps, key), meant.get(key), [name for name in known if name not in value], words
                )
                if key.lower() == meant.get(key, "").lower():
                    habit.append(found)
                else:
                    yield found
        if habit:
            yield together(habit, "rename them" if len(habit) > 1 else "")

    @classmethod
    def _finding(cls, policy: Policy, steps: Pointer, meant: str | None, free: Sequence[str], words: str) -> Diagnostic:
        place = policy.key_place(*steps)
        return cls.at(
            place,
            f"{words} has the element `{steps[-1]}`, which IAM does not know.",
            suggestions=nearest(str(steps[-1]), free),
            fix=cls.offer(policy, f"rename it to `{meant}`", RenameKey(place.pointer, meant)) if meant else None,
        )
