"""ACLs of buckets: what a bucket without ownership controls rejects, and what it takes."""

from typing import Any

import pytest

from infra0.checks.deployment.bucket_acl import BucketAcl

from .conftest import Checked


@pytest.mark.parametrize(
    ("config", "is_told"),
    [
        ({"acl": "private"}, True),
        ({"accessControlPolicy": {"owner": {"id": "abc"}, "grants": []}}, True),
        # It gives nobody more than there is.
        ({"acl": "bucket-owner-full-control"}, False),
    ],
)
def test_a_bucket_without_ownership_controls_rejects_acls(
    checked: Checked, config: dict[str, Any], is_told: bool
) -> None:
    acl = {"type": "aws:s3:BucketAcl", "config": {"bucket": "logs.id", **config}}
    found = checked({"resources": {"logs": {"type": "aws:s3:Bucket"}, "acl": acl}}, (BucketAcl,))
    assert bool(found) is is_told


@pytest.mark.parametrize(
    ("ownership", "is_told"),
    [("BucketOwnerPreferred", False), ("ObjectWriter", False), ("BucketOwnerEnforced", True)],
)
def test_ownership_controls_say_whether_there_are_acls(checked: Checked, ownership: str, is_told: bool) -> None:
    resources = {
        "logs": {"type": "aws:s3:Bucket"},
        "controls": {
            "type": "aws:s3:BucketOwnershipControls",
            "config": {"bucket": "logs.id", "rule": {"objectOwnership": ownership}},
        },
        "acl": {"type": "aws:s3:BucketAcl", "config": {"bucket": "logs.id", "acl": "private"}},
    }
    assert bool(checked({"resources": resources}, (BucketAcl,))) is is_told
