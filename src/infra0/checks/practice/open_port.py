"""Ports for administrators that are open to the internet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Pointer, Severity

_EVERYWHERE = frozenset({"0.0.0.0/0", "::/0"})
_PORTS = {
    22: "SSH",
    23: "Telnet",
    1433: "SQL Server",
    1521: "Oracle",
    3306: "MySQL",
    3389: "Remote Desktop",
    5432: "PostgreSQL",
    5601: "Kibana",
    6379: "Redis",
    9200: "OpenSearch",
    11211: "Memcached",
    27017: "MongoDB",
}
_SOURCES = ("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")
_ALL = frozenset({"-1", "all"})


class OpenPort(ResourceCheck):
    """A security group is open to the whole internet on a port for administrators or databases, or on all ports.

    Why: such ports are tried all day long. Let in the addresses that need it, or another security group; for shells
    there is Session Manager, which needs no open port.

    Example:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 22, "toPort": 22,
                                                       "cidrBlocks": ["0.0.0.0/0"]}]}}}}

    Instead:
        {"resources": {"web": {"type": "aws:ec2:SecurityGroup",
                               "config": {"ingress": [{"protocol": "tcp", "fromPort": 22, "toPort": 22,
                                                       "cidrBlocks": ["203.0.113.0/24"]}]}}}}
    """

    code = "I0702"
    severity = Severity.WARNING
    tokens = frozenset({"aws:ec2:SecurityGroup", "aws:ec2:SecurityGroupRule", "aws:vpc:SecurityGroupIngressRule"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The rules that let everyone in."""
        if subject.token(visit.name) == "aws:ec2:SecurityGroup":
            for pointer, rule in objects_at(subject, visit.name, "ingress"):
                yield from cls._rule(visit, pointer, rule)
        elif visit.config.get("type", "ingress") == "ingress":
            yield from cls._rule(visit, visit.pointer(), visit.config)

    @classmethod
    def _rule(cls, visit: ResourceVisit, pointer: Pointer, rule: Mapping[str, Any]) -> Iterator[Diagnostic]:
        source = next((name for name in _SOURCES if _is_everywhere(rule.get(name))), None)
        reached = _reached(rule) if source else ""
        if source and reached:
            yield cls.at(
                Place((*pointer, source)),
                f"`{visit.name}` is open to the whole internet on {reached}.",
                notes=("Restrict it to the addresses or the security group that need it.",),
            )


def _is_everywhere(source: Any) -> bool:
    sources = source if isinstance(source, list) else [source]
    return any(isinstance(each, str) and each in _EVERYWHERE for each in sources)


def _reached(rule: Mapping[str, Any]) -> str:
    if str(rule.get("protocol") or rule.get("ipProtocol")).lower() in _ALL:
        return "all ports"
    first, last = rule.get("fromPort"), rule.get("toPort")
    if not isinstance(first, int) or not isinstance(last, int):
        return ""
    found = [f"port {port} ({what})" for port, what in _PORTS.items() if first <= port <= last]
    return "all ports" if len(found) == len(_PORTS) else ", ".join(found)
