"""AWS managed policies that there are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.managed_arns import managed_arn
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import nearest, one_letter_away


class UnknownManagedPolicy(ValueCheck):
    """A role, user or group is given an AWS managed policy that AWS does not have.

    Why: IAM refuses to attach it. The list has neither the policies that AWS added after it was made, nor those that
    AWS has withdrawn. Source: the AWS managed policy reference guide.

    Example:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "tables": {"type": "aws:iam:RolePolicyAttachment",
                                  "config": {"role": "role.name",
                                             "policyArn": "arn:aws:iam::aws:policy/AmazonDynamoDBFulAccess"}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "tables": {"type": "aws:iam:RolePolicyAttachment",
                                  "config": {"role": "role.name",
                                             "policyArn": "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"}}}}
    """

    code = "I0628"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where no policy has that name."""
        arn = managed_arn(subject, visit)
        if arn is None:
            return
        # Imported here because many documents attach no policies of AWS.
        from infra0.iam.managed import managed_policies, managed_source

        policies = managed_policies()
        if arn.name in policies:
            return
        names = tuple(policies)
        meant = one_letter_away(arn.name, names)
        alike = [arn.under(policies[name].path, name) for name in ((meant,) if meant else nearest(arn.name, names))]
        yield cls.at(
            Place(visit.pointer),
            f"AWS has no managed policy `{arn.name}`.",
            suggestions=tuple(alike),
            notes=() if meant else (f"The policies that infra0 knows are those of {managed_source()}.",),
            fix=Fix(f"write `{alike[0]}`", (SetValue(visit.pointer, alike[0]),)) if meant else None,
        )
