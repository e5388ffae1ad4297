"""Requests that everyone on the way can read."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.distributions import DISTRIBUTION, behaviors
from infra0.checks.reading import known_at, objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_POLICY = "viewerProtocolPolicy"


class PlainHttp(ResourceCheck):
    """A distribution or a load balancer accepts plain HTTP and does not redirect to HTTPS.

    Why: everyone on the way can read and change what is sent.

    Example:
        {"resources": {"targets": {"type": "aws:lb:TargetGroup",
                                   "config": {"port": 80, "protocol": "HTTP", "vpcId": "vpc-0a1b2c3d"}},
                       "listener": {"type": "aws:lb:Listener",
                                    "config": {"loadBalancerArn": "arn:aws:elasticloadbalancing:x", "port": 80,
                                               "protocol": "HTTP",
                                               "defaultActions": [{"type": "forward",
                                                                   "targetGroupArn": "targets.arn"}]}}}}

    Instead:
        {"resources": {"listener": {"type": "aws:lb:Listener",
                                    "config": {"loadBalancerArn": "arn:aws:elasticloadbalancing:x", "port": 80,
                                               "protocol": "HTTP",
                                               "defaultActions": [{"type": "redirect", "redirect": {
                                                   "protocol": "HTTPS", "port": "443",
                                                   "statusCode": "HTTP_301"}}]}}}}
    """

    code = "I0713"
    severity = Severity.WARNING
    tokens = frozenset({DISTRIBUTION, "aws:lb:Listener", "aws:alb:Listener"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The behaviours and listeners that stay with HTTP."""
        if subject.token(visit.name) == DISTRIBUTION:
            for pointer, behavior in behaviors(subject, visit.name):
                if behavior.get(_POLICY) == "allow-all":
                    place = Place((*pointer, _POLICY))
                    yield cls.at(
                        place,
                        f"`{visit.name}` also accepts plain HTTP.",
                        fix=Fix("redirect to HTTPS", (SetValue(place.pointer, "redirect-to-https"),)),
                    )
        elif known_at(subject, visit.name, "protocol") == "HTTP":
            actions = [action for _, action in objects_at(subject, visit.name, "defaultActions")]
            if any(action.get("type") == "forward" for action in actions):
                yield cls.at(
                    Place(visit.pointer("protocol")),
                    f"`{visit.name}` accepts plain HTTP.",
                    notes=("Let it redirect to a listener with HTTPS.",),
                )
