"""Statements that neither allow nor deny."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, SetValue, Severity

_EFFECTS = {"allow": "Allow", "allowed": "Allow", "permit": "Allow", "deny": "Deny", "denied": "Deny"}


class StatementEffect(ResourceCheck):
    """A statement has no `Effect`, or another one than `Allow` and `Deny`.

    Why: IAM refuses the policy. Case matters. Source: the IAM user guide, "IAM JSON policy elements: Effect".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0612"
    severity = Severity.ERROR
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The statements without a right effect."""
        for policy in policies(subject, visit):
            for statement in policy.statements:
                effect = statement.value.get("Effect")
                pointer = statement.place("Effect")
                if effect is None and not any(str(key).lower() == "effect" for key in statement.value):
                    fix = Fix('add `"Effect": "Allow"`', (Insert(statement.place(), "Effect", "Allow"),), certain=False)
                    yield cls.at(
                        Place(statement.place()),
                        f"{statement.words} has no `Effect`.",
                        notes=("It is `Allow` or `Deny`.",),
                        fix=fix if policy.editable else None,
                    )
                elif effect is not None and effect not in ("Allow", "Deny") and pointer not in subject.graph.values:
                    meant = _EFFECTS.get(str(effect).lower()) if policy.editable else None
                    yield cls.at(
                        Place(pointer),
                        f"{statement.words} has the `Effect` `{effect}`; it is `Allow` or `Deny`.",
                        fix=Fix(f"write `{meant}`", (SetValue(pointer, meant),)) if meant else None,
                    )
