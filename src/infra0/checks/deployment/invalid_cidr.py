"""Texts that are not an address range where one is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from infra0.checks.check import ValueCheck
from infra0.checks.networks import LARGEST, SMALLEST
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Edit, Fix, Place, RenameKey, SetValue, Severity

if TYPE_CHECKING:
    from ipaddress import IPv4Network, IPv6Network

    Range: TypeAlias = IPv4Network | IPv6Network

_GROUPS = ("aws:ec2:DefaultSecurityGroup", "aws:ec2:SecurityGroup")
_RULES = ("aws:vpc:SecurityGroupEgressRule", "aws:vpc:SecurityGroupIngressRule")
_VERSIONS = {
    **{(token, f"{direction}[].cidrBlocks[]"): 4 for token in _GROUPS for direction in ("egress", "ingress")},
    **{(token, f"{direction}[].ipv6CidrBlocks[]"): 6 for token in _GROUPS for direction in ("egress", "ingress")},
    **{(token, "cidrIpv4"): 4 for token in _RULES},
    **{(token, "cidrIpv6"): 6 for token in _RULES},
    ("aws:ec2:Route", "destinationCidrBlock"): 4,
    ("aws:ec2:RouteTable", "routes[].cidrBlock"): 4,
    ("aws:ec2:SecurityGroupRule", "cidrBlocks[]"): 4,
    ("aws:ec2:SecurityGroupRule", "ipv6CidrBlocks[]"): 6,
    ("aws:ec2:Subnet", "cidrBlock"): 4,
    ("aws:ec2:Vpc", "cidrBlock"): 4,
    ("aws:ec2:VpcIpv4CidrBlockAssociation", "cidrBlock"): 4,
    ("awsx:ec2:Vpc", "cidrBlock"): 4,
}
"""The version of IP of the range that each slot takes."""

_COUNTERPARTS = {
    "cidrBlocks": "ipv6CidrBlocks",
    "ipv6CidrBlocks": "cidrBlocks",
    "cidrIpv4": "cidrIpv6",
    "cidrIpv6": "cidrIpv4",
}
"""The property for ranges of the other version."""

_NETWORKS = frozenset({"aws:ec2:Subnet", "aws:ec2:Vpc", "aws:ec2:VpcIpv4CidrBlockAssociation"})
_ROUTES = frozenset({"aws:ec2:Route", "aws:ec2:RouteTable"})
"""Types whose ranges may have bits beyond the prefix, which EC2 drops."""
_SAMPLES = {4: "10.0.0.0/16", 6: "2001:db8::/32"}
_ADDRESS = r"[\d./]+|[\dA-Fa-f.]*:[\dA-Fa-f:./]*"
"""What is meant as an address; other text stands for one that is not known yet."""


class InvalidCidr(ValueCheck):
    """A string is not a CIDR block, or has the wrong IP version or the wrong size.

    Why: EC2 rejects it. A range is an address, `/` and the length of its prefix, and the address has no bits set beyond
    that. VPCs and subnets have a prefix of 16 to 28 bits. Security groups take IPv4 and IPv6 ranges in properties of
    their own. Source: the Amazon VPC user guide, "VPC CIDR blocks" and "Subnet sizing", and pulumi-aws on `cidrBlocks`,
    `ipv6CidrBlocks`, `cidrIpv4` and `cidrIpv6`.

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
        version = _VERSIONS.get((owner.short_token, visit.slot.path)) if owner else None
        if owner is None or version is None or visit.expression or not re.fullmatch(_ADDRESS, visit.value):
            return
        loose = _range(visit.value)
        if loose is None:
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} is not a CIDR block: `{visit.value}`.",
                notes=(f"Write it as in `{_SAMPLES[version]}`.",),
            )
        elif loose.version != version:
            yield cls._other_version(visit, loose)
        elif str(loose.network_address) != str(_address(visit.value)) and owner.short_token not in _ROUTES:
            yield cls.at(
                Place(visit.pointer),
                f"`{visit.value}` has host bits set; the range is `{loose}`.",
                fix=Fix(f"write `{loose}`", (SetValue(visit.pointer, str(loose)),)),
            )
        elif owner.short_token in _NETWORKS and not LARGEST <= loose.prefixlen <= SMALLEST:
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words} has a prefix of {loose.prefixlen} bits; choose one from {LARGEST} to {SMALLEST}.",
            )

    @classmethod
    def _other_version(cls, visit: ValueVisit, given: Range) -> Diagnostic:
        name = visit.slot.name
        other = _COUNTERPARTS.get(name)
        taken = 4 if given.version == 6 else 6
        edits: tuple[Edit, ...] = (RenameKey(visit.pointer, other),) if other and name == visit.slot.path else ()
        return cls.at(
            Place(visit.pointer),
            f"{visit.words} takes IPv{taken} ranges, but `{visit.value}` is an IPv{given.version} range.",
            notes=(f"Move it to `{other}`.",) if other else (),
            fix=Fix(f"rename `{name}` to `{other}`", edits) if edits and not visit.resource.given(str(other)) else None,
        )


def _range(text: str) -> Range | None:
    """The range that a text is, with bits beyond its prefix or without; None where it is none."""
    # Imported here because most documents have no networks.
    from ipaddress import ip_network

    _, _, prefix = text.partition("/")
    try:
        return ip_network(text, strict=False) if prefix.isdecimal() else None
    except ValueError:
        return None


def _address(text: str) -> object:
    from ipaddress import ip_address

    return ip_address(text.partition("/")[0])
