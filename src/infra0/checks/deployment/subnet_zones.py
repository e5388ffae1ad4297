"""Things that need subnets in two zones and have one."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.networks import SUBNET
from infra0.checks.reading import is_certainly, known_at, listed_at, objects_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Pointer, Severity
from infra0.graph import Member
from infra0.graph.slots import pointer_of

_BALANCERS = ("aws:alb:LoadBalancer", "aws:lb:LoadBalancer")
_SLOTS: Mapping[str, tuple[str, ...]] = {
    "aws:eks:Cluster": ("vpcConfig", "subnetIds"),
    "aws:rds:SubnetGroup": ("subnetIds",),
    **dict.fromkeys(_BALANCERS, ("subnets",)),
}
_MAPPINGS = "subnetMappings"
_ZONE = "availabilityZone"
_REGIONAL_ZONE = r"[a-z]{2}(?:-[a-z]+)+-\d[a-z]|[a-z]+\d-az\d"


class SubnetZones(ResourceCheck):
    """All subnets of a load balancer, a database's subnet group or an EKS cluster are in one availability zone.

    Why: each of these needs subnets in at least two zones, and AWS rejects it. Source: the user guides of
    Application Load Balancers ("Subnets for your load balancer"), Amazon RDS ("Working with DB subnet groups") and
    Amazon EKS ("VPC and subnet requirements").

    Example:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24",
                                             "availabilityZone": "eu-west-1a"}},
                       "balancer": {"type": "aws:lb:LoadBalancer", "config": {"subnets": ["subnet.id"]}}}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "first": {"type": "aws:ec2:Subnet",
                                 "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24",
                                            "availabilityZone": "eu-west-1a"}},
                       "second": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.2.0/24",
                                             "availabilityZone": "eu-west-1b"}},
                       "balancer": {"type": "aws:lb:LoadBalancer",
                                    "config": {"subnets": ["first.id", "second.id"]}}}}
    """

    code = "I0448"
    severity = Severity.ERROR
    tokens = frozenset(_SLOTS)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where all subnets are of the document and in one zone."""
        if not is_certainly(subject, visit.name, "loadBalancerType", (None, "application")):
            return
        for place, given in _given(subject, visit):
            targets = [subject.reference(each) for each in given]
            names = [target.resource for target in targets if target and subject.token(target.resource) == SUBNET]
            if names and len(names) == len(targets) and _are_in_one_zone(subject, sorted(set(names))):
                yield cls._finding(visit, place, sorted(set(names)))

    @classmethod
    def _finding(cls, visit: ResourceVisit, place: Pointer, names: Sequence[str]) -> Diagnostic:
        several = f"{all_of(names)} are in the same one" if len(names) > 1 else f"`{names[0]}` is in one"
        return cls.at(Place(place), f"`{visit.name}` needs subnets in two availability zones, and {several}.")


def _given(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[Pointer, list[Pointer]]]:
    """The lists of subnets that a resource is given, each with its place and those of its elements."""
    token = subject.token(visit.name)
    steps = _SLOTS[token]
    listed = listed_at(subject, visit.name, *steps)
    yield visit.pointer(*steps), [visit.pointer(*steps, number) for number in range(len(listed))]
    if token in _BALANCERS:
        mapped = [(*place, "subnetId") for place, _ in objects_at(subject, visit.name, _MAPPINGS)]
        yield visit.pointer(_MAPPINGS), mapped


def _are_in_one_zone(subject: Subject, names: Sequence[str]) -> bool:
    """Whether all subnets are in one zone, for certain, and that may be no local zone."""
    if any(value_at(subject, name, "outpostArn") is not None for name in names):
        return False
    zones = {_zone(subject, name) for name in names}
    zone = zones.pop()
    return not zones and (not isinstance(zone, str) or re.fullmatch(_REGIONAL_ZONE, zone) is not None)


def _zone(subject: Subject, name: str) -> Hashable:
    """What stands for the zone of a subnet, which may be said to be that of another subnet."""
    other = subject.reference(pointer_of(name, _ZONE))
    is_copied = other is not None and other.path == (Member(_ZONE),) and subject.token(other.resource) == SUBNET
    return _given_zone(subject, other.resource if other and is_copied else name)


def _given_zone(subject: Subject, name: str) -> Hashable:
    """The name of a subnet's zone, the expression that gives it, or the subnet itself where nothing does."""
    for key in (_ZONE, "availabilityZoneId"):
        expression = subject.graph.values.get(pointer_of(name, key))
        if zone := known_at(subject, name, key) or (expression.parts if expression else None):
            return str(zone) if isinstance(zone, str) else (key, repr(zone))
    return (name,)
