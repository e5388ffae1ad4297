"""The way out of a circle of security groups: the rules that name other groups become resources of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeGuard

from infra0.catalog import ResourceType
from infra0.catalog.words import words
from infra0.diagnostics import Edit, Fix, Insert, Remove
from infra0.graph.types import Edge, EdgeOrigin
from infra0.model import Document

_GROUP = "aws:ec2:SecurityGroup"
_DIRECTIONS = {"ingress": "Ingress", "egress": "Egress"}
_PEERS = {
    "cidrBlocks": "cidrIpv4",
    "ipv6CidrBlocks": "cidrIpv6",
    "prefixListIds": "prefixListId",
    "securityGroups": "referencedSecurityGroupId",
}
_SAME = ("description", "fromPort", "toPort")
_KNOWN = frozenset({*_PEERS, *_SAME, "protocol", "self"})
_ALL_PROTOCOLS = frozenset({"-1", "all"})


@dataclass(frozen=True, slots=True)
class _Rules:
    """The inline rules of a group in one direction."""

    group: str
    direction: str


def lifted_rules(
    document: Document, types: Mapping[str, ResourceType | None], links: Sequence[Sequence[Edge]]
) -> Fix | None:
    """The fix that lifts inline rules out of the groups of a cycle, if that breaks the cycle.

    links: for each step of the cycle, all the edges that make it. The rules of a group in one direction are lifted
    together: the provider takes inline rules for all that there are, and would revoke the others.
    """
    lifted: dict[_Rules, None] = {}
    for link in links:
        holders = [_rules(edge, types) for edge in link]
        if None not in holders:
            lifted.update(dict.fromkeys(holder for holder in holders if holder))
    taken = set(document.resources)
    edits: list[Edit] = []
    for rules in lifted:
        separate = _separate(document, rules)
        if not separate:
            return None
        edits.append(Remove(("resources", rules.group, "config", rules.direction)))
        for resource in separate:
            name = _free_name(rules, taken)
            taken.add(name)
            edits.append(Insert(("resources",), name, resource))
    if not edits:
        return None
    groups = " and ".join(dict.fromkeys(f"`{rules.group}`" for rules in lifted))
    return Fix(f"move the rules of {groups} to separate resources", tuple(edits))


def _rules(edge: Edge, types: Mapping[str, ResourceType | None]) -> _Rules | None:
    """The inline rules in which an edge's reference stands; None if it is of another kind."""
    type_ = types[edge.source] if edge.source else None
    if type_ is None or type_.short_token != _GROUP or edge.origin is not EdgeOrigin.REFERENCE:
        return None
    match edge.pointer:
        case (_, group, "config", "ingress" | "egress" as direction, int(), "securityGroups", int()):
            return _Rules(str(group), direction)
        case _:
            return None


def _separate(document: Document, rules: _Rules) -> list[dict[str, Any]]:
    """The rules as resources, one for each peer; empty if they hold anything that has no such form."""
    holder = document.resources[rules.group]
    inline = (holder.config or {}).get(rules.direction)
    token = f"aws:vpc:SecurityGroup{_DIRECTIONS[rules.direction]}Rule"
    provider = (holder.options or {}).get("provider")
    options = {} if provider is None else {"options": {"provider": provider}}
    found: list[dict[str, Any]] = []
    for rule in inline if isinstance(inline, list) else [None]:
        configs = list(_configs(rules.group, rule)) if _is_readable(rule) else []
        if not configs:
            return []
        for config in configs:
            found.append({"type": token, "config": config, **options})
    return found


def _is_readable(rule: Any) -> TypeGuard[Mapping[str, Any]]:
    if not isinstance(rule, Mapping) or not isinstance(rule.get("protocol"), str | int):
        return False
    lists = (rule[key] for key in _PEERS if rule.get(key) is not None)
    return _KNOWN.issuperset(rule) and all(isinstance(peers, list) for peers in lists)


def _configs(group: str, rule: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    protocol = str(rule["protocol"])
    everything = protocol.lower() in _ALL_PROTOCOLS
    same = {key: rule[key] for key in _SAME if rule.get(key) is not None and not (everything and key.endswith("Port"))}
    common = {"securityGroupId": group, "ipProtocol": "-1" if everything else protocol, **same}
    for key, peer in _PEERS.items():
        for value in rule.get(key) or ():
            yield {**common, peer: value}
    if rule.get("self") is True:
        yield {**common, "referencedSecurityGroupId": group}


def _free_name(rules: _Rules, taken: Collection[str]) -> str:
    """A name for one more rule, in the way in which the group's own is written."""
    kebab = "-" in rules.group and len(words(rules.group)) > 1
    stem = f"{rules.group}-{rules.direction}" if kebab else f"{rules.group}{_DIRECTIONS[rules.direction]}"
    numbered = (f"{stem}-{number}" if kebab else f"{stem}{number}" for number in count(2))
    return stem if stem not in taken else next(name for name in numbered if name not in taken)
