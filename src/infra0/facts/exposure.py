"""What is reachable from the internet, on which ports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.facts.firewalls import Opening, openings_of
from infra0.facts.listeners import listener_ports
from infra0.facts.logins import logins_of, spoken_login
from infra0.facts.parts import Part, resource_token
from infra0.facts.tables import texts
from infra0.facts.values import JsonValue, ValueReader
from infra0.ir import ANYONE, System


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A resource that has an address on the internet.

    id: of the resource.
    label: what the diagram calls it, or the ID.
    how: what is reachable, ``load balancer``.
    ports: ``443``, ``80, 443``; in words where the document does not say.
    login: who is let in, or empty where nothing says.
    """

    id: str
    label: str
    how: str
    ports: str
    login: str


@dataclass(frozen=True, slots=True)
class PublicData:
    """A resource whose policy lets anyone in.

    id: of the resource that says so.
    label: what the diagram calls it, or the ID.
    actions: what anyone may do.
    conditional: whether conditions narrow it.
    """

    id: str
    label: str
    actions: tuple[str, ...]
    conditional: bool


@dataclass(frozen=True, slots=True)
class Exposure:
    """Everything that the internet can reach.

    endpoints: resources with an address there.
    openings: firewall rules that let any address in.
    public: resources whose policies let anyone in.
    """

    endpoints: tuple[Endpoint, ...]
    openings: tuple[Opening, ...]
    public: tuple[PublicData, ...]


def exposure_of(system: System, parts: Mapping[str, Part], reader: ValueReader) -> Exposure:
    """The exposure of a system, as far as its resources say."""
    openings = openings_of(system, parts, reader)
    endpoints = _endpoints(system, parts, reader, openings)
    return Exposure(tuple(endpoints), openings, tuple(_public(system, parts)))


def _endpoints(
    system: System, parts: Mapping[str, Part], reader: ValueReader, openings: Sequence[Opening]
) -> Iterator[Endpoint]:
    listening, logins = listener_ports(system, reader), logins_of(system, reader)
    open_ports = _ports_by_resource(openings)
    for resource in system.program.resources:
        rules = texts("exposure", resource_token(resource))
        if not rules:
            continue
        properties = {argument.name: reader.argument(argument) for argument in resource.arguments}
        if not _is_exposed(rules, properties):
            continue
        match rules["ports"]:
            case "listeners":
                ports = ", ".join(listening.get(resource.id, ())) or "no listener"
            case "security groups":
                ports = ", ".join(open_ports.get(resource.id, ())) or "none open to every address"
            case stated:
                ports = _ports(stated, properties)
        yield Endpoint(
            id=resource.id,
            label=parts[resource.id].label,
            how=rules["how"],
            ports=ports,
            login=logins.get(resource.id) or _login(rules.get("login", ""), properties),
        )


def _is_exposed(rules: Mapping[str, str], properties: Mapping[str, JsonValue]) -> bool:
    if "unless" in rules and _lookup(properties, rules["unless"]) is True:
        return False
    if "when" in rules and _lookup(properties, rules["when"]) is not True:
        return False
    if "inside" in rules and _lookup(properties, rules["inside"]):
        return False
    path, _, values = rules.get("private", "").partition("=")
    given = _lookup(properties, path) if path else None
    spoken = str(given[0] if isinstance(given, list) and given else given)
    return (spoken.lower() if isinstance(given, bool) else spoken) not in values.split("|") if path else True


def _ports(stated: str, properties: Mapping[str, JsonValue]) -> str:
    path, bar, usual = stated.partition("|")
    return str(_lookup(properties, path) or usual) if bar else stated


def _login(stated: str, properties: Mapping[str, JsonValue]) -> str:
    if not stated.startswith("$"):
        return stated
    value = str(_lookup(properties, stated.removeprefix("$")) or "")
    return spoken_login(value)


def _lookup(properties: Mapping[str, JsonValue], path: str) -> JsonValue:
    value: JsonValue = dict(properties)
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _ports_by_resource(openings: Sequence[Opening]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for opening in openings:
        for name in opening.guards:
            if opening.ports not in found.setdefault(name, []):
                found[name].append(opening.ports)
    return found


def _public(system: System, parts: Mapping[str, Part]) -> Iterator[PublicData]:
    for permission in system.permissions:
        if permission.effect == "Allow" and permission.principal == ANYONE:
            label = parts[permission.policy].label
            yield PublicData(permission.policy, label, permission.actions, permission.conditional)
