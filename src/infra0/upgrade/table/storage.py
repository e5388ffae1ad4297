"""Storage: S3, EFS."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import dropped, reshaped
from infra0.upgrade.shapes.resources import same, split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import either

_BUCKET = "aws:s3:Bucket"
_VERSIONING = "aws:s3:BucketVersioning"
_GIVEN = "AWS gives it, and it is an attribute to refer to"


def _lifecycle(value: Any) -> Mapping[str, Any] | None:
    """One policy for each transition, as the file system wants it."""
    if isinstance(value, list):
        return {"lifecyclePolicies": value}
    if not isinstance(value, dict):
        return None
    return {"lifecyclePolicies": [{key: item} for key, item in value.items()]}


def _loggings(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The one place that access is logged to; the prefix must be said today."""
    value = config["loggings"]
    logging = value[0] if isinstance(value, list) and len(value) == 1 else value
    return {"targetPrefix": "", **logging} if isinstance(logging, dict) else None


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        _BUCKET,
        "loggings",
        split("aws:s3:BucketLogging", "Logging", ("bucket", "id"), _loggings, "Declare an aws:s3:BucketLogging."),
        example=Example(
            {"bucket": "lake", "loggings": [{"targetBucket": "logs", "targetPrefix": "lake/"}]},
            {"bucket": "lake"},
            added={
                "subjectLogging": {
                    "type": "aws:s3:BucketLogging",
                    "config": {"bucket": "${subject.id}", "targetPrefix": "lake/", "targetBucket": "logs"},
                }
            },
        ),
    ),
    *(
        Upgrade(_BUCKET, old, dropped(_GIVEN), example=Example({old: "x"}, {}))
        for old in ("arn", "hostedZoneId", "websiteDomain", "websiteEndpoint")
    ),
    Upgrade(
        _BUCKET,
        "versioningConfiguration",
        split(
            _VERSIONING,
            "Versioning",
            ("bucket", "id"),
            same("versioningConfiguration"),
            "Declare an aws:s3:BucketVersioning.",
        ),
        example=Example(
            {"bucket": "lake", "versioningConfiguration": {"status": "Enabled"}},
            {"bucket": "lake"},
            added={
                "subjectVersioning": {
                    "type": _VERSIONING,
                    "config": {"bucket": "${subject.id}", "versioningConfiguration": {"status": "Enabled"}},
                }
            },
        ),
    ),
    Upgrade(
        _VERSIONING,
        "enabled",
        reshaped(either("status", "Enabled", "Suspended"), 'Write `"status": "Enabled"` or `"status": "Suspended"`.'),
        inside=("versioningConfiguration",),
        example=Example(
            {"versioningConfiguration": {"enabled": True}}, {"versioningConfiguration": {"status": "Enabled"}}
        ),
    ),
    Upgrade(
        "aws:s3:BucketLifecycleConfiguration",
        "enabled",
        reshaped(either("status", "Enabled", "Disabled"), 'Write `"status": "Enabled"` or `"status": "Disabled"`.'),
        inside=("rules", "[]"),
        example=Example({"rules": [{"id": "old", "enabled": True}]}, {"rules": [{"id": "old", "status": "Enabled"}]}),
    ),
    Upgrade(
        "aws:efs:FileSystem",
        "lifecyclePolicy",
        reshaped(_lifecycle, "Give `lifecyclePolicies`, a list with one transition in each."),
        example=Example(
            {"lifecyclePolicy": {"transitionToIa": "AFTER_30_DAYS"}},
            {"lifecyclePolicies": [{"transitionToIa": "AFTER_30_DAYS"}]},
        ),
    ),
)
