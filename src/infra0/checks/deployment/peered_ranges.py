"""Peered networks whose address ranges overlap."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.networks import VPC, ranges_of_network
from infra0.checks.reading import target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.slots import pointer_of


class PeeredRanges(ResourceCheck):
    """Two VPCs of the document are peered, and their address ranges overlap.

    Why: Amazon EC2 rejects the connection. Source: the API reference of Amazon EC2, "CreateVpcPeeringConnection": the
    VPCs "cannot have overlapping CIDR blocks".

    Example:
        {"resources": {"shop": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "office": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/20"}},
                       "between": {"type": "aws:ec2:VpcPeeringConnection",
                                   "config": {"vpcId": "shop.id", "peerVpcId": "office.id", "autoAccept": true}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "office": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.1.0.0/20"}},
                       "between": {"type": "aws:ec2:VpcPeeringConnection",
                                   "config": {"vpcId": "shop.id", "peerVpcId": "office.id", "autoAccept": true}}}}
    """

    code = "I0457"
    severity = Severity.ERROR
    tokens = frozenset({"aws:ec2:VpcPeeringConnection"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where both are of the document, at the range of the accepting network."""
        ends = [target_at(subject, visit.name, name) for name in ("vpcId", "peerVpcId")]
        one, other = (name if name and subject.token(name) == VPC else None for name in ends)
        if one is None or other is None:
            return
        if one == other:
            yield cls.at(Place(visit.pointer("peerVpcId")), f"`{visit.name}` connects `{one}` with itself.")
            return
        for range_ in ranges_of_network(subject, one) or ():
            for peer in ranges_of_network(subject, other) or ():
                if range_.overlaps(peer):
                    yield cls.at(
                        Place(pointer_of(other, "cidrBlock")),
                        f"`{other}` has `{peer}`, which overlaps with `{range_}` of `{one}`, and `{visit.name}` "
                        "connects them.",
                        notes=("Give one of the two a range of its own.",),
                        related=(Related(Place(pointer_of(one, "cidrBlock")), f"the range of `{one}`"),),
                    )
                    return
