"""References to resources of a different kind than the property's name says."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.strange_targets import strange_target
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Severity


class WrongTarget(ValueCheck):
    """A property that is called after a type of resources, such as `role` or `targetGroupArn`, refers to another type.

    Why: the service rejects it, or finds nothing of that name. Source: the types of resources that published examples
    of pulumi-aws give to all properties which are called so.

    Example:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "data.arn"}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "role.arn"}}}}
    """

    code = "I0422"
    severity = Severity.ERROR
    spoils = True
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a reference is to a resource of a known type that is certainly not meant."""
        found = strange_target(subject, visit)
        if found and found.is_certain:
            yield found.finding(cls, subject)
