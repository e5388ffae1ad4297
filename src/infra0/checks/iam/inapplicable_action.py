"""Actions that apply to none of the resources that a statement names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from infra0.checks.statements import PermissionCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from infra0.checks.permissions import Permission


class InapplicableAction(PermissionCheck):
    """An action of a statement applies to none of the resources that the statement names.

    Why: the statement does not allow it. Actions on objects, such as `s3:GetObject`, apply to the bucket's ARN with
    `/*`, and those on buckets, such as `s3:ListBucket`, to the ARN itself; `logs:PutLogEvents` applies to a log group's
    ARN with `:*`. S3 rejects the policy of a bucket with such a statement. Sources: the Service Authorization
    Reference; the Amazon S3 user guide, "Policy resources for Amazon S3".

    Example:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${data.arn}"}]}}}}}

    Instead:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
            "access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${data.arn}/*"}]}}}}}
    """

    code = "I0624"
    severity = Severity.WARNING

    @classmethod
    def check_permission(cls, subject: Subject, permission: Permission) -> Iterator[Diagnostic]:
        """The actions that go with no resource: at a resource of their service, or where there is none, at them."""
        # Imported here because many documents have no policies.
        from infra0.checks.mismatches import mismatches_in

        for found in mismatches_in(permission):
            yield cls.at(
                Place(found.pointer),
                found.message,
                notes=found.notes(subject),
                fix=found.fix(subject),
                # The resource that the actions are for may be named wrongly.
                blames=(permission.statement.place("Resource"),),
            )
