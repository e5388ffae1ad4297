"""Statements that neither allow nor deny."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import STATEMENT_ELEMENTS, PolicyCheck, elements_meant, is_computed
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Insert, Place, SetValue, Severity
from infra0.diagnostics.roots import together
from infra0.graph.policies import Policy, Statement

_EFFECTS = {"allow": "Allow", "allowed": "Allow", "permit": "Allow", "deny": "Deny", "denied": "Deny"}


class StatementEffect(PolicyCheck):
    """A statement has no `Effect`, or one that is neither `Allow` nor `Deny`.

    Why: IAM rejects the policy. Case matters. Source: the IAM user guide, "IAM JSON policy elements: Effect".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0612"
    severity = Severity.ERROR

    @classmethod
    def check_policy(cls, subject: Subject, policy: Policy) -> Iterator[Diagnostic]:
        """The statements without a right effect; those with the same wrong word are one habit."""
        same: dict[str, list[Diagnostic]] = {}
        for statement in policy.statements:
            effect, pointer = statement.value.get("Effect"), statement.place("Effect")
            if effect is None and "Effect" not in elements_meant(statement.value, STATEMENT_ELEMENTS).values():
                yield cls._missing(statement)
            elif effect not in (None, "Allow", "Deny") and not is_computed(subject, policy, pointer, effect):
                same.setdefault(str(effect), []).append(cls._wrong(statement, effect))
        yield from map(together, same.values())

    @classmethod
    def _missing(cls, statement: Statement) -> Diagnostic:
        addition = Insert(statement.place(), "Effect", "Allow")
        return cls.at(
            Place(statement.place()),
            f"{statement.words} has no `Effect`.",
            notes=("It must be `Allow` or `Deny`.",),
            fix=cls.offer(statement.policy, 'add `"Effect": "Allow"`', addition, certain=False),
        )

    @classmethod
    def _wrong(cls, statement: Statement, effect: object) -> Diagnostic:
        meant, pointer = _EFFECTS.get(str(effect).lower()), statement.place("Effect")
        return cls.at(
            Place(pointer),
            f"{statement.words} has the `Effect` `{effect}`; it must be `Allow` or `Deny`.",
            fix=cls.offer(statement.policy, f"write `{meant}`", SetValue(pointer, meant)) if meant else None,
        )
