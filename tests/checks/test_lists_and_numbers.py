"""Lists and numbers that do not go with what is around them."""

from typing import Any

import pytest

from infra0.checks.deployment.bounded_number import BoundedNumber
from infra0.checks.deployment.double_member import DoubleMember
from infra0.checks.deployment.number_range import NumberRange
from infra0.checks.deployment.pipeline_artifact import PipelineArtifact
from infra0.checks.deployment.refused_property import RefusedProperty

from .conftest import Checked


def _messages(checked: Checked, check: Any, type_: str, config: dict[str, Any]) -> list[str]:
    document = {"resources": {"it": {"type": type_, "config": config}}, "config": {"n": {"type": "number"}}}
    return [found.message for found in checked(document, (check,))]


def _converted(size: int, **conversion: Any) -> dict[str, Any]:
    return {"extendedS3Configuration": {"bufferingSize": size, "dataFormatConversionConfiguration": conversion}}


@pytest.mark.parametrize(
    ("type_", "config", "message"),
    [
        (
            "aws:elasticache:ReplicationGroup",
            {"multiAzEnabled": True, "numCacheClusters": 1},
            "`numCacheClusters` of `it` is 1; it must be at least 2, as its `multiAzEnabled` is `true`.",
        ),
        (
            "aws:kinesis:FirehoseDeliveryStream",
            _converted(32),
            "`bufferingSize` of `extendedS3Configuration` of `it` is 32; it must be at least 64, as its "
            "`dataFormatConversionConfiguration.enabled` is `true`.",
        ),
        (
            "aws:mq:Broker",
            {"subnetIds": ["a", "b"]},
            "`subnetIds` of `it` has 2 elements; it must have exactly 1, as its `deploymentMode` is `SINGLE_INSTANCE`.",
        ),
        (
            "aws:mq:Broker",
            {"deploymentMode": "ACTIVE_STANDBY_MULTI_AZ", "subnetIds": ["a"]},
            "`subnetIds` of `it` has 1 element; it must have exactly 2, as its `deploymentMode` is "
            "`ACTIVE_STANDBY_MULTI_AZ`.",
        ),
        (
            "aws:msk:Cluster",
            {"numberOfBrokerNodes": 4, "brokerNodeGroupInfo": {"clientSubnets": ["a", "b", "c"]}},
            "`numberOfBrokerNodes` of `it` is 4; it must be a multiple of 3, the number of `clientSubnets`.",
        ),
    ],
)
def test_a_number_that_another_property_limits_is_told_with_that(
    checked: Checked, type_: str, config: dict[str, Any], message: str
) -> None:
    assert _messages(checked, BoundedNumber, type_, config) == [message]


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:elasticache:ReplicationGroup", {"automaticFailoverEnabled": True, "numCacheClusters": 2}),
        ("aws:elasticache:ReplicationGroup", {"automaticFailoverEnabled": False, "numCacheClusters": 1}),
        ("aws:elasticache:ReplicationGroup", {"automaticFailoverEnabled": True, "numCacheClusters": "${config.n}"}),
        ("aws:elasticache:ReplicationGroup", {"automaticFailoverEnabled": "${config.n}", "numCacheClusters": 1}),
        ("aws:elasticache:ReplicationGroup", {"automaticFailoverEnabled": True, "numNodeGroups": 2}),
        ("aws:kinesis:FirehoseDeliveryStream", _converted(32, enabled=False)),
        ("aws:kinesis:FirehoseDeliveryStream", {"extendedS3Configuration": {"bufferingSize": 32}}),
        ("aws:mq:Broker", {"deploymentMode": "CLUSTER_MULTI_AZ", "subnetIds": ["a", "b", "c"]}),
        ("aws:msk:Cluster", {"numberOfBrokerNodes": 6, "brokerNodeGroupInfo": {"clientSubnets": ["a", "b", "c"]}}),
        ("aws:msk:Cluster", {"numberOfBrokerNodes": 4, "brokerNodeGroupInfo": {"clientSubnets": "${config.n}"}}),
    ],
)
def test_a_number_within_its_limits_or_not_known_is_left_alone(
    checked: Checked, type_: str, config: dict[str, Any]
) -> None:
    assert _messages(checked, BoundedNumber, type_, config) == []


def test_what_tells_objects_apart_is_there_once(checked: Checked) -> None:
    rules = [{"priority": priority} for priority in (1, 2, 1, "${config.n}", "${config.n}")]
    assert _messages(checked, DoubleMember, "aws:wafv2:WebAcl", {"rules": rules}) == [
        "`rules` of `it` has `priority` `1` twice; each has to have its own."
    ]


def _action(**artifacts: list[str]) -> dict[str, Any]:
    return {"actions": [{"name": "Act", **artifacts}]}


@pytest.mark.parametrize(
    ("stages", "told"),
    [
        ([_action(outputArtifacts=["code"]), _action(inputArtifacts=["code"])], []),
        ([_action(outputArtifacts=["code"]), _action(inputArtifacts=["cod"])], ["cod"]),
        ([_action(inputArtifacts=["app"]), _action(outputArtifacts=["app"])], ["app"]),
        ([_action(outputArtifacts=["${stack}-code"]), _action(inputArtifacts=["code"])], []),
        # Actions of one stage may run one after the other.
        ([{"actions": [{"outputArtifacts": ["code"]}, {"inputArtifacts": ["code"]}]}], []),
    ],
)
def test_an_action_takes_what_actions_before_it_make(
    checked: Checked, stages: list[dict[str, Any]], told: list[str]
) -> None:
    assert _messages(checked, PipelineArtifact, "aws:codepipeline:Pipeline", {"stages": stages}) == [
        f"No action of `it` before this one makes the artifact `{name}`." for name in told
    ]


@pytest.mark.parametrize(
    ("type_", "config", "message"),
    [
        (
            "aws:ec2:VpcEndpoint",
            {"subnetIds": ["subnet-0a1b"]},
            "`it` cannot have `subnetIds`, as its `vpcEndpointType` is `Gateway` by default.",
        ),
        (
            "aws:kinesis:Stream",
            {"shardCount": 1, "streamModeDetails": {"streamMode": "ON_DEMAND"}},
            "`it` cannot have `shardCount`, as its `streamModeDetails.streamMode` is `ON_DEMAND`.",
        ),
        ("aws:kinesis:Stream", {"shardCount": 1, "streamModeDetails": {"streamMode": "PROVISIONED"}}, ""),
        ("aws:kinesis:Stream", {"shardCount": 1, "streamModeDetails": {"streamMode": "${config.n}"}}, ""),
        ("aws:kms:Key", {"customerMasterKeySpec": "RSA_2048", "enableKeyRotation": False}, ""),
        ("aws:lb:Listener", {"protocol": "HTTPS", "certificateArn": "arn"}, ""),
    ],
)
def test_a_property_that_is_refused_is_told_with_the_value_that_refuses_it(
    checked: Checked, type_: str, config: dict[str, Any], message: str
) -> None:
    assert _messages(checked, RefusedProperty, type_, config) == ([message] if message else [])


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"period": 45}, "`period` of `it` is 45; it must be `10`, `20` or `30`, or a multiple of 60."),
        ({"period": 30}, ""),
        ({"period": 300}, ""),
    ],
)
def test_the_periods_of_alarms_are_some_numbers_and_multiples(
    checked: Checked, config: dict[str, Any], message: str
) -> None:
    assert _messages(checked, NumberRange, "aws:cloudwatch:MetricAlarm", config) == ([message] if message else [])


def test_a_secret_is_kept_for_days_or_not_at_all(checked: Checked) -> None:
    for days, count in ((0, 0), (3, 1), (7, 0), (31, 1)):
        found = _messages(checked, NumberRange, "aws:secretsmanager:Secret", {"recoveryWindowInDays": days})
        assert len(found) == count
