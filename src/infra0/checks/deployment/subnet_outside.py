"""Subnets that are not within their network."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.networks import moved, ranges_of_network, subnets
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.slots import pointer_of


class SubnetOutside(DocumentCheck):
    """A subnet's range is not within that of its VPC.

    Why: EC2 rejects the subnet. Source: the Amazon VPC user guide, "Subnet sizing".

    Example:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.1.1.0/24"}}}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24"}}}}
    """

    code = "I0446"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The subnets outside of their network, where all of its ranges are known."""
        ranges = {}
        for name, network, block in subnets(subject):
            if network not in ranges:
                ranges[network] = ranges_of_network(subject, network)
            known = ranges[network]
            if known and not any(block.subnet_of(each) for each in known):
                yield cls.at(
                    Place(pointer_of(name, "cidrBlock")),
                    f"`{name}` has {block}, which is not within {known[0]} of `{network}`.",
                    related=(Related(Place(pointer_of(network, "cidrBlock")), "the network's range"),),
                    fix=moved(subject, name, network, block),
                )
