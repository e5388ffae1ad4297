"""Network interfaces of workloads that run in a network of the document."""

from infra0.derive.iam.duties.types import Duty, only
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_INTERFACES = ("network-interface", "subnet", "security-group")

NETWORK_DUTIES = (
    Duty(
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
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "FindNetworkInterfaces",
        only(WorkloadKind.LAMBDA),
        ("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        "*",
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "ManageNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "LendNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterfacePermission",),
        "arn:aws:ec2:*:*:network-interface/*",
        ("network-interface",),
        when=("vpcConfig",),
        service=Service.VPC,
        condition=Condition("StringEquals", "ec2:AuthorizedService", "codebuild.amazonaws.com"),
        because="runs in a VPC",
    ),
    Duty(
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
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "ManageNetworkInterfaces",
        only(WorkloadKind.GLUE),
        ("ec2:CreateNetworkInterface", "ec2:CreateTags", "ec2:DeleteNetworkInterface", "ec2:DeleteTags"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
        when=("connections",),
        service=Service.VPC,
        because="connects to a network",
    ),
    Duty(
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
        when=("connections",),
        service=Service.VPC,
        because="connects to a network",
    ),
)
