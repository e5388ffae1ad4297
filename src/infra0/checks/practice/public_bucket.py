"""Buckets that everyone may read."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph.policies import policies_of

_ACLS = frozenset({"public-read", "public-read-write", "authenticated-read"})
_BLOCKS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")


class PublicBucket(ResourceCheck):
    """A bucket is open to everyone: by its ACL, by its policy, or because public access is not blocked.

    Why: data in open buckets is found within hours. Sites are better served by CloudFront, from a closed bucket.

    Example:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
                       "access": {"type": "aws:s3:BucketPublicAccessBlock",
                                  "config": {"bucket": "data", "blockPublicAcls": false}}}}

    Instead:
        {"resources": {"data": {"type": "aws:s3:Bucket"},
                       "access": {"type": "aws:s3:BucketPublicAccessBlock",
                                  "config": {"bucket": "data", "blockPublicAcls": true, "blockPublicPolicy": true,
                                             "ignorePublicAcls": true, "restrictPublicBuckets": true}}}}
    """

    code = "I0701"
    severity = Severity.WARNING
    tokens = frozenset({"aws:s3:Bucket", "aws:s3:BucketAcl", "aws:s3:BucketPolicy", "aws:s3:BucketPublicAccessBlock"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """What opens a bucket."""
        acl = known_at(subject, visit.name, "acl")
        if isinstance(acl, str) and acl in _ACLS:
            pointer = visit.pointer("acl")
            fix = Fix("write `private`", (SetValue(pointer, "private"),), certain=False)
            yield cls.at(Place(pointer), f"The ACL of `{visit.name}` opens the bucket: `{acl}`.", fix=fix)
        for name in _BLOCKS:
            if visit.config.get(name) is False:
                pointer = visit.pointer(name)
                fix = Fix("write `true`", (SetValue(pointer, True),), certain=False)
                yield cls.at(Place(pointer), f"`{visit.name}` does not block public access: `{name}` is off.", fix=fix)
        for policy in policies_of(subject.graph, visit.name):
            for statement in policy.statements:
                everybody = statement.value.get("Principal") in ("*", {"AWS": "*"}, {"AWS": ["*"]})
                if everybody and statement.value.get("Effect") == "Allow" and not statement.value.get("Condition"):
                    yield cls.at(Place(statement.place()), f"{statement.words} opens the bucket to everyone.")
