"""Things that need subnets in two zones and have one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.networks import SUBNET
from infra0.checks.reading import is_certainly, known_at, listed_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_SLOTS = {
    "aws:alb:LoadBalancer": ("subnets",),
    "aws:eks:Cluster": ("vpcConfig", "subnetIds"),
    "aws:lb:LoadBalancer": ("subnets",),
    "aws:rds:SubnetGroup": ("subnetIds",),
}
_REGIONAL_ZONE = r"[a-z]{2}(?:-[a-z]+)+-\d[a-z]"


class SubnetZones(ResourceCheck):
    """All subnets of a load balancer, a database's subnet group or an EKS cluster are in one availability zone.

    Why: each of these needs subnets in at least two zones, and AWS refuses it. Source: the user guides of
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
        steps = _SLOTS[subject.token(visit.name)]
        count = len(listed_at(subject, visit.name, *steps))
        targets = [target_at(subject, visit.name, *steps, number) for number in range(count)]
        names = {target for target in targets if target and subject.token(target) == SUBNET}
        if not targets or None in targets or len(names) < len(set(targets)) or not _in_one_zone(subject, names):
            return
        several = f"its {len(names)} subnets are in one" if len(names) > 1 else f"`{min(names)}` is in one"
        yield cls.at(
            Place(visit.pointer(*steps)), f"`{visit.name}` needs subnets in two availability zones, and {several}."
        )


def _in_one_zone(subject: Subject, names: set[str]) -> bool:
    """Whether all subnets are in one zone, for certain: a single one must be in a zone that is no local one."""
    zones = [known_at(subject, name, "availabilityZone") for name in sorted(names)]
    zone = zones[0]
    if any(known_at(subject, name, "outpostArn") for name in names) or any(other != zone for other in zones):
        return False
    if zone is None:
        return len(names) == 1
    return isinstance(zone, str) and re.fullmatch(_REGIONAL_ZONE, zone) is not None
