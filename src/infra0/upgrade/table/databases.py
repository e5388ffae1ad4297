"""Databases: RDS, ElastiCache, DynamoDB, Redshift, DMS."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import dropped, needs_author, renamed, reshaped
from infra0.upgrade.shapes.references import referred
from infra0.upgrade.shapes.resources import retyped, split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import database_name, each, fields, is_object, truth

_INSTANCE = "aws:rds:Instance"
_CACHE = "aws:elasticache:ReplicationGroup"
_TABLE = "aws:dynamodb:Table"
_WAREHOUSE = "aws:redshift:Cluster"
_GIVEN = "AWS gives it, and it is an attribute to refer to"
_GROUPS = "Give the IDs of security groups of the VPC"
_GROUP = {"type": "aws:ec2:SecurityGroup", "config": {"name": "db"}}


def _key_schema(value: Any) -> Mapping[str, Any] | None:
    """CloudFormation's keys: at most one of each type."""
    properties = {"HASH": "hashKey", "RANGE": "rangeKey"}
    keys: dict[str, Any] = {}
    for key in value if isinstance(value, list) else [None]:
        if not isinstance(key, dict) or key.keys() != {"attributeName", "keyType"}:
            return None
        name = properties.get(str(key["keyType"]))
        if name is None or name in keys:
            return None
        keys[name] = key["attributeName"]
    return keys or None


def _stream(value: Any) -> Mapping[str, Any] | None:
    """CloudFormation's stream, which is there when its view is given."""
    view = fields(streamViewType="streamViewType")(value)
    return view and {"streamEnabled": True, **view}


def _logging(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Audit logging, nothing where it is off."""
    logging = config["logging"]
    enabled = truth(logging.get("enable")) if isinstance(logging, dict) else None
    if enabled is None:
        return None
    return {key: value for key, value in logging.items() if key != "enable"} if enabled else {}


def _snapshot_copy(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    copy = fields(
        destinationRegion="destinationRegion", grantName="snapshotCopyGrantName", retentionPeriod="retentionPeriod"
    )
    return copy(config["snapshotCopy"])


def _security_groups(token: str, to: str) -> Upgrade:
    return Upgrade(
        token,
        "securityGroupNames",
        referred(to, "aws:ec2:SecurityGroup", "id", f"{_GROUPS}: `{to}`.", lambda text: text.startswith("sg-")),
        example=Example({"securityGroupNames": ["database"]}, {to: ["${database.id}"]}, beside={"database": _GROUP}),
    )


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        _INSTANCE,
        "name",
        reshaped(
            database_name, "Set `dbName` for a database in the instance, or `identifier` for the instance itself."
        ),
        example=Example({"name": "orders"}, {"dbName": "orders"}),
    ),
    *(
        Upgrade(_INSTANCE, old, renamed(new), example=Example({old: "x"}, {new: "x"}))
        for old, new in {
            "dbInstanceClass": "instanceClass",
            "dbInstanceIdentifier": "identifier",
            "masterUsername": "username",
            "masterUserPassword": "password",
        }.items()
    ),
    _security_groups(_INSTANCE, "vpcSecurityGroupIds"),
    Upgrade(
        _CACHE,
        "replicationGroupDescription",
        renamed("description"),
        example=Example({"replicationGroupDescription": "sessions"}, {"description": "sessions"}),
    ),
    Upgrade(
        _CACHE,
        "numberCacheClusters",
        renamed("numCacheClusters"),
        example=Example({"numberCacheClusters": 2}, {"numCacheClusters": 2}),
    ),
    Upgrade(
        _CACHE,
        "availabilityZones",
        renamed("preferredCacheClusterAzs"),
        example=Example({"availabilityZones": ["eu-west-1a"]}, {"preferredCacheClusterAzs": ["eu-west-1a"]}),
    ),
    Upgrade(
        _CACHE,
        "clusterMode",
        reshaped(
            fields(numNodeGroups="numNodeGroups", replicasPerNodeGroup="replicasPerNodeGroup"),
            "Give `numNodeGroups` and `replicasPerNodeGroup`.",
            concerns=is_object,
        ),
        example=Example(
            {"clusterMode": {"numNodeGroups": 2, "replicasPerNodeGroup": 1}},
            {"numNodeGroups": 2, "replicasPerNodeGroup": 1},
        ),
    ),
    _security_groups("aws:elasticache:Cluster", "securityGroupIds"),
    *(
        Upgrade(token, "arn", dropped(_GIVEN), example=Example({"arn": "arn:aws:elasticache:::x"}, {}))
        for token in ("aws:elasticache:User", "aws:elasticache:UserGroup")
    ),
    Upgrade(
        _TABLE,
        "attributeDefinitions",
        reshaped(
            each(fields(attributeName="name", attributeType="type"), "attributes"),
            "Give `attributes`, a list of `name` and `type`.",
        ),
        example=Example(
            {"attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}]},
            {"attributes": [{"name": "id", "type": "S"}]},
        ),
    ),
    Upgrade(
        _TABLE,
        "keySchema",
        reshaped(_key_schema, "Give `hashKey` and, where there is one, `rangeKey`."),
        example=Example(
            {"keySchema": [{"attributeName": "id", "keyType": "HASH"}, {"attributeName": "at", "keyType": "RANGE"}]},
            {"hashKey": "id", "rangeKey": "at"},
        ),
    ),
    Upgrade(
        _TABLE,
        "provisionedThroughput",
        reshaped(
            fields(readCapacityUnits="readCapacity", writeCapacityUnits="writeCapacity"),
            "Give `readCapacity` and `writeCapacity`.",
        ),
        example=Example(
            {"provisionedThroughput": {"readCapacityUnits": 5, "writeCapacityUnits": 1}},
            {"readCapacity": 5, "writeCapacity": 1},
        ),
    ),
    Upgrade(
        _TABLE,
        "timeToLiveSpecification",
        renamed("ttl"),
        example=Example(
            {"timeToLiveSpecification": {"attributeName": "until", "enabled": True}},
            {"ttl": {"attributeName": "until", "enabled": True}},
        ),
    ),
    Upgrade(
        _TABLE,
        "streamSpecification",
        reshaped(_stream, "Give `streamEnabled` and `streamViewType`."),
        example=Example(
            {"streamSpecification": {"streamViewType": "NEW_IMAGE"}},
            {"streamEnabled": True, "streamViewType": "NEW_IMAGE"},
        ),
    ),
    Upgrade(
        _WAREHOUSE,
        "logging",
        split(
            "aws:redshift:Logging",
            "Logging",
            ("clusterIdentifier", "clusterIdentifier"),
            _logging,
            "Declare an aws:redshift:Logging where audit logging is wanted.",
        ),
        example=Example(
            {"logging": {"enable": True, "bucketName": "audit"}},
            {},
            added={
                "subjectLogging": {
                    "type": "aws:redshift:Logging",
                    "config": {"clusterIdentifier": "${subject.clusterIdentifier}", "bucketName": "audit"},
                }
            },
        ),
    ),
    Upgrade(
        _WAREHOUSE,
        "snapshotCopy",
        split(
            "aws:redshift:SnapshotCopy",
            "SnapshotCopy",
            ("clusterIdentifier", "clusterIdentifier"),
            _snapshot_copy,
            "Declare an aws:redshift:SnapshotCopy.",
        ),
        example=Example(
            {"snapshotCopy": {"destinationRegion": "eu-west-1", "grantName": "copies"}},
            {},
            added={
                "subjectSnapshotCopy": {
                    "type": "aws:redshift:SnapshotCopy",
                    "config": {
                        "clusterIdentifier": "${subject.clusterIdentifier}",
                        "destinationRegion": "eu-west-1",
                        "snapshotCopyGrantName": "copies",
                    },
                }
            },
        ),
    ),
    Upgrade(
        _WAREHOUSE,
        "clusterSecurityGroups",
        needs_author(f"{_GROUPS}: `vpcSecurityGroupIds`."),
        example=Example({"clusterSecurityGroups": ["default"]}, None),
    ),
    *(
        Upgrade(_WAREHOUSE, old, dropped(_GIVEN), example=Example({old: "x"}, {}))
        for old in ("clusterPublicKey", "clusterRevisionNumber", "endpoint")
    ),
    Upgrade(
        "aws:dms:Endpoint",
        "s3Settings",
        retyped(
            "aws:dms:S3Endpoint",
            {"engineName": "s3"},
            "Declare an aws:dms:S3Endpoint, whose inputs are these settings.",
            {"ignoreHeadersRow": "ignoreHeaderRows"},
        ),
        example=Example(
            {
                "endpointId": "lake",
                "endpointType": "target",
                "engineName": "s3",
                "s3Settings": {"bucketName": "lake", "serviceAccessRoleArn": "role.arn"},
            },
            {"endpointId": "lake", "endpointType": "target", "bucketName": "lake", "serviceAccessRoleArn": "role.arn"},
            new_type="aws:dms:S3Endpoint",
        ),
    ),
)
