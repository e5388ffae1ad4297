"""Policies about every resource."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.permissions import allowed_in
from infra0.checks.statements import StatementCheck, is_own_grant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import Statement

_USUALLY_ALL = re.compile(
    r"xray:|sts:|ce:|organizations:|iam:List|cloudwatch:(?:PutMetricData|Describe|Get|List)"
    r"|logs:(?:Describe|CreateLogGroup|PutResourcePolicy)|rds:Describe|route53:List"
    r"|ec2:(?:Describe|Get|CreateNetworkInterface|DeleteNetworkInterface|AssignPrivateIp|UnassignPrivateIp)"
    r"|comprehend:|rekognition:Detect|textract:|translate:|polly:"
)
"""Actions that are seldom about certain resources, though they can be restricted to some."""


class WildcardResource(StatementCheck):
    """A policy allows actions on every resource, although they can be restricted to some.

    Why: whoever gets hold of the role reaches everything in the account. Name the ARNs.

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*"}]}}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:dynamodb:Table",
                                  "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                             "attributes": [{"name": "id", "type": "S"}]}},
                       "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "${orders.arn}"}]}}}}}
    """

    code = "I0705"
    severity = Severity.WARNING

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The statements about everything."""
        everything = next((place for text, place in statement.texts("Resource") if text == "*"), None)
        named = _could_name(subject, statement) if everything and is_own_grant(subject, statement) else None
        if everything and named:
            yield cls.at(
                Place(everything),
                f"{statement.words} allows `{named}` on every resource.",
                notes=("List the ARNs of the resources that are meant.",),
            )


def _could_name(subject: Subject, statement: Statement) -> str | None:
    """The first action that could name its resources."""
    allowed = (one for one in allowed_in(subject, statement) if not one.applies_to_all_only)
    return next((one.text for one in allowed if not _USUALLY_ALL.match(one.text)), None)
