"""Public policies of buckets that do not allow any."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.buckets import bucket_of, settings_of
from infra0.checks.check import ResourceCheck
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Severity
from infra0.graph.policies import Statement, policies_of
from infra0.graph.slots import pointer_of

_BLOCK = "aws:s3:BucketPublicAccessBlock"


class PublicPolicy(ResourceCheck):
    """The policy of a bucket lets everyone do something, and public policies are blocked for the bucket.

    Why: S3 rejects the policy (`AccessDenied`). A new bucket blocks public policies unless an
    `aws:s3:BucketPublicAccessBlock` with `blockPublicPolicy` false says otherwise. Source: the Amazon S3 user guide,
    "Blocking public access to your Amazon S3 storage".

    Example:
        {"resources": {"site": {"type": "aws:s3:Bucket"},
                       "sitePolicy": {"type": "aws:s3:BucketPolicy", "config": {"bucket": "site.id", "policy": {
                           "Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                                          "Resource": "${site.arn}/*"}]}}}}}

    Instead:
        {"resources": {"site": {"type": "aws:s3:Bucket"},
                       "siteAccess": {"type": "aws:s3:BucketPublicAccessBlock",
                                      "config": {"bucket": "site.id", "blockPublicPolicy": false,
                                                 "restrictPublicBuckets": false}},
                       "sitePolicy": {"type": "aws:s3:BucketPolicy", "dependsOn": ["siteAccess"],
                                      "config": {"bucket": "site.id", "policy": {
                           "Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                                          "Resource": "${site.arn}/*"}]}}}}}
    """

    code = "I0495"
    severity = Severity.WARNING
    tokens = frozenset({"aws:s3:BucketPolicy"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, at the first statement for everyone."""
        bucket = bucket_of(subject, visit.name)
        statements = (each for policy in policies_of(subject.graph, visit.name) for each in policy.statements)
        public = next(filter(_is_public, statements), None)
        if bucket is None or public is None:
            return
        blocks = list(settings_of(subject, bucket, _BLOCK))
        if not blocks:
            yield cls.at(
                public.key_place("Principal"),
                f"{public.words} is for everyone, and `{bucket}` blocks public policies, as every new bucket does.",
                notes=(
                    f"Add an `{_BLOCK}` for `{bucket}` with `blockPublicPolicy` and `restrictPublicBuckets` false to "
                    f"the `dependsOn` of `{visit.name}`, or name who may use the bucket.",
                ),
            )
        for name in blocks:
            if value_at(subject, name, "blockPublicPolicy") is True:
                opened = {"blockPublicPolicy": False, "restrictPublicBuckets": False}
                yield cls.at(
                    public.key_place("Principal"),
                    f"{public.words} is for everyone, and `{name}` blocks public policies of `{bucket}`.",
                    related=(Related(Place(pointer_of(name, "blockPublicPolicy")), "the block"),),
                    notes=("Name who may use the bucket, or do not block public policies.",),
                    fix=Fix("allow public policies", subject.setting(name, opened), certain=False),
                )


def _is_public(statement: Statement) -> bool:
    everyone = any(name == "*" for kind, name, _ in statement.principals() if kind in ("", "AWS"))
    return everyone and statement.value.get("Effect") == "Allow" and not statement.value.get("Condition")
