"""Policies that allow everything."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_own_grant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import Statement


class WildcardAction(StatementCheck):
    """A policy allows every action, or every action of a service.

    Why: whoever gets hold of the role can do all of that. List what is needed.

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::data/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],
                           "Resource": "arn:aws:s3:::data/*"}]}}}}}
    """

    code = "I0704"
    severity = Severity.WARNING

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The actions that are all; a key's own policy names the owner with all of them, as it must."""
        for action, pointer in statement.texts("Action") if is_own_grant(subject, statement) else ():
            if action == "*" or action.endswith(":*"):
                what = "every action" if action == "*" else f"every action of `{action.partition(':')[0]}`"
                yield cls.at(Place(pointer), f"{statement.words} allows {what}.")
