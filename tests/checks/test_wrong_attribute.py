"""References to an attribute of another kind, in lists as well, and what published programs alone say of a slot."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.pipeline import check_document

WORLD: dict[str, Any] = {
    "vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "vpc", "cidrBlock": "10.0.0.0/24"}},
    "group": {"type": "aws:ec2:SecurityGroup"},
    "topic": {"type": "aws:sns:Topic"},
}
ALARM = {"comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "threshold": 1, "metricName": "m"}


@pytest.mark.parametrize(
    ("type_", "config", "name", "right"),
    [
        ("aws:lb:LoadBalancer", {"subnets": ["subnet.arn"]}, "subnets", "subnet.id"),
        ("aws:ec2:Instance", {"ami": "a", "vpcSecurityGroupIds": ["group.arn"]}, "vpcSecurityGroupIds", "group.id"),
        ("aws:cloudwatch:MetricAlarm", {**ALARM, "alarmActions": ["topic.name"]}, "alarmActions", "topic.arn"),
    ],
)
def test_an_element_of_a_list_is_judged_like_a_single_value(
    catalog: Catalog, type_: str, config: dict[str, Any], name: str, right: str
) -> None:
    def found(given: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
        document = {"resources": {**WORLD, "it": {"type": type_, "config": given}}}
        findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
        return [(one.path, one.diagnostic.suggestions) for one in findings if one.diagnostic.code == "I0472"]

    assert found(config) == [(f"/resources/it/config/{name}/0", (right,))]
    assert found({**config, name: [right]}) == []
