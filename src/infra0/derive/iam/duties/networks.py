"""Network interfaces of workloads that run in a network of the document."""

from infra0.derive.iam.duties.types import Duty, only
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_INTERFACES = "arn:aws:ec2:*:*:network-interface/*"
_GROUPS = "arn:aws:ec2:*:*:security-group/*"
_PLACES = (_INTERFACES, "arn:aws:ec2:*:*:subnet/*", _GROUPS)
_PLACE_TYPES = ("network-interface", "subnet", "security-group")


def _interfaces(
    kind: WorkloadKind,
    when: tuple[str, ...],
    because: str,
    *,
    finding: tuple[str, ...],
    managing: tuple[str, ...] = ("ec2:DeleteNetworkInterface",),
) -> tuple[Duty, ...]:
    """What a service needs to put a workload of the kind into a network. finding: what cannot be restricted."""
    return (
        Duty(
            "CreateNetworkInterfaces",
            only(kind),
            ("ec2:CreateNetworkInterface",),
            _PLACES,
            _PLACE_TYPES,
            when=when,
            service=Service.VPC,
            because=because,
        ),
        Duty(
            "ManageNetworkInterfaces",
            only(kind),
            managing,
            (_INTERFACES,),
            ("network-interface",),
            when=when,
            service=Service.VPC,
            because=because,
        ),
        Duty(
            "FindNetworkInterfaces",
            only(kind),
            finding,
            ("*",),
            when=when,
            service=Service.VPC,
            because=because,
        ),
    )


_IN_VPC = "runs in a VPC"
_DELIVERS = ("*", "vpcConfig")

NETWORK_DUTIES = (
    *_interfaces(
        WorkloadKind.LAMBDA,
        ("vpcConfig",),
        _IN_VPC,
        managing=("ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"),
        finding=("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
    ),
    # Lambda rejects a role that may delete interfaces of one type of resource only.
    Duty(
        "DeleteNetworkInterfaces",
        only(WorkloadKind.LAMBDA),
        ("ec2:DeleteNetworkInterface",),
        ("arn:aws:ec2:*:*:*/*",),
        ("network-interface",),
        when=("vpcConfig",),
        service=Service.VPC,
        because=_IN_VPC,
    ),
    *_interfaces(
        WorkloadKind.CODEBUILD,
        ("vpcConfig",),
        _IN_VPC,
        finding=(
            "ec2:DescribeDhcpOptions",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
    ),
    Duty(
        "LendNetworkInterfaces",
        only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterfacePermission",),
        (_INTERFACES,),
        ("network-interface",),
        when=("vpcConfig",),
        service=Service.VPC,
        condition=Condition("StringEquals", "ec2:AuthorizedService", "codebuild.amazonaws.com"),
        because=_IN_VPC,
    ),
    *_interfaces(
        WorkloadKind.FIREHOSE,
        _DELIVERS,
        "delivers into a VPC",
        managing=("ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"),
        finding=(
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
    ),
    Duty(
        "InspectNetwork",
        only(WorkloadKind.FIREHOSE),
        ("ec2:DescribeVpcAttribute",),
        ("arn:aws:ec2:*:*:vpc/*",),
        ("vpc",),
        when=_DELIVERS,
        service=Service.VPC,
        because="delivers into a VPC",
    ),
    *_interfaces(
        WorkloadKind.GLUE,
        ("connections",),
        "connects to a network",
        finding=(
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
        ),
    ),
    Duty(
        "TagNetworkInterfaces",
        only(WorkloadKind.GLUE),
        ("ec2:CreateTags", "ec2:DeleteTags"),
        (_INTERFACES, _GROUPS),
        ("network-interface", "security-group"),
        when=("connections",),
        service=Service.VPC,
        because="connects to a network",
    ),
)
