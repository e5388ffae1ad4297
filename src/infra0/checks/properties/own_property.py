"""References under a general name, to resources that have a property of their own beside it."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog.slots import property_at
from infra0.catalog.words import ends_with, noun_and_identity, words
from infra0.checks.check import ValueCheck
from infra0.checks.nouns import own_words
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, RenameKey, Severity


class OwnProperty(ValueCheck):
    """A property refers to a resource of a type that another property beside it is for, such as a NAT gateway.

    Why: the service looks for a resource of another kind under that ID, and finds none. A route takes an internet
    gateway as `gatewayId`, and a NAT gateway as `natGatewayId`. Source: the properties of the type in pulumi-aws, and
    what its published examples give to each.

    Example:
        {"resources": {"vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "table": {"type": "aws:ec2:RouteTable", "config": {"vpcId": "vpc.id"}},
                       "nat": {"type": "aws:ec2:NatGateway", "config": {"subnetId": "subnet-0a1b2c3d",
                                                                        "connectivityType": "private"}},
                       "out": {"type": "aws:ec2:Route",
                               "config": {"routeTableId": "table.id", "destinationCidrBlock": "0.0.0.0/0",
                                          "gatewayId": "nat.id"}}}}

    Instead:
        {"resources": {"vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "table": {"type": "aws:ec2:RouteTable", "config": {"vpcId": "vpc.id"}},
                       "nat": {"type": "aws:ec2:NatGateway", "config": {"subnetId": "subnet-0a1b2c3d",
                                                                        "connectivityType": "private"}},
                       "out": {"type": "aws:ec2:Route",
                               "config": {"routeTableId": "table.id", "destinationCidrBlock": "0.0.0.0/0",
                                          "natGatewayId": "nat.id"}}}}
    """

    code = "I0478"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where no example gives such a resource to the property."""
        whole = subject.reference(visit.pointer)
        target = subject.graph.types.get(whole.resource) if whole else None
        better = _own_property(subject, visit, target.short_token) if target else None
        if whole is None or target is None or better is None:
            return
        place = (*visit.pointer[:-1], better)
        is_free = value_at(subject, visit.resource.name, *place[3:]) is None
        yield cls.at(
            Place(visit.pointer, "key"),
            f"{visit.words} refers to `{whole.resource}`, for which there is `{better}`, as its type is "
            f"{target.short_token}.",
            suggestions=(better,),
            fix=Fix(f"rename it to `{better}`", (RenameKey(visit.pointer, better),)) if is_free else None,
        )


def _own_property(subject: Subject, visit: ValueVisit, token: str) -> str | None:
    """The property beside a more general one that is called like a type: ``natGatewayId`` beside ``gatewayId``."""
    slot = visit.slot
    if slot.owner is None or slot.in_document or slot.free_key or slot.path.endswith("]"):
        return None
    spoken, identity = noun_and_identity(slot.name)
    own = own_words(token)
    if not spoken or own == spoken or not ends_with(own, spoken):
        return None
    if token in subject.catalog.references_at(slot.owner, slot.path):
        return None
    first, *others = (*own, *words(identity))
    better = first + "".join(word.capitalize() for word in others)
    path = f"{slot.path.removesuffix(slot.name)}{better}"
    return better if property_at(slot.owner, path, subject.catalog.object_type) else None
