"""Properties that other properties make necessary.

Source: the texts of the properties in pulumi-aws 7 ("required if ...").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.checks.reading import is_one_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit


@dataclass(frozen=True, slots=True)
class Need:
    """What a resource, or an object in its configuration, needs in a certain case.

    tokens: of the types in question. when: the property that decides; without `values` it must only be given. values:
    of `when`, in one of which the case is given; None among them stands for its absence. needs: what must be given
    then. unless: what takes their place. beside: where it is given, properties of which one must be there too. value:
    what those needed must be, where that is one certain value. inside: the path of the objects that all these
    properties are in; empty for the configuration itself.
    """

    tokens: tuple[str, ...]
    when: str
    needs: tuple[str, ...]
    values: tuple[str | bool | None, ...] = ()
    unless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    value: str | bool = ""
    inside: str = ""

    def holds(self, subject: Subject, visit: ObjectVisit) -> bool:
        """Whether the case is given for certain; not where only deployment tells the deciding value."""
        if not self.values:
            return visit.given(self.when)
        return is_one_of(subject, (*visit.pointer, self.when), visit.value.get(self.when), self.values)

    def missing(self, visit: ObjectVisit) -> tuple[str, ...]:
        """What an object of which the case holds lacks."""
        return () if self.is_met(visit) else tuple(name for name in self.needs if visit.lacks(name))

    def is_met(self, visit: ObjectVisit) -> bool:
        """Whether an object has something in the place of what is needed, or nothing that needs it."""
        if self.beside and not any(visit.given(name) for name in self.beside):
            return True
        return not all(visit.lacks(name) for name in self.unless)


def by_slot() -> Mapping[tuple[str, str], tuple[Need, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Need]] = {}
    for need in NEEDS:
        for token in need.tokens:
            found.setdefault((token, need.inside), []).append(need)
    return {slot: tuple(rows) for slot, rows in found.items()}


def by_token() -> Mapping[str, tuple[Need, ...]]:
    """The rows about the configuration itself of each type."""
    return {token: rows for (token, inside), rows in by_slot().items() if not inside}


_INTEGRATED = ("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY")
_RESTORED = ("restoreBackupArn", "restoreSourceName", "restoreSourceTableArn", "importTable")
_COPIED = ("snapshotIdentifier", "replicateSourceDb", "restoreToPointInTime", "s3Import")
_CLUSTER_COPIED = ("snapshotIdentifier", "replicationSourceIdentifier", "restoreToPointInTime", "s3Import")
_TARGET_GROUPS = ("aws:lb:TargetGroup", "aws:alb:TargetGroup")

NEEDS: tuple[Need, ...] = (
    Need(("aws:apigateway:Integration",), "type", ("uri", "integrationHttpMethod"), _INTEGRATED),
    Need(
        ("aws:dynamodb:Table",),
        "billingMode",
        ("readCapacity", "writeCapacity"),
        ("PROVISIONED", None),
        _RESTORED,
    ),
    Need(("aws:dynamodb:Table",), "streamViewType", ("streamEnabled",)),
    Need(("aws:dynamodb:Table",), "streamEnabled", ("streamViewType",), (True,)),
    Need(("aws:ec2:Instance",), "ami", ("instanceType",), unless=("launchTemplate",)),
    Need(("aws:ec2:Instance",), "instanceType", ("ami",), unless=("launchTemplate",)),
    Need(
        ("aws:ec2:NatGateway",),
        "connectivityType",
        ("allocationId",),
        ("public", None),
        ("availabilityMode", "availabilityZoneAddresses"),
    ),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("extendedS3Configuration",), ("extended_s3",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("httpEndpointConfiguration",), ("http_endpoint",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("opensearchConfiguration",), ("opensearch",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("redshiftConfiguration",), ("redshift",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("snowflakeConfiguration",), ("snowflake",)),
    Need(("aws:kinesis:FirehoseDeliveryStream",), "destination", ("splunkConfiguration",), ("splunk",)),
    Need(("aws:kinesis:Stream",), "encryptionType", ("kmsKeyId",), ("KMS",)),
    Need(("aws:lambda:EventSourceMapping",), "startingPosition", ("startingPositionTimestamp",), ("AT_TIMESTAMP",)),
    Need(("aws:lambda:Function",), "imageUri", ("packageType",), unless=("code", "s3Bucket"), value="Image"),
    Need(("aws:lambda:Function",), "s3Bucket", ("s3Key",)),
    Need(("aws:lambda:Function",), "packageType", ("imageUri",), ("Image",)),
    Need(
        ("aws:lambda:Function",),
        "packageType",
        ("handler", "runtime"),
        ("Zip", None),
        ("imageUri",),
        ("code", "s3Bucket"),
    ),
    Need(("aws:lb:Listener", "aws:alb:Listener"), "protocol", ("certificateArn",), ("HTTPS", "TLS")),
    Need(_TARGET_GROUPS, "targetType", ("port", "protocol", "vpcId"), ("instance", "ip", "alb", None)),
    Need(("aws:rds:Cluster",), "engine", ("masterUsername",), unless=("globalClusterIdentifier", *_CLUSTER_COPIED)),
    Need(
        ("aws:rds:Cluster",),
        "masterUsername",
        ("masterPassword",),
        unless=("manageMasterUserPassword", "masterPasswordWo", "globalClusterIdentifier", *_CLUSTER_COPIED),
    ),
    Need(("aws:rds:Instance",), "instanceClass", ("engine", "username", "allocatedStorage"), unless=_COPIED),
    Need(
        ("aws:rds:Instance",),
        "username",
        ("password",),
        unless=("manageMasterUserPassword", "passwordWo", *_COPIED),
    ),
    Need(("aws:route53:Record",), "ttl", ("records",), unless=("aliases",)),
)
