"""Things that are put into two networks at once."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.networks import SUBNET, VPC
from infra0.checks.reading import target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph import Edge, EdgeOrigin

_IN_NETWORKS = frozenset({SUBNET, "aws:ec2:SecurityGroup", "aws:ec2:RouteTable", "aws:ec2:InternetGateway"})
_GROUPS = frozenset({"aws:elasticache:SubnetGroup", "aws:rds:SubnetGroup"})


class ForeignNetwork(ResourceCheck):
    """Subnets, security groups and route tables that one resource is given are in different VPCs.

    Why: AWS rejects it: what is in one network cannot be in another as well. Source: the user guides of Amazon EC2,
    Elastic Load Balancing and Amazon RDS on subnets and security groups, which must be of one VPC.

    Example:
        {"resources": {"shop": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "office": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.1.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "shop.id", "cidrBlock": "10.0.1.0/24"}},
                       "open": {"type": "aws:ec2:SecurityGroup", "config": {"vpcId": "office.id"}},
                       "server": {"type": "aws:ec2:Instance",
                                  "config": {"ami": "ami-0a1b2c3d", "instanceType": "t3.micro",
                                             "subnetId": "subnet.id", "vpcSecurityGroupIds": ["open.id"]}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "shop.id", "cidrBlock": "10.0.1.0/24"}},
                       "open": {"type": "aws:ec2:SecurityGroup", "config": {"vpcId": "shop.id"}},
                       "server": {"type": "aws:ec2:Instance",
                                  "config": {"ami": "ami-0a1b2c3d", "instanceType": "t3.micro",
                                             "subnetId": "subnet.id", "vpcSecurityGroupIds": ["open.id"]}}}}
    """

    code = "I0407"
    severity = Severity.ERROR
    tokens = frozenset(
        {
            *("aws:alb:LoadBalancer", "aws:ec2:Instance", "aws:ec2:NetworkAcl", "aws:ec2:NetworkInterface"),
            *("aws:ec2:RouteTableAssociation", "aws:ec2:VpcEndpoint", "aws:ec2transitgateway:VpcAttachment"),
            *("aws:ecs:Service", "aws:efs:MountTarget", "aws:eks:Cluster", "aws:elasticache:ReplicationGroup"),
            *("aws:elasticache:SubnetGroup", "aws:lambda:Function", "aws:lb:LoadBalancer", "aws:msk:Cluster"),
            *("aws:opensearch:Domain", "aws:rds:Cluster", "aws:rds:Instance", "aws:rds:SubnetGroup"),
        }
    )

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, at the first thing that is of another VPC of the document than the one before it."""
        first: tuple[Edge, str] | None = None
        for edge in subject.graph.edges_of(visit.name):
            network = _network(subject, edge.target) if edge.origin is EdgeOrigin.REFERENCE else None
            if network is None:
                continue
            if first is None:
                first = edge, network
            elif network != first[1]:
                yield cls.at(
                    Place(edge.pointer),
                    f"`{visit.name}` is given `{edge.target}` of `{network}` and `{first[0].target}` of `{first[1]}`.",
                    notes=("Give it what is of one VPC alone.",),
                    related=(Related(Place(first[0].pointer), f"in `{first[1]}`"),),
                )
                return


def _network(subject: Subject, name: str) -> str | None:
    """The VPC of the document that something is in, or is; None for all else."""
    token = subject.token(name)
    if token == VPC:
        return name
    if token in _GROUPS:
        subnets = (edge.target for edge in subject.graph.edges_of(name) if subject.token(edge.target) == SUBNET)
        name = next(subnets, name)
        token = subject.token(name)
    network = target_at(subject, name, "vpcId") if token in _IN_NETWORKS else None
    return network if network and subject.token(network) == VPC else None
