"""ACLs for buckets that do not allow any."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.buckets import bucket_of, settings_of
from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.slots import pointer_of

_CONTROLS = "aws:s3:BucketOwnershipControls"
_ACL = "aws:s3:BucketAcl"
_OWNERS = "bucket-owner-full-control"
"""What S3 takes for an ACL that says nothing new."""
_PUBLIC = ("authenticated-read", "public-read", "public-read-write")


class BucketAcl(ResourceCheck):
    """A bucket or an object in it is given an ACL, and nothing lets the bucket have ACLs.

    Why: a new bucket has `BucketOwnerEnforced`, with which S3 rejects ACLs (`AccessControlListNotSupported`). Source:
    the Amazon S3 user guide, "Controlling ownership of objects and disabling ACLs for your bucket" and, on what errors
    it then returns, "Troubleshooting".

    Example:
        {"resources": {"logs": {"type": "aws:s3:Bucket"},
                       "logsAcl": {"type": "aws:s3:BucketAcl", "config": {"bucket": "logs.id", "acl": "private"}}}}

    Instead:
        {"resources": {"logs": {"type": "aws:s3:Bucket"},
                       "logsOwnership": {"type": "aws:s3:BucketOwnershipControls",
                                         "config": {"bucket": "logs.id",
                                                    "rule": {"objectOwnership": "BucketOwnerPreferred"}}},
                       "logsAcl": {"type": "aws:s3:BucketAcl", "config": {"bucket": "logs.id", "acl": "private"},
                                   "dependsOn": ["logsOwnership"]}}}
    """

    code = "I0494"
    severity = Severity.WARNING
    tokens = frozenset({_ACL, "aws:s3:BucketObject", "aws:s3:BucketObjectv2"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the bucket is in the document and allows no ACLs."""
        bucket = bucket_of(subject, visit.name)
        if bucket is None or not _sets_acl(subject, visit):
            return
        controls = list(settings_of(subject, bucket, _CONTROLS))
        if not controls:
            yield cls.at(
                Place(visit.pointer("acl"), "key") if visit.given("acl") else Place(("resources", visit.name), "key"),
                f"`{bucket}` does not allow the ACL of `{visit.name}`: a new bucket has ACLs turned off.",
                notes=(
                    f"Add an `{_CONTROLS}` for `{bucket}` with `objectOwnership` `BucketOwnerPreferred` to the "
                    f"`dependsOn` of `{visit.name}`, or remove the ACL.",
                ),
                blames=subject.waiting(visit.name),
            )
        for name in controls:
            if known_at(subject, name, "rule", "objectOwnership") == "BucketOwnerEnforced":
                place = Place(pointer_of(name, "rule", "objectOwnership"))
                yield cls.at(
                    place,
                    f"`{bucket}` does not allow the ACL of `{visit.name}`: `BucketOwnerEnforced` turns ACLs off.",
                    related=(Related(Place(("resources", visit.name), "key"), "the ACL"),),
                    notes=("Write `BucketOwnerPreferred`, or remove the ACL.",),
                )


def _sets_acl(subject: Subject, visit: ResourceVisit) -> bool:
    acl = known_at(subject, visit.name, "acl")
    return acl in _PUBLIC or (subject.token(visit.name) == _ACL and acl != _OWNERS)
