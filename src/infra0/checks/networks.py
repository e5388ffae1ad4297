"""The address ranges of a document's networks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Fix, SetValue
from infra0.graph.slots import pointer_of

if TYPE_CHECKING:
    from ipaddress import IPv4Network

    Range: TypeAlias = IPv4Network

VPC = "aws:ec2:Vpc"
SUBNET = "aws:ec2:Subnet"
LARGEST, SMALLEST = 16, 28
"""The prefixes of the largest and the smallest network, in bits."""
_FURTHER = "aws:ec2:VpcIpv4CidrBlockAssociation"


def range_of(text: object) -> Range | None:
    """The IPv4 range that a text is; None where it is none, or has bits beyond its prefix."""
    # Imported here because most documents have no networks.
    from ipaddress import IPv4Network

    if not isinstance(text, str) or "/" not in text:
        return None
    try:
        return IPv4Network(text)
    except ValueError:
        return None


def ranges_of_network(subject: Subject, network: str) -> list[Range] | None:
    """All ranges of a VPC of the document; None where not all of them are known."""
    texts = [known_at(subject, network, "cidrBlock")]
    for name in subject.of_type(_FURTHER):
        if target_at(subject, name, "vpcId") in (network, None):
            texts.append(known_at(subject, name, "cidrBlock"))
    found = [range_of(text) for text in texts]
    known = [each for each in found if each is not None]
    return known if len(known) == len(texts) else None


def subnets(subject: Subject) -> Iterator[tuple[str, str, Range]]:
    """The subnets of the document whose VPC is in it too: ID, VPC and range, as far as that is known and possible."""
    for name in subject.of_type(SUBNET):
        network = target_at(subject, name, "vpcId")
        block = range_of(known_at(subject, name, "cidrBlock"))
        possible = block and LARGEST <= block.prefixlen <= SMALLEST
        if network and block and possible and subject.token(network) == VPC:
            yield name, network, block


def free_range(subject: Subject, network: str, block: Range) -> Range | None:
    """A range of the size of `block` in a VPC that no subnet of the document has; None where none is known.

    It is the one in the same place as `block` in its own surroundings, if that is free, and else the first.
    """
    # Imported here because most documents have no networks.
    from ipaddress import IPv4Network

    taken = [other for _, of, other in subnets(subject) if of == network]
    for around in ranges_of_network(subject, network) or ():
        if around.prefixlen > block.prefixlen:
            continue
        same_place = int(around.network_address) | (int(block.network_address) & int(around.hostmask))
        for one in (IPv4Network((same_place, block.prefixlen)), *around.subnets(new_prefix=block.prefixlen)):
            if not any(one.overlaps(other) for other in taken):
                return one
    return None


def moved(subject: Subject, name: str, network: str, block: Range) -> Fix | None:
    """The fix that gives a subnet a free range of its VPC."""
    free = free_range(subject, network, block)
    return (
        Fix(f"write `{free}`", (SetValue(pointer_of(name, "cidrBlock"), str(free)),), certain=False) if free else None
    )
