"""Policies about every resource."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.statements import StatementCheck, is_own_grant
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph.policies import Statement

_ABOUT_ALL = re.compile(
    r"(?:xray|sts|pricing|ce|tag|organizations|iam:List|iam:GetAccount|s3:ListAllMyBuckets|ecr:GetAuthorizationToken"
    r"|cloudwatch:(?:PutMetricData|Describe|Get|List)|logs:(?:Describe|CreateLogGroup|PutResourcePolicy)"
    r"|ec2:(?:Describe|Get|CreateNetworkInterface|DeleteNetworkInterface|AssignPrivateIp|UnassignPrivateIp)"
    r"|elasticloadbalancing:Describe|autoscaling:Describe|rds:Describe|ssm:DescribeParameters|kms:ListAliases"
    r"|ssmmessages|ec2messages|cloudformation:ListStacks|route53:List|acm:List|comprehend|rekognition:Detect|textract"
    r"|translate|polly|[a-z]+:List(?:Functions|Queues|StateMachines|Streams|Tables|Topics))"
)
"""Actions that name no resource, so that `*` is all that a statement can say of them."""


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
        named = _could_name(statement)
        if everything and named and is_own_grant(subject, statement):
            yield cls.at(
                Place(everything),
                f"{statement.words} allows `{named}` on every resource.",
                notes=("List the ARNs of the resources that are meant.",),
            )


def _could_name(statement: Statement) -> str | None:
    """The first action that could name its resources."""
    return next((action for action, _ in statement.texts("Action") if not _ABOUT_ALL.match(action)), None)
