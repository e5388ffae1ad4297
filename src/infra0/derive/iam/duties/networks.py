"""Network interfaces of workloads that run in a network of the document."""

from functools import partial

from infra0.derive.iam.duties.types import Duty, only
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_INTERFACES = ("network-interface", "subnet", "security-group")

_in_vpc = partial(Duty, when=("vpcConfig",), service=Service.VPC, because="runs in a VPC")
_connected = partial(Duty, when=("connections",), service=Service.VPC, because="connects to a network")

NETWORK_DUTIES = (
    _in_vpc(
        "ManageNetworkInterfaces",
        only(WorkloadKind.LAMBDA),
        (
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses",
        ),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
    ),
    _in_vpc(
        "FindNetworkInterfaces",
        only(WorkloadKind.LAMBDA),
        ("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        "*",
    ),
    _in_vpc(
        "ManageNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
    ),
    _in_vpc(
        "LendNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterfacePermission",),
        "arn:aws:ec2:*:*:network-interface/*",
        ("network-interface",),
        condition=Condition("StringEquals", "ec2:AuthorizedService", "codebuild.amazonaws.com"),
    ),
    _in_vpc(
        "FindNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        (
            "ec2:DescribeDhcpOptions",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "*",
    ),
    _connected(
        "ManageNetworkInterfaces",
        only(WorkloadKind.GLUE),
        ("ec2:CreateNetworkInterface", "ec2:CreateTags", "ec2:DeleteNetworkInterface", "ec2:DeleteTags"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
    ),
    _connected(
        "FindNetworkInterfaces",
        only(WorkloadKind.GLUE),
        (
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
        ),
        "*",
    ),
)
