"""ARNs of buckets that name a region or an account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog.inputs import STATEMENT_RESOURCES
from infra0.checks.statements import StatementCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, SetValue, Severity
from infra0.graph.policies import Statement

_PART = r"(?:[^:{]|\{[^}]*\})*"
_PLACED = re.compile(rf"(arn:[^:]*:s3):(?!::){_PART}:{_PART}:(?!access|job/|storage-lens|\*)")
"""The beginning of such an ARN; access points, jobs and lenses do have a region and an account."""


class PlacedBucket(StatementCheck):
    """A statement names a bucket, or objects in one, by an ARN with a region or an account.

    Why: names of buckets are unique everywhere, and their ARNs have neither; the statement is about no bucket. Source:
    the Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:eu-west-1:123456789012:reports/*"}]}}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}}}}}
    """

    code = "I0633"
    severity = Severity.WARNING
    spoils = True

    @classmethod
    def check_statement(cls, subject: Subject, statement: Statement) -> Iterator[Diagnostic]:
        """The findings, one for each resource."""
        for element in sorted(STATEMENT_RESOURCES):
            for text, place in statement.texts(element):
                if found := _PLACED.match(text):
                    right = f"{found[1]}:::{text[found.end() :]}"
                    yield cls.at(
                        Place(place),
                        f"{statement.words} names a bucket with a region or an account, which its ARN does not have.",
                        suggestions=(right,),
                        fix=cls.offer(statement.policy, f"write `{right}`", SetValue(place, right)),
                    )
