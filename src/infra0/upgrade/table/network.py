"""Networks: EC2-Classic has ended, and load balancers say `internal`."""

from collections.abc import Iterator

from infra0.upgrade.shapes.properties import dropped, needs_author, renamed, reshaped, told_by
from infra0.upgrade.shapes.references import referred
from infra0.upgrade.shapes.resources import same, split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import either, listed

_CLASSIC = "EC2-Classic, which it was for, has ended"
_CONDITIONS = {
    "host-header": "hostHeader",
    "http-request-method": "httpRequestMethod",
    "path-pattern": "pathPattern",
    "source-ip": "sourceIp",
}
_CORE = "aws:networkmanager:CoreNetwork"
_INSTANCE = {"type": "aws:ec2:Instance", "config": {"ami": "ami-1", "instanceType": "t3.nano"}}
_LOG_GROUP = {"type": "aws:cloudwatch:LogGroup", "config": {"name": "traffic"}}
_NEEDS_INTERFACE = "Route to a network interface of the instance: `networkInterfaceId`."


def _classic_links() -> tuple[Upgrade, ...]:
    return tuple(
        Upgrade(token, old, dropped(_CLASSIC), inside=(side,), example=Example({side: {old: True}}, {side: {}}))
        for token in (
            "aws:ec2:PeeringConnectionOptions",
            "aws:ec2:VpcPeeringConnection",
            "aws:ec2:VpcPeeringConnectionAccepter",
        )
        for side in ("accepter", "requester")
        for old in ("allowClassicLinkToRemoteVpc", "allowVpcToRemoteClassicLink")
    )


def _classic_vpcs() -> tuple[Upgrade, ...]:
    return tuple(
        Upgrade(token, old, dropped(_CLASSIC), example=Example({old: True}, {}))
        for token in ("aws:ec2:Vpc", "aws:ec2:DefaultVpc")
        for old in ("enableClassiclink", "enableClassiclinkDnsSupport")
    )


def _conditions() -> Iterator[Upgrade]:
    for token in ("aws:alb:ListenerRule", "aws:lb:ListenerRule"):
        yield Upgrade(
            token,
            "values",
            told_by("field", _CONDITIONS, "Write the kind of condition as the property, such as `pathPattern`."),
            with_it=("field",),
            inside=("conditions", "[]"),
            example=Example(
                {"conditions": [{"field": "path-pattern", "values": ["/api/*"]}]},
                {"conditions": [{"pathPattern": {"values": ["/api/*"]}}]},
            ),
        )


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        "aws:ec2:Eip",
        "vpc",
        reshaped(either("domain", "vpc"), "Remove it: every address belongs to a VPC, since EC2-Classic has ended."),
        example=Example({"vpc": True}, {"domain": "vpc"}),
    ),
    *_classic_vpcs(),
    *_classic_links(),
    Upgrade(
        "aws:ec2:DefaultVpc",
        "ipv4IpamPoolId",
        dropped("AWS gives a default VPC its addresses"),
        example=Example({"ipv4IpamPoolId": "pool"}, {}),
    ),
    Upgrade(
        "aws:ec2:DefaultVpc",
        "ipv4NetmaskLength",
        dropped("AWS gives a default VPC its addresses"),
        example=Example({"ipv4NetmaskLength": 24}, {}),
    ),
    Upgrade(
        "aws:ec2:DefaultVpcDhcpOptions",
        "netbiosNameServers",
        dropped("AWS sets the default options itself"),
        example=Example({"netbiosNameServers": ["10.0.0.2"]}, {}),
    ),
    Upgrade(
        "aws:ec2:DefaultVpcDhcpOptions",
        "netbiosNodeType",
        dropped("AWS sets the default options itself"),
        example=Example({"netbiosNodeType": "2"}, {}),
    ),
    Upgrade(
        "aws:ec2:DefaultSubnet",
        "outpostArn",
        dropped("a default subnet is never on an Outpost"),
        example=Example({"outpostArn": "arn:aws:outposts:eu-west-1:123456789012:outpost/op-1"}, {}),
    ),
    Upgrade(
        "aws:ec2:FlowLog",
        "logGroupName",
        referred(
            "logDestination", "aws:cloudwatch:LogGroup", "arn", "Give the ARN of the log group as `logDestination`."
        ),
        example=Example(
            {"logGroupName": "flows.name"}, {"logDestination": "${flows.arn}"}, beside={"flows": _LOG_GROUP}
        ),
    ),
    Upgrade(
        "aws:ec2:Route",
        "instanceId",
        referred("networkInterfaceId", "aws:ec2:Instance", "primaryNetworkInterfaceId", _NEEDS_INTERFACE),
        example=Example(
            {"instanceId": "nat"}, {"networkInterfaceId": "${nat.primaryNetworkInterfaceId}"}, beside={"nat": _INSTANCE}
        ),
    ),
    Upgrade(
        "aws:ec2:RouteTable",
        "instanceId",
        referred("networkInterfaceId", "aws:ec2:Instance", "primaryNetworkInterfaceId", _NEEDS_INTERFACE),
        inside=("routes", "[]"),
        example=Example(
            {"routes": [{"instanceId": "nat.id"}]},
            {"routes": [{"networkInterfaceId": "${nat.primaryNetworkInterfaceId}"}]},
            beside={"nat": _INSTANCE},
        ),
    ),
    Upgrade(
        "aws:directconnect:GatewayAssociation",
        "vpnGatewayId",
        renamed("associatedGatewayId"),
        example=Example({"vpnGatewayId": "vgw-1"}, {"associatedGatewayId": "vgw-1"}),
    ),
    Upgrade(
        "aws:ec2clientvpn:NetworkAssociation",
        "securityGroups",
        needs_author("Give them to the aws:ec2clientvpn:Endpoint, as `securityGroupIds`."),
        example=Example({"securityGroups": ["sg-1"]}, None),
    ),
    *_conditions(),
    Upgrade(
        _CORE,
        "basePolicyRegion",
        reshaped(listed("basePolicyRegions"), ""),
        example=Example({"basePolicyRegion": "eu-west-1"}, {"basePolicyRegions": ["eu-west-1"]}),
    ),
    Upgrade(
        _CORE,
        "policyDocument",
        split(
            "aws:networkmanager:CoreNetworkPolicyAttachment",
            "PolicyAttachment",
            ("coreNetworkId", "id"),
            same("policyDocument"),
            "Declare an aws:networkmanager:CoreNetworkPolicyAttachment.",
        ),
        example=Example(
            {"policyDocument": "{}"},
            {},
            added={
                "subjectPolicyAttachment": {
                    "type": "aws:networkmanager:CoreNetworkPolicyAttachment",
                    "config": {"coreNetworkId": "${subject.id}", "policyDocument": "{}"},
                }
            },
        ),
    ),
    *(
        Upgrade(
            token,
            "external",
            reshaped(either("internal", False, True), "Set `internal` to true or false."),
            example=Example({"external": True}, {"internal": False}),
        )
        for token in ("awsx:lb:ApplicationLoadBalancer", "awsx:lb:NetworkLoadBalancer")
    ),
)
