"""Inline rules of security groups that are about nobody."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import one_of
from infra0.checks.security_rules import INLINE, rules_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Severity

_PEERS = ("cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups", "self")
_KNOWN = {*_PEERS, "description", "fromPort", "protocol", "toPort"}


class RulePeer(ResourceCheck):
    """An inline rule of a security group does not say whom it lets in, or out to whom.

    Why: the rule allows nothing, and EC2 rejects it. Source: pulumi-aws on `ingress` and `egress` of
    `aws:ec2:SecurityGroup`: "you must provide one of them".

    Example:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 443, "toPort": 443}]}}}}

    Instead:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 443, "toPort": 443,
                                                       "cidrBlocks": ["10.0.0.0/16"]}]}}}}
    """

    code = "I0471"
    severity = Severity.ERROR
    tokens = INLINE

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The rules that name nobody."""
        for rule in rules_of(subject, visit):
            if all(rule.value.get(name) in (None, False, []) for name in _PEERS):
                what = "source" if rule.direction == "ingress" else "destination"
                yield cls.at(
                    Place(rule.pointer),
                    f"{rule.subject} needs a {what}: {one_of(_PEERS)}.",
                    # It may be given under a name that is not known.
                    blames=tuple(rule.place(key) for key in rule.value if key not in _KNOWN),
                )
