"""ARNs of AWS managed policies under a path at which they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.managed_policies import PATHS
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph.holders import ATTACHED

_MANAGED = re.compile(r"(?P<start>arn:aws[\w-]*:iam::aws:policy/)(?P<path>(?:[\w-]+/)*)(?P<name>[\w+=,.@-]+)")


class ManagedPolicyPath(ValueCheck):
    """The ARN of an AWS managed policy lacks its path, such as `service-role/`, or has one that it should not have.

    Why: IAM knows no policy of that ARN and refuses to attach it. Source: the AWS managed policy reference guide.

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "logs": {"type": "aws:iam:RolePolicyAttachment",
                                "config": {"role": "role.name",
                                           "policyArn": "arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole"}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "logs": {"type": "aws:iam:RolePolicyAttachment",
                                "config": {"role": "role.name", "policyArn":
                                           "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}}}}
    """

    code = "I0425"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where the policy is elsewhere."""
        if visit.slot.name not in ATTACHED:
            return
        text = known(subject, visit.pointer, visit.value)
        found = _MANAGED.fullmatch(text) if isinstance(text, str) else None
        path = PATHS.get(found["name"]) if found else None
        if found is None or path is None or path == found["path"]:
            return
        meant = f"{found['start']}{path}{found['name']}"
        yield cls.at(
            Place(visit.pointer),
            f"There is no AWS managed policy `{found['path']}{found['name']}`; it is `{path}{found['name']}`.",
            suggestions=(meant,),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),)),
        )
