"""Ports of security group rules that are not a range, and protocols that there are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.reading import known
from infra0.checks.security_rules import INLINE, SEPARATE, Rule, rules_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest

_ALL = frozenset({"-1", "all"})
_WITH_PORTS = frozenset({"tcp", "udp", "6", "17"})
_WITH_TYPES = frozenset({"icmp", "icmpv6", "1", "58"})
_NAMES = ("tcp", "udp", "icmp", "icmpv6", "all")
_GREATEST_PROTOCOL = 255
_PORTS = range(65536)
_TYPES = range(-1, 256)
_ANY = range(-1, 65536)
_CARRIED: Mapping[str, str] = {
    **dict.fromkeys(("http", "https", "ssh", "smtp", "ftp", "rdp", "mysql", "postgres", "postgresql", "tls"), "tcp"),
    **dict.fromkeys(("any", "*"), "-1"),
    **dict.fromkeys(("ping", "icmpv4"), "icmp"),
}
"""What is often written for a protocol, and the protocol that is meant."""


class RulePorts(ResourceCheck):
    """The ports of a security group rule are missing or not a range, or EC2 does not know its protocol.

    Why: EC2 rejects the rule. A protocol is `tcp`, `udp`, `icmp`, `icmpv6`, `-1` for all of them, or a number. TCP and
    UDP need two ports from 0 to 65535, the smaller first; for ICMP they are a type and a code, -1 for all. With
    protocol `-1`, the ports of an inline rule are 0. Source: pulumi-aws on `protocol`, `fromPort` and `toPort` of the
    types in question, and `IpPermission` of the Amazon EC2 API reference.

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
    tokens = INLINE | SEPARATE

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in every rule."""
        for rule in rules_of(subject, visit):
            protocol = known(subject, rule.place(rule.protocol), rule.value.get(rule.protocol))
            if protocol is None:
                continue
            protocol = str(protocol).strip().lower()
            if _is_protocol(protocol):
                yield from cls._ports(subject, rule, protocol)
            else:
                yield cls._protocol(rule, protocol)

    @classmethod
    def _protocol(cls, rule: Rule, protocol: str) -> Diagnostic:
        meant = _CARRIED.get(protocol) or clearly_nearest(protocol, _NAMES)
        return cls.at(
            Place(rule.place(rule.protocol)),
            f"`{protocol}` in {rule.words} is not a protocol of security groups.",
            suggestions=(meant,) if meant else nearest(protocol, _NAMES),
            notes=("Write `tcp`, `udp`, `icmp`, `icmpv6`, `-1` for all protocols, or a protocol's number.",),
            fix=Fix(f"write `{meant}`", (SetValue(rule.place(rule.protocol), meant),), certain=False)
            if meant
            else None,
        )

    @classmethod
    def _ports(cls, subject: Subject, rule: Rule, protocol: str) -> Iterator[Diagnostic]:
        if protocol in _ALL:
            yield from cls._unneeded(rule)
            return
        ports = {name: _port(known(subject, rule.place(name), rule.value.get(name))) for name in ("fromPort", "toPort")}
        if missing := [name for name in ports if rule.value.get(name) is None and _needs_ports(rule, protocol)]:
            message = f"{rule.subject} needs {all_of(missing)}, as its protocol is `{protocol}`."
            yield cls.at(Place(rule.place(rule.protocol)), message)
        wrong = {name: port for name, port in ports.items() if port is not None and port not in _range(protocol)}
        for name, port in wrong.items():
            least, greatest = _range(protocol)[0], _range(protocol)[-1]
            message = f"`{name}` in {rule.words} is {port}; it must be from {least} to {greatest}."
            yield cls.at(Place(rule.place(name)), message)
        first, last = ports.values()
        if protocol in _WITH_PORTS and first is not None and last is not None and first > last and not wrong:
            yield cls._reversed(rule, first, last)

    @classmethod
    def _unneeded(cls, rule: Rule) -> Iterator[Diagnostic]:
        ports = [name for name in ("fromPort", "toPort") if rule.value.get(name) not in (None, 0, "0")]
        if rule.is_inline and ports:
            yield cls.at(
                Place(rule.place(ports[0])),
                f"The ports in {rule.words} must be 0, as it covers all protocols.",
                fix=Fix("write 0", tuple(SetValue(rule.place(name), 0) for name in ports), certain=False),
            )

    @classmethod
    def _reversed(cls, rule: Rule, first: int, last: int) -> Diagnostic:
        edits = (SetValue(rule.place("fromPort"), last), SetValue(rule.place("toPort"), first))
        return cls.at(
            Place(rule.place("fromPort")),
            f"`fromPort` {first} is greater than `toPort` {last} in {rule.words}.",
            fix=Fix("swap them", edits),
        )


def _is_protocol(protocol: str) -> bool:
    is_number = protocol.isdecimal() and len(protocol) <= len(str(_GREATEST_PROTOCOL))
    return protocol in _ALL or protocol in _NAMES or (is_number and int(protocol) <= _GREATEST_PROTOCOL)


def _needs_ports(rule: Rule, protocol: str) -> bool:
    """Whether the rule is of a type that leaves it to the author to give ports, and of a protocol that has them."""
    return rule.may_lack_ports and protocol in _WITH_PORTS


def _range(protocol: str) -> range:
    return _PORTS if protocol in _WITH_PORTS else _TYPES if protocol in _WITH_TYPES else _ANY


def _port(value: Any) -> int | None:
    """A port that is a number, or the text of one; None where it is not known."""
    if isinstance(value, str) and value.lstrip("-").isdecimal() and len(value) < 10:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
