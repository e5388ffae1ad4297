"""Rules of security groups: what EC2 refuses, and what is not accused."""

from typing import Any

import pytest

from infra0.checks.deployment.invalid_cidr import InvalidCidr
from infra0.checks.deployment.rule_peer import RulePeer
from infra0.checks.deployment.rule_ports import RulePorts
from infra0.diagnostics import Place, RenameKey

from .conftest import Checked

_INLINE = {"protocol": "tcp", "fromPort": 80, "toPort": 80, "cidrBlocks": ["10.0.0.0/16"]}
_SEPARATE = {"ipProtocol": "tcp", "fromPort": 80, "toPort": 80, "securityGroupId": "sg-0a1b2c3d"}


def _inline(checked: Checked, **changed: Any) -> list[tuple[str, object]]:
    group = {"type": "aws:ec2:SecurityGroup", "config": {"ingress": [{**_INLINE, **changed}]}}
    return _found(checked, group, ("ingress", 0))


def _separate(checked: Checked, **changed: Any) -> list[tuple[str, object]]:
    rule = {"type": "aws:vpc:SecurityGroupIngressRule", "config": {**_SEPARATE, **changed}}
    return _found(checked, rule, ())


def _found(checked: Checked, resource: dict[str, Any], inside: tuple[str | int, ...]) -> list[tuple[str, object]]:
    data = {"resources": {"web": resource}, "config": {"text": {}}}
    root = len(("resources", "web", "config", *inside))
    found = checked(data, (InvalidCidr, RulePeer, RulePorts))
    return [(each.code, each.place.pointer[root:]) for each in found if isinstance(each.place, Place)]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"toPort": 65535, "fromPort": 0},
        {"protocol": "TCP"},
        {"protocol": "6"},
        {"protocol": "-1", "fromPort": 0, "toPort": 0},
        {"protocol": "icmp", "fromPort": -1, "toPort": -1},
        {"protocol": "icmp", "fromPort": 8, "toPort": 0},
        {"protocol": "icmpv6", "fromPort": -1, "toPort": -1},
        {"protocol": "50", "fromPort": 0, "toPort": 0},
        {"protocol": "${config.text}", "fromPort": -5, "toPort": 90000},
        {"fromPort": "${config.text}", "toPort": "${config.text}"},
        {"cidrBlocks": ["${config.text}"]},
        {"cidrBlocks": "${config.text}"},
        {"cidrBlocks": None, "ipv6CidrBlocks": ["::/0", "2001:DB8::/32"]},
        {"cidrBlocks": None, "self": True},
        {"cidrBlocks": None, "securityGroups": ["sg-0a1b2c3d"]},
        {"cidrBlocks": None, "prefixListIds": ["pl-0a1b2c3d"]},
    ],
)
def test_correct_rules_are_not_accused(checked: Checked, changed: dict[str, Any]) -> None:
    assert _inline(checked, **changed) == []


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        ({"toPort": 99999}, "I0444", ("toPort",)),
        ({"fromPort": -5}, "I0444", ("fromPort",)),
        ({"protocol": 17, "toPort": "99999"}, "I0444", ("toPort",)),
        ({"protocol": "icmp", "fromPort": 300, "toPort": 0}, "I0444", ("fromPort",)),
        ({"protocol": "50", "fromPort": 0, "toPort": 70000}, "I0444", ("toPort",)),
        ({"protocol": "http"}, "I0444", ("protocol",)),
        ({"protocol": "256"}, "I0444", ("protocol",)),
        ({"cidrBlocks": ["10.0.0.0/16", "::/0"]}, "I0445", ("cidrBlocks", 1)),
        ({"cidrBlocks": ["10.0.0.0/255.255.0.0"]}, "I0445", ("cidrBlocks", 0)),
        ({"ipv6CidrBlocks": ["0.0.0.0/0"]}, "I0445", ("ipv6CidrBlocks", 0)),
        ({"ipv6CidrBlocks": ["2001:db8::1/32"]}, "I0445", ("ipv6CidrBlocks", 0)),
        ({"ipv6CidrBlocks": ["::/200"]}, "I0445", ("ipv6CidrBlocks", 0)),
        ({"cidrBlocks": []}, "I0471", ()),
        ({"cidrBlocks": None, "self": False}, "I0471", ()),
    ],
)
def test_an_inline_rule_that_ec2_refuses(checked: Checked, changed: Any, code: str, place: Any) -> None:
    assert _inline(checked, **changed) == [(code, place)]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"cidrIpv4": "10.0.0.0/16"}, []),
        ({"cidrIpv6": "::/0"}, []),
        ({"ipProtocol": "-1", "fromPort": None, "toPort": None, "cidrIpv4": "0.0.0.0/0"}, []),
        ({"cidrIpv4": "::/0"}, [("I0445", ("cidrIpv4",))]),
        ({"cidrIpv6": "0.0.0.0/0"}, [("I0445", ("cidrIpv6",))]),
        ({"cidrIpv4": "10.0.0.0/16", "toPort": None}, [("I0444", ("ipProtocol",))]),
        ({"cidrIpv4": "10.0.0.0/16", "toPort": 79}, [("I0444", ("fromPort",))]),
    ],
)
def test_a_rule_that_is_a_resource_of_its_own(checked: Checked, changed: Any, found: Any) -> None:
    assert _separate(checked, **changed) == found


def test_a_range_of_the_other_version_belongs_in_the_other_property(checked: Checked) -> None:
    rule = {"type": "aws:vpc:SecurityGroupIngressRule", "config": {**_SEPARATE, "cidrIpv4": "::/0"}}
    (found,) = checked({"resources": {"web": rule}}, (InvalidCidr,))
    assert found.fix
    assert found.fix.edits == (RenameKey(("resources", "web", "config", "cidrIpv4"), "cidrIpv6"),)
