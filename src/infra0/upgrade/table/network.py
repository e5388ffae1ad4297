"""Networks: EC2-Classic has ended, and load balancers say `internal`."""

from infra0.upgrade.shapes.properties import Dropped, NeedsAuthor, Renamed, Reshaped
from infra0.upgrade.shapes.references import Referred
from infra0.upgrade.shapes.resources import Split, same
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import chosen, listed

_CLASSIC = "EC2-Classic, which it was for, has ended"
_CORE = "aws:networkmanager:CoreNetwork"
_INSTANCE = {"type": "aws:ec2:Instance", "config": {"ami": "ami-1", "instanceType": "t3.nano"}}
_LOG_GROUP = {"type": "aws:cloudwatch:LogGroup", "config": {"name": "traffic"}}
_NEEDS_INTERFACE = "Route to a network interface of the instance: `networkInterfaceId`."


def _classic_links() -> tuple[Upgrade, ...]:
    return tuple(
        Dropped(token, old, _CLASSIC, inside=(side,), example=Example({side: {old: True}}, {side: {}}))
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
        Dropped(token, old, _CLASSIC, example=Example({old: True}, {}))
        for token in ("aws:ec2:Vpc", "aws:ec2:DefaultVpc")
        for old in ("enableClassiclink", "enableClassiclinkDnsSupport")
    )


UPGRADES: tuple[Upgrade, ...] = (
    Reshaped(
        "aws:ec2:Eip",
        "vpc",
        chosen("domain", "vpc"),
        "Remove it: every address belongs to a VPC, since EC2-Classic has ended.",
        example=Example({"vpc": True}, {"domain": "vpc"}),
    ),
    *_classic_vpcs(),
    *_classic_links(),
    Dropped(
        "aws:ec2:DefaultVpc",
        "ipv4IpamPoolId",
        "AWS gives a default VPC its addresses",
        example=Example({"ipv4IpamPoolId": "pool"}, {}),
    ),
    Dropped(
        "aws:ec2:DefaultVpc",
        "ipv4NetmaskLength",
        "AWS gives a default VPC its addresses",
        example=Example({"ipv4NetmaskLength": 24}, {}),
    ),
    Dropped(
        "aws:ec2:DefaultVpcDhcpOptions",
        "netbiosNameServers",
        "AWS sets the default options itself",
        example=Example({"netbiosNameServers": ["10.0.0.2"]}, {}),
    ),
    Dropped(
        "aws:ec2:DefaultVpcDhcpOptions",
        "netbiosNodeType",
        "AWS sets the default options itself",
        example=Example({"netbiosNodeType": "2"}, {}),
    ),
    Dropped(
        "aws:ec2:DefaultSubnet",
        "outpostArn",
        "a default subnet is never on an Outpost",
        example=Example({"outpostArn": "arn:aws:outposts:eu-west-1:123456789012:outpost/op-1"}, {}),
    ),
    Referred(
        "aws:ec2:FlowLog",
        "logGroupName",
        "logDestination",
        "aws:cloudwatch:LogGroup",
        "arn",
        "Give the ARN of the log group as `logDestination`.",
        example=Example(
            {"logGroupName": "flows.name"}, {"logDestination": "${flows.arn}"}, beside={"flows": _LOG_GROUP}
        ),
    ),
    Referred(
        "aws:ec2:Route",
        "instanceId",
        "networkInterfaceId",
        "aws:ec2:Instance",
        "primaryNetworkInterfaceId",
        _NEEDS_INTERFACE,
        example=Example(
            {"instanceId": "nat"},
            {"networkInterfaceId": "${nat.primaryNetworkInterfaceId}"},
            beside={"nat": _INSTANCE},
        ),
    ),
    Referred(
        "aws:ec2:RouteTable",
        "instanceId",
        "networkInterfaceId",
        "aws:ec2:Instance",
        "primaryNetworkInterfaceId",
        _NEEDS_INTERFACE,
        inside=("routes", "[]"),
        example=Example(
            {"routes": [{"instanceId": "nat.id"}]},
            {"routes": [{"networkInterfaceId": "${nat.primaryNetworkInterfaceId}"}]},
            beside={"nat": _INSTANCE},
        ),
    ),
    Renamed(
        "aws:directconnect:GatewayAssociation",
        "vpnGatewayId",
        "associatedGatewayId",
        example=Example({"vpnGatewayId": "vgw-1"}, {"associatedGatewayId": "vgw-1"}),
    ),
    NeedsAuthor(
        "aws:ec2clientvpn:NetworkAssociation",
        "securityGroups",
        "Give them to the aws:ec2clientvpn:Endpoint, as `securityGroupIds`.",
        example=Example({"securityGroups": ["sg-1"]}, None),
    ),
    Reshaped(
        _CORE,
        "basePolicyRegion",
        listed("basePolicyRegions"),
        "",
        example=Example({"basePolicyRegion": "eu-west-1"}, {"basePolicyRegions": ["eu-west-1"]}),
    ),
    Split(
        _CORE,
        "policyDocument",
        "aws:networkmanager:CoreNetworkPolicyAttachment",
        "PolicyAttachment",
        ("coreNetworkId", "id"),
        same("policyDocument"),
        "Declare an aws:networkmanager:CoreNetworkPolicyAttachment.",
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
        Reshaped(
            token,
            "external",
            chosen("internal", False, True),
            "Say `internal`, true or false.",
            example=Example({"external": True}, {"internal": False}),
        )
        for token in ("awsx:lb:ApplicationLoadBalancer", "awsx:lb:NetworkLoadBalancer")
    ),
)
