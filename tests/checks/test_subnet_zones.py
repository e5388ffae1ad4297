"""Which subnets are certain to be in one availability zone."""

from typing import Any

import pytest

from infra0.checks.deployment.subnet_zones import SubnetZones
from infra0.diagnostics import Place

from .conftest import Checked

_SETTINGS = {"zone": {}, "other": {}, "kind": {}}


def _found(checked: Checked, zones: tuple[Any, Any], balancer: dict[str, Any]) -> list[object]:
    resources: dict[str, Any] = {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}}}
    for number, (name, zone) in enumerate(zip(("first", "second"), zones, strict=True)):
        config = {"vpcId": "network.id", "cidrBlock": f"10.0.{number}.0/24", "availabilityZone": zone}
        resources[name] = {"type": "aws:ec2:Subnet", "config": config}
    resources["balancer"] = {"type": "aws:lb:LoadBalancer", "config": balancer}
    found = checked({"resources": resources, "config": _SETTINGS}, (SubnetZones,))
    return [each.place.pointer[3] for each in found if isinstance(each.place, Place)]


_LISTED = {"subnets": ["first.id", "second.id"]}
_MAPPED = {"subnetMappings": [{"subnetId": "first.id"}, {"subnetId": "second.id"}]}


@pytest.mark.parametrize("balancer", [_LISTED, _MAPPED], ids=["listed", "mapped"])
@pytest.mark.parametrize(
    ("zones", "is_one"),
    [
        (("eu-west-1a", "eu-west-1a"), True),
        (("${config.zone}", "${config.zone}"), True),
        (("eu-west-1a", "first.availabilityZone"), True),
        ((None, "first.availabilityZone"), True),
        (("eu-west-1a", "eu-west-1b"), False),
        (("${config.zone}", "${config.other}"), False),
        (("eu-west-1a", "${config.zone}"), False),
        ((None, None), False),
        (("us-east-1-bos-1a", "us-east-1-bos-1a"), False),
    ],
)
def test_two_subnets(checked: Checked, zones: Any, is_one: bool, balancer: dict[str, Any]) -> None:
    assert _found(checked, zones, balancer) == ([next(iter(balancer))] if is_one else [])


@pytest.mark.parametrize("kind", ["network", "gateway", "${config.kind}"])
def test_other_load_balancers_may_be_in_one_zone(checked: Checked, kind: str) -> None:
    assert _found(checked, ("eu-west-1a", "eu-west-1a"), {**_LISTED, "loadBalancerType": kind}) == []


def test_subnets_that_are_not_in_the_document_may_be_anywhere(checked: Checked) -> None:
    mappings = [{"subnetId": "first.id"}, {"subnetId": "subnet-0a1b2c3d"}]
    assert _found(checked, ("eu-west-1a", "eu-west-1a"), {"subnetMappings": mappings}) == []
