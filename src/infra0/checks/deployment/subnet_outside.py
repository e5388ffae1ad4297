"""Subnets that are not within their network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from infra0.checks.check import DocumentCheck
from infra0.checks.networks import moved, ranges_of_network, subnets
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Related, SetValue, Severity
from infra0.diagnostics.roots import MOST_PLACES, also_at
from infra0.graph.slots import pointer_of

if TYPE_CHECKING:
    from infra0.checks.networks import Range

    Member: TypeAlias = tuple[str, Range]


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
        """The subnets outside of their network, where all of its ranges are known; at the network where all are."""
        members: dict[str, list[Member]] = {}
        for name, network, block in subnets(subject):
            members.setdefault(network, []).append((name, block))
        for network, inside in members.items():
            known = ranges_of_network(subject, network)
            outside = [one for one in inside if known and not any(one[1].subnet_of(each) for each in known)]
            if known and len(outside) == len(inside) > 1:
                yield cls._of_network(network, known[0], outside)
            elif known:
                yield from (cls._of_subnet(subject, name, network, known[0], block) for name, block in outside)

    @classmethod
    def _of_subnet(cls, subject: Subject, name: str, network: str, known: Range, block: Range) -> Diagnostic:
        place = Place(pointer_of(network, "cidrBlock"))
        return cls.at(
            Place(pointer_of(name, "cidrBlock")),
            f"`{name}` has {block}, which is not within {known} of `{network}`.",
            related=(Related(place, "the network's range"),),
            fix=moved(subject, name, network, block),
            blames=(place.pointer,),
        )

    @classmethod
    def _of_network(cls, network: str, known: Range, outside: Sequence[Member]) -> Diagnostic:
        pointer = pointer_of(network, "cidrBlock")
        names = ", ".join(f"`{name}`" for name, _ in outside[:MOST_PLACES])
        return cls.at(
            Place(pointer),
            f"`{network}` has {known}, and none of its subnets is within it: {names}.",
            notes=("Give the network a range that has those of its subnets, or move the subnets.",),
            related=also_at(Place(pointer_of(name, "cidrBlock")) for name, _ in outside),
            fix=_widened(pointer, known, [block for _, block in outside]),
            blames=(pointer,),
        )


def _widened(pointer: Pointer, known: Range, blocks: Sequence[Range]) -> Fix | None:
    """The fix that gives a network the range of its size which has all its subnets, where there is one."""
    if any(block.prefixlen < known.prefixlen for block in blocks):
        return None
    meant = blocks[0].supernet(new_prefix=known.prefixlen)
    if not all(block.subnet_of(meant) for block in blocks):
        return None
    return Fix(f"set `cidrBlock` to `{meant}`", (SetValue(pointer, str(meant)),), certain=False)
