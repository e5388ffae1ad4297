"""Which stores are said to be unencrypted, and what turns encryption on."""

from typing import Any

import pytest

from infra0.checks.practice.administrator_policy import AdministratorPolicy
from infra0.checks.practice.unencrypted_store import UnencryptedStore
from infra0.diagnostics import Diagnostic, Insert, SetValue

from .conftest import Checked

_ON = {"encrypted": True}


def _found(checked: Checked, token: str, config: dict[str, Any] | None) -> tuple[Diagnostic, ...]:
    store = {"type": token} if config is None else {"type": token, "config": config}
    return checked({"resources": {"store": store}, "config": {"any": {}}}, (UnencryptedStore,))


@pytest.mark.parametrize(
    ("token", "config", "edits"),
    [
        ("aws:efs:FileSystem", None, [Insert(("resources", "store"), "config", {"encrypted": True})]),
        (
            "aws:opensearch:Domain",
            None,
            [Insert(("resources", "store"), "config", {"encryptAtRest": {"enabled": True}})],
        ),
        ("aws:opensearch:Domain", {}, [Insert((), "encryptAtRest", {"enabled": True})]),
        ("aws:opensearch:Domain", {"encryptAtRest": {}}, [Insert(("encryptAtRest",), "enabled", True)]),
        (
            "aws:opensearch:Domain",
            {"encryptAtRest": {"enabled": False}},
            [SetValue(("encryptAtRest", "enabled"), True)],
        ),
        ("aws:redshift:Cluster", {"encrypted": False, "clusterIdentifier": "data"}, [SetValue(("encrypted",), True)]),
        ("aws:rds:Cluster", {"clusterIdentifier": "data"}, [Insert((), "storageEncrypted", True)]),
        (
            "aws:kinesis:Stream",
            {"shardCount": 1},
            [Insert((), "encryptionType", "KMS"), Insert((), "kmsKeyId", "alias/aws/kinesis")],
        ),
        (
            "aws:kinesis:Stream",
            {"encryptionType": "NONE", "kmsKeyId": "alias/data"},
            [SetValue(("encryptionType",), "KMS")],
        ),
        ("aws:ec2:Instance", {"ami": "ami-0a1b2c3d"}, [Insert((), "rootBlockDevice", _ON)]),
        (
            "aws:ec2:Instance",
            {"rootBlockDevice": {"volumeSize": 20}},
            [Insert(("rootBlockDevice",), "encrypted", True)],
        ),
        (
            "aws:ec2:Instance",
            {"rootBlockDevice": _ON, "ebsBlockDevices": [{"deviceName": "/dev/sdf"}]},
            [Insert(("ebsBlockDevices", 0), "encrypted", True)],
        ),
        (
            "aws:ec2:LaunchTemplate",
            {"blockDeviceMappings": [{"ebs": {"encrypted": "false"}}]},
            [SetValue(("blockDeviceMappings", 0, "ebs", "encrypted"), True)],
        ),
    ],
)
def test_a_store_without_encryption(
    checked: Checked, token: str, config: dict[str, Any] | None, edits: list[Insert | SetValue]
) -> None:
    (found,) = _found(checked, token, config)
    assert found.fix
    root = () if config is None else ("resources", "store", "config")
    assert list(found.fix.edits) == [_at(root, edit) for edit in edits]


def _at(root: tuple[str, ...], edit: Insert | SetValue) -> Insert | SetValue:
    if isinstance(edit, Insert):
        return Insert((*root, *edit.pointer), edit.key, edit.value)
    return SetValue((*root, *edit.pointer), edit.value)


@pytest.mark.parametrize(
    ("token", "config"),
    [
        ("aws:opensearch:Domain", {"encryptAtRest": {"enabled": True}}),
        ("aws:opensearch:Domain", {"encryptAtRest": "${config.any}"}),
        ("aws:opensearch:Domain", {"encryptAtRest": {"enabled": "${config.any}"}}),
        ("aws:redshift:Cluster", {"clusterIdentifier": "data"}),
        ("aws:redshift:Cluster", {"encrypted": "${config.any}"}),
        ("aws:kinesis:Stream", {"encryptionType": "KMS", "kmsKeyId": "alias/aws/kinesis"}),
        ("aws:rds:Instance", {"snapshotIdentifier": "orders-1"}),
        ("aws:elasticache:ReplicationGroup", {"engine": "valkey"}),
        ("aws:ec2:Instance", {"launchTemplate": {"id": "lt-0a1b2c3d"}}),
        ("aws:ec2:Instance", {"rootBlockDevice": _ON, "ebsBlockDevices": [{"snapshotId": "snap-0a1b2c3d"}]}),
        ("aws:ec2:LaunchTemplate", {"blockDeviceMappings": [{"ebs": {"encrypted": "true"}}, {"noDevice": "true"}]}),
    ],
)
def test_stores_that_are_not_accused(checked: Checked, token: str, config: dict[str, Any]) -> None:
    assert _found(checked, token, config) == ()


@pytest.mark.parametrize(
    ("token", "config", "count"),
    [
        ("aws:iam:RolePolicyAttachment", {"policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}, 1),
        ("aws:iam:Role", {"managedPolicyArns": ["arn:aws-cn:iam::aws:policy/AdministratorAccess"]}, 1),
        ("aws:iam:RolePolicyAttachment", {"policyArn": "arn:aws:iam::aws:policy/AWSLambdaExecute"}, 0),
        ("aws:iam:RolePolicyAttachment", {"policyArn": "${config.any}"}, 0),
    ],
)
def test_the_policy_of_administrators(checked: Checked, token: str, config: dict[str, Any], count: int) -> None:
    data = {"resources": {"attached": {"type": token, "config": config}}, "config": {"any": {}}}
    assert len(checked(data, (AdministratorPolicy,))) == count
