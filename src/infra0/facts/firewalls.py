"""Firewall rules that let every address in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infra0.facts.grants import argument_of, mentioned
from infra0.facts.parts import Part, resource_token
from infra0.facts.values import JsonValue, ValueReader
from infra0.ir import ConnectionOrigin, Resource, System

_EVERYWHERE = frozenset({"0.0.0.0/0", "::/0"})
_GROUPS = frozenset({"aws:ec2:SecurityGroup", "aws:ec2:DefaultSecurityGroup"})
_RULE = "aws:ec2:SecurityGroupRule"
_INGRESS_RULE = "aws:vpc:SecurityGroupIngressRule"
_EVERY_PROTOCOL = frozenset({"-1", "all"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A rule of a security group that lets every address in.

    group: the ID of the security group, or of the rule where the group is not of this document.
    label: what the diagram calls it, or the ID.
    ports: ``443``, ``8000-8999``, ``every port``.
    protocol: ``tcp``, ``udp``, ``icmp`` or ``every protocol``.
    guards: IDs of the resources that are in the group.
    """

    group: str
    label: str
    ports: str
    protocol: str
    guards: tuple[str, ...]


def openings_of(system: System, parts: Mapping[str, Part], reader: ValueReader) -> tuple[Opening, ...]:
    """All openings, in the document's order; a rule for both kinds of addresses counts once."""
    guarded = _guarded(system, parts)
    found: dict[Opening, None] = {}
    for resource in system.program.resources:
        for group, rule in _open_rules(resource, reader):
            label = parts[group].label if group in parts else group
            protocol = str(rule.get("protocol", rule.get("ipProtocol", "-1")))
            opening = Opening(
                group=group,
                label=label,
                ports=_ports(rule, protocol),
                protocol="every protocol" if protocol in _EVERY_PROTOCOL else protocol,
                guards=tuple(guarded.get(group, ())),
            )
            found[opening] = None
    return tuple(found)


def _open_rules(resource: Resource, reader: ValueReader) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """The group and the properties of every rule in a resource that lets every address in."""
    token = resource_token(resource)
    properties = {argument.name: reader.argument(argument) for argument in resource.arguments}
    if token in _GROUPS:
        rules = properties.get("ingress")
        for rule in rules if isinstance(rules, list) else []:
            if isinstance(rule, dict) and _is_open(rule):
                yield resource.id, rule
    elif _is_ingress(token, properties) and _is_open(properties):
        yield mentioned(argument_of(resource, "securityGroupId")) or resource.id, properties


def _is_ingress(token: str, properties: Mapping[str, JsonValue]) -> bool:
    return token == _INGRESS_RULE or (token == _RULE and properties.get("type") == "ingress")


def _is_open(rule: Mapping[str, JsonValue]) -> bool:
    given = [rule.get(key) for key in ("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")]
    addresses = [address for one in given for address in (one if isinstance(one, list) else [one])]
    return any(address in _EVERYWHERE for address in addresses if isinstance(address, str))


def _ports(rule: Mapping[str, JsonValue], protocol: str) -> str:
    first, last = rule.get("fromPort"), rule.get("toPort")
    if protocol in _EVERY_PROTOCOL or first is None or (first, last) == (0, 65535):
        return "every port"
    return str(first) if last in (None, first) else f"{first}-{last}"


def _guarded(system: System, parts: Mapping[str, Part]) -> Mapping[str, list[str]]:
    """The resources in each security group: those that name it and are no rules or attachments themselves."""
    groups = {resource.id for resource in system.program.resources if resource_token(resource) in _GROUPS}
    found: dict[str, list[str]] = {}
    for connection in system.connections:
        source = parts.get(connection.source)
        if connection.target in groups and connection.origin is ConnectionOrigin.REFERENCE and source:
            guards = found.setdefault(connection.target, [])
            if not source.attachment and source.id not in groups and source.id not in guards:
                guards.append(source.id)
    return found
