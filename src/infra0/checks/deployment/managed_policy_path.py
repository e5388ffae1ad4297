"""ARNs of AWS managed policies under a path at which they are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.managed_arns import managed_arn
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity


class ManagedPolicyPath(ValueCheck):
    """The ARN of an AWS managed policy lacks its path, such as `service-role/`, or another part, or has too much.

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
        arn = managed_arn(subject, visit)
        if arn is None:
            return
        # Imported here because many documents attach no policies of AWS.
        from infra0.iam.managed import managed_policies

        policy = managed_policies().get(arn.name)
        meant = arn.under(policy.path, arn.name) if policy else arn.text
        if meant != arn.text:
            yield cls.at(
                Place(visit.pointer),
                f"There is no AWS managed policy `{arn.text}`; it is `{meant}`.",
                suggestions=(meant,),
                fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),)),
            )
