"""Ports of security group rules that are no range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity

_GROUPS = frozenset({"aws:ec2:SecurityGroup", "aws:ec2:DefaultSecurityGroup"})
_RULES = frozenset({"aws:vpc:SecurityGroupIngressRule", "aws:vpc:SecurityGroupEgressRule"})
_ALL = frozenset({"-1", "all"})
_WITH_PORTS = ("tcp", "udp")


class RulePorts(ResourceCheck):
    """The ports of a security group rule are no range, are missing, or do not go with all protocols.

    Why: EC2 refuses the rule. With protocol `-1`, which is all of them, the ports of an inline rule are 0; TCP and UDP
    need both ports, the smaller first. Source: pulumi-aws on `fromPort` and `toPort` of the types in question.

    Example:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 8080, "toPort": 80,
                                                       "cidrBlocks": ["10.0.0.0/16"]}]}}}}

    Instead:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 80, "toPort": 8080,
                                                       "cidrBlocks": ["10.0.0.0/16"]}]}}}}
    """

    code = "I0444"
    severity = Severity.ERROR
    tokens = _GROUPS | _RULES | {"aws:ec2:SecurityGroupRule"}

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in every rule."""
        token = subject.token(visit.name)
        if token in _GROUPS:
            for direction in ("ingress", "egress"):
                for pointer, rule in objects_at(subject, visit.name, direction):
                    yield from cls._inline(visit, pointer, rule)
                    yield from cls._order(visit, pointer, rule)
            return
        yield from cls._order(visit, visit.pointer(), visit.config)
        if token in _RULES and visit.config.get("ipProtocol") in _WITH_PORTS:
            missing = [name for name in ("fromPort", "toPort") if not visit.given(name)]
            if missing:
                message = f"`{visit.name}` needs {all_of(missing)}, as its protocol is `{visit.config['ipProtocol']}`."
                yield cls.at(Place(visit.pointer("ipProtocol")), message)

    @classmethod
    def _inline(cls, visit: ResourceVisit, pointer: Pointer, rule: Mapping[str, Any]) -> Iterator[Diagnostic]:
        ports = [name for name in ("fromPort", "toPort") if rule.get(name) not in (None, 0, "0")]
        if str(rule.get("protocol")).lower() in _ALL and ports:
            yield cls.at(
                Place((*pointer, ports[0])),
                f"A rule of `{visit.name}` is about all protocols, so its ports must be 0.",
                fix=Fix("write 0", tuple(SetValue((*pointer, name), 0) for name in ports), certain=False),
            )

    @classmethod
    def _order(cls, visit: ResourceVisit, pointer: Pointer, rule: Mapping[str, Any]) -> Iterator[Diagnostic]:
        first, last = rule.get("fromPort"), rule.get("toPort")
        protocol = str(rule.get("protocol") or rule.get("ipProtocol")).lower()
        if not isinstance(first, int) or not isinstance(last, int) or protocol not in _WITH_PORTS or first <= last:
            return
        yield cls.at(
            Place((*pointer, "fromPort")),
            f"The ports of a rule of `{visit.name}` go from {first} to {last}, which is no range.",
            fix=Fix(
                "turn them around", (SetValue((*pointer, "fromPort"), last), SetValue((*pointer, "toPort"), first))
            ),
        )
