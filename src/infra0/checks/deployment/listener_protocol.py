"""Listeners and target groups with protocols of another kind of load balancer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import one_of
from infra0.checks.reading import is_open, known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph.slots import pointer_of

_BALANCERS = frozenset({"aws:alb:LoadBalancer", "aws:lb:LoadBalancer"})
_LISTENERS = frozenset({"aws:alb:Listener", "aws:lb:Listener"})
_GROUPS = frozenset({"aws:alb:TargetGroup", "aws:lb:TargetGroup"})
_WEB = ("HTTP", "HTTPS")
_TRANSPORT = ("TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC")
_PROTOCOLS: Mapping[str, tuple[str, ...]] = {"application": _WEB, "network": _TRANSPORT, "gateway": ("GENEVE",)}
_SAME = {
    "application": {"TCP": "HTTP", "TLS": "HTTPS"},
    "network": {"HTTP": "TCP", "HTTPS": "TLS"},
    "gateway": {},
}


class ListenerProtocol(ResourceCheck):
    """A listener, or the target group that it forwards to, has a protocol that its load balancer does not speak.

    Why: Elastic Load Balancing rejects the listener. Application Load Balancers take HTTP and HTTPS, Network Load
    Balancers TCP, TLS, UDP, TCP_UDP and QUIC, Gateway Load Balancers GENEVE. Source: pulumi-aws on `protocol` of
    listeners and target groups.

    Example:
        {"resources": {"front": {"type": "aws:lb:LoadBalancer",
                                 "config": {"loadBalancerType": "network",
                                            "subnets": ["subnet-0a1b2c3d", "subnet-4e5f6071"]}},
                       "targets": {"type": "aws:lb:TargetGroup",
                                   "config": {"port": 80, "protocol": "TCP", "vpcId": "vpc-0a1b2c3d"}},
                       "listener": {"type": "aws:lb:Listener",
                                    "config": {"loadBalancerArn": "front.arn", "port": 80, "protocol": "HTTP",
                                               "defaultActions": [{"type": "forward",
                                                                   "targetGroupArn": "targets.arn"}]}}}}

    Instead:
        {"resources": {"front": {"type": "aws:lb:LoadBalancer",
                                 "config": {"loadBalancerType": "network",
                                            "subnets": ["subnet-0a1b2c3d", "subnet-4e5f6071"]}},
                       "targets": {"type": "aws:lb:TargetGroup",
                                   "config": {"port": 80, "protocol": "TCP", "vpcId": "vpc-0a1b2c3d"}},
                       "listener": {"type": "aws:lb:Listener",
                                    "config": {"loadBalancerArn": "front.arn", "port": 80, "protocol": "TCP",
                                               "defaultActions": [{"type": "forward",
                                                                   "targetGroupArn": "targets.arn"}]}}}}
    """

    code = "I0493"
    severity = Severity.ERROR
    tokens = _LISTENERS

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings about the listener, and about the groups that it forwards to."""
        balancer = target_at(subject, visit.name, "loadBalancerArn")
        if balancer is None or subject.token(balancer) not in _BALANCERS:
            return
        kind = _kind(subject, balancer)
        if kind is None or kind not in _PROTOCOLS:
            return
        forwarded = (edge.target for edge in subject.graph.edges_of(visit.name))
        groups = dict.fromkeys(name for name in forwarded if subject.token(name) in _GROUPS)
        for name in (visit.name, *groups):
            protocol = known_at(subject, name, "protocol")
            if not isinstance(protocol, str) or protocol.upper() in _PROTOCOLS[kind]:
                continue
            if name != visit.name and not _is_own(subject, visit, name, balancer):
                continue
            pointer, same = pointer_of(name, "protocol"), _SAME[kind].get(protocol.upper())
            yield cls.at(
                Place(pointer),
                f"`protocol` of `{name}` must be {one_of(_PROTOCOLS[kind])}, as `{balancer}` is "
                f"{'an' if kind == 'application' else 'a'} {kind} load balancer.",
                related=(Related(Place(("resources", balancer), "key"), "the load balancer"),),
                fix=Fix(f"write `{same}`", (SetValue(pointer, same),), certain=False) if same else None,
                blames=(pointer,),
            )


def _kind(subject: Subject, balancer: str) -> str | None:
    value = value_at(subject, balancer, "loadBalancerType")
    if value is None:
        return "application"
    return None if is_open(subject, pointer_of(balancer, "loadBalancerType"), value) else str(value)


def _is_own(subject: Subject, visit: ResourceVisit, group: str, balancer: str) -> bool:
    """Whether the listener is the first of its load balancer that a target group is for."""
    users = (edge.source for edge in subject.needed_by(group) if subject.token(edge.source) in _LISTENERS)
    return next((name for name in users if target_at(subject, name, "loadBalancerArn") == balancer), "") == visit.name
