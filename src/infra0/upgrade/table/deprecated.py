"""Properties that the provider advises against, where what it advises instead can be written at once.

That they are deprecated, and in favour of what, the catalog says itself.
"""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import renamed, reshaped
from infra0.upgrade.shapes.resources import split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import either, truth

_BUCKET = "aws:s3:Bucket"
_ENCRYPTION = "aws:s3:BucketServerSideEncryptionConfiguration"


def _primary_interface(value: Any) -> Mapping[str, Any] | None:
    """The one interface that an instance is given, if it is the first."""
    if not isinstance(value, list) or len(value) != 1 or (not isinstance(value[0], dict)):
        return None
    interface = value[0]
    if interface.get("deviceIndex") not in (0, "0") or not interface.keys() <= {"deviceIndex", "networkInterfaceId"}:
        return None
    return {"primaryNetworkInterface": {"networkInterfaceId": interface.get("networkInterfaceId")}}


def _versioning(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    versioning = config["versioning"]
    enabled = isinstance(versioning, dict) and len(versioning) == 1 and truth(versioning.get("enabled"))
    return {"versioningConfiguration": {"status": "Enabled"}} if enabled else None


def _encryption(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    given = config["serverSideEncryptionConfiguration"]
    rule = given.get("rule") if isinstance(given, dict) and len(given) == 1 else None
    return {"rules": [rule]} if isinstance(rule, dict) else None


def _acl(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    return {"acl": config["acl"]}


CERTAIN: tuple[Upgrade, ...] = (
    Upgrade(
        "aws:cloudwatch:EventRule",
        "isEnabled",
        reshaped(either("state", "ENABLED", "DISABLED"), ""),
        example=Example({"isEnabled": True}, {"state": "ENABLED"}),
    ),
    Upgrade(
        "aws:ec2:Instance",
        "networkInterfaces",
        reshaped(_primary_interface, ""),
        example=Example(
            {"networkInterfaces": [{"deviceIndex": 0, "networkInterfaceId": "eni-1"}]},
            {"primaryNetworkInterface": {"networkInterfaceId": "eni-1"}},
        ),
    ),
    *(
        Upgrade(token, "number", renamed("numeric"), example=Example({"number": True}, {"numeric": True}))
        for token in ("random:index:RandomPassword", "random:index:RandomString")
    ),
)
"Certain fixes."

POSSIBLE: tuple[Upgrade, ...] = (
    Upgrade(
        _BUCKET,
        "acl",
        split("aws:s3:BucketAcl", "Acl", ("bucket", "id"), _acl, ""),
        example=Example(
            {"acl": "private"},
            {},
            added={"subjectAcl": {"type": "aws:s3:BucketAcl", "config": {"bucket": "${subject.id}", "acl": "private"}}},
        ),
    ),
    Upgrade(
        _BUCKET,
        "versioning",
        split("aws:s3:BucketVersioning", "Versioning", ("bucket", "id"), _versioning, ""),
        example=Example(
            {"versioning": {"enabled": True}},
            {},
            added={
                "subjectVersioning": {
                    "type": "aws:s3:BucketVersioning",
                    "config": {"bucket": "${subject.id}", "versioningConfiguration": {"status": "Enabled"}},
                }
            },
        ),
    ),
    Upgrade(
        _BUCKET,
        "serverSideEncryptionConfiguration",
        split(_ENCRYPTION, "Encryption", ("bucket", "id"), _encryption, ""),
        example=Example(
            {
                "serverSideEncryptionConfiguration": {
                    "rule": {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256"}}
                }
            },
            {},
            added={
                "subjectEncryption": {
                    "type": _ENCRYPTION,
                    "config": {
                        "bucket": "${subject.id}",
                        "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256"}}],
                    },
                }
            },
        ),
    ),
)
"Fixes that are shown, but left to the author: a resource of its own is also one that is planned, and drawn."
