"""Operators of conditions that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.statements import POLICY_TOKENS, policies
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest

_OPERATORS = (
    *("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "BinaryEquals", "Bool"),
    *("DateEquals", "DateGreaterThan", "DateGreaterThanEquals", "DateLessThan", "DateLessThanEquals", "DateNotEquals"),
    *("IpAddress", "NotIpAddress", "Null"),
    *("NumericEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "NumericLessThan", "NumericLessThanEquals"),
    *("NumericNotEquals", "StringEquals", "StringEqualsIgnoreCase", "StringLike", "StringNotEquals"),
    *("StringNotEqualsIgnoreCase", "StringNotLike"),
)
_LOWER = {operator.lower() for operator in _OPERATORS}
_SETS = ("ForAllValues:", "ForAnyValue:")
_OPTIONAL = "IfExists"


class ConditionOperator(ResourceCheck):
    """A condition of a statement uses an operator that IAM does not have.

    Why: IAM refuses the policy. Source: the IAM user guide, "IAM JSON policy elements: Condition operators".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*",
                           "Condition": {"StringEqual": {"aws:PrincipalTag/team": "data"}}}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*",
                           "Condition": {"StringEquals": {"aws:PrincipalTag/team": "data"}}}]}}}}}
    """

    code = "I0618"
    severity = Severity.ERROR
    tokens = POLICY_TOKENS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The operators that there are not."""
        for policy in policies(subject, visit):
            for statement in policy.statements:
                condition = statement.value.get("Condition")
                for written in condition if isinstance(condition, dict) else ():
                    operator = _bare(written)
                    if operator.lower() in _LOWER:
                        continue
                    pointer = statement.place("Condition", written)
                    meant = clearly_nearest(operator, _OPERATORS)
                    renamed = written.replace(operator, meant) if meant else None
                    yield cls.at(
                        Place(pointer, "key" if policy.editable else "value"),
                        f"{statement.words} has the condition operator `{written}`, which IAM does not have.",
                        suggestions=nearest(operator, _OPERATORS),
                        fix=Fix(f"write `{renamed}`", (RenameKey(pointer, renamed),))
                        if renamed and policy.editable
                        else None,
                    )


def _bare(written: str) -> str:
    """The operator without what makes it one of sets, or optional."""
    for prefix in _SETS:
        written = written.removeprefix(prefix)
    return written.removesuffix(_OPTIONAL) or written
