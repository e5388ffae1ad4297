"""Operators of conditions that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.policies import Statement

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


class ConditionOperator(StatementCheck):
    """A condition of a statement uses an operator that IAM does not have.

    Why: IAM rejects the policy. Source: the IAM user guide, "IAM JSON policy elements: Condition operators".

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

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The operators that there are not."""
        condition = statement.value.get("Condition")
        for written in condition if isinstance(condition, dict) else ():
            operator = _bare(written)
            if operator.lower() in _LOWER:
                continue
            place = statement.key_place("Condition", written)
            meant = clearly_nearest(operator, _OPERATORS)
            renamed = written.replace(operator, meant) if meant else None
            yield cls.at(
                place,
                f"{statement.words} has the condition operator `{written}`, which IAM does not have.",
                suggestions=nearest(operator, _OPERATORS),
                fix=cls.offer(statement.policy, f"write `{renamed}`", RenameKey(place.pointer, renamed))
                if renamed
                else None,
            )


def _bare(written: str) -> str:
    """The operator without what makes it one of sets, or optional."""
    for prefix in _SETS:
        written = written.removeprefix(prefix)
    return written.removesuffix(_OPTIONAL) or written
