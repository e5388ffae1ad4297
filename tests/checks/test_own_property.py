"""References under a general name to resources that have a property of their own."""

from typing import Any

import pytest

from infra0.checks.properties.own_property import OwnProperty

from .conftest import Checked

_WORLD: dict[str, Any] = {
    "vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "nat": {"type": "aws:ec2:NatGateway"},
    "transit": {"type": "aws:ec2transitgateway:TransitGateway"},
    "internet": {"type": "aws:ec2:InternetGateway"},
    "vpn": {"type": "aws:ec2:VpnGateway"},
}


@pytest.mark.parametrize(
    ("type_", "config", "found"),
    [
        ("aws:ec2:Route", {"gatewayId": "nat.id"}, ("/gatewayId", "natGatewayId")),
        ("aws:ec2:Route", {"gatewayId": "transit.id"}, ("/gatewayId", "transitGatewayId")),
        ("aws:ec2:RouteTable", {"routes": [{"gatewayId": "nat.id"}]}, ("/routes/0/gatewayId", "natGatewayId")),
        ("aws:ec2:Route", {"gatewayId": "internet.id"}, None),
        ("aws:ec2:Route", {"gatewayId": "vpn.id"}, None),
        ("aws:ec2:Route", {"natGatewayId": "nat.id"}, None),
    ],
)
def test_a_gateway_belongs_where_its_own_kind_does(
    checked: Checked, type_: str, config: dict[str, Any], found: tuple[str, str] | None
) -> None:
    findings = checked({"resources": {**_WORLD, "it": {"type": type_, "config": config}}}, (OwnProperty,))
    told = [(f"/{'/'.join(map(str, each.place.pointer[3:]))}", each.suggestions[0]) for each in findings]
    assert told == ([found] if found else [])
