"""Texts that are no address range where one is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.networks import LARGEST, SMALLEST
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_SLOTS = frozenset(
    {
        ("aws:ec2:DefaultSecurityGroup", "egress[].cidrBlocks[]"),
        ("aws:ec2:DefaultSecurityGroup", "ingress[].cidrBlocks[]"),
        ("aws:ec2:SecurityGroup", "egress[].cidrBlocks[]"),
        ("aws:ec2:SecurityGroup", "ingress[].cidrBlocks[]"),
        ("aws:ec2:SecurityGroupRule", "cidrBlocks[]"),
        ("aws:ec2:Subnet", "cidrBlock"),
        ("aws:ec2:Vpc", "cidrBlock"),
        ("aws:ec2:VpcIpv4CidrBlockAssociation", "cidrBlock"),
        ("aws:vpc:SecurityGroupEgressRule", "cidrIpv4"),
        ("aws:vpc:SecurityGroupIngressRule", "cidrIpv4"),
        ("awsx:ec2:Vpc", "cidrBlock"),
    }
)
_NETWORKS = frozenset({"aws:ec2:Subnet", "aws:ec2:Vpc", "aws:ec2:VpcIpv4CidrBlockAssociation"})
_ADDRESS = r"[\d./]+"
"""What is meant as an address; other text stands for one that is not known yet."""


class InvalidCidr(ValueCheck):
    """A text is no IPv4 address range in CIDR notation, or a network's range is too large or too small.

    Why: EC2 refuses it. A range is an address, `/` and the length of its prefix, and the address has no bits beyond
    that. VPCs and subnets have a prefix of 16 to 28 bits. Source: the Amazon VPC user guide, "VPC CIDR blocks" and
    "Subnet sizing".

    Example:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.1.0/16"}}}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}}}}
    """

    code = "I0445"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a text is no range."""
        owner = visit.slot.owner
        if owner is None or (owner.short_token, visit.slot.path) not in _SLOTS or visit.expression:
            return
        # Imported here because most documents have no networks.
        from ipaddress import IPv4Network

        try:
            loose = IPv4Network(visit.value, strict=False) if "/" in visit.value else None
        except ValueError:
            loose = None
        if loose is None and not re.fullmatch(_ADDRESS, visit.value):
            return
        if loose is None:
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} is no range of addresses: `{visit.value}`.",
                notes=("Write it as in `10.0.0.0/16`.",),
            )
        elif visit.value.partition("/")[0] != str(loose.network_address):
            yield cls.at(
                Place(visit.pointer),
                f"`{visit.value}` has bits beyond its prefix; the range is `{loose}`.",
                fix=Fix(f"write `{loose}`", (SetValue(visit.pointer, str(loose)),)),
            )
        elif owner.short_token in _NETWORKS and not LARGEST <= loose.prefixlen <= SMALLEST:
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} has a prefix of {loose.prefixlen} bits, and {LARGEST} to {SMALLEST} are possible.",
            )
