"""Subnets that share addresses."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.networks import moved, subnets
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.slots import pointer_of


class SubnetOverlap(DocumentCheck):
    """Two subnets of a VPC have addresses in common.

    Why: EC2 rejects the second one. Source: the Amazon VPC user guide, "Subnet sizing".

    Example:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "first": {"type": "aws:ec2:Subnet",
                                 "config": {"vpcId": "network.id", "cidrBlock": "10.0.0.0/23"}},
                       "second": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24"}}}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "first": {"type": "aws:ec2:Subnet",
                                 "config": {"vpcId": "network.id", "cidrBlock": "10.0.0.0/24"}},
                       "second": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24"}}}}
    """

    code = "I0447"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """Each subnet that begins before the one before it, by address, ends."""
        order = list(subject.of_type("aws:ec2:Subnet"))
        number = {name: place for place, name in enumerate(order)}
        found = sorted(subnets(subject), key=lambda each: (each[1], each[2].network_address, each[2].prefixlen))
        before = None
        for name, network, block in found:
            if before and before[1] == network and before[2].broadcast_address >= block.network_address:
                first, second = sorted((before[0], name), key=number.__getitem__)
                yield cls.at(
                    Place(pointer_of(second, "cidrBlock")),
                    f"`{second}` and `{first}` have addresses in common: {block} and {before[2]}.",
                    related=(Related(Place(pointer_of(first, "cidrBlock")), f"`{first}`"),),
                    fix=moved(subject, second, network, block if second == name else before[2]),
                )
            if before is None or before[1] != network or block.broadcast_address > before[2].broadcast_address:
                before = (name, network, block)
