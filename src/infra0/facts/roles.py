"""What a type does with data, and which way data goes through its slots."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from infra0.facts.parts import Part
from infra0.facts.tables import table, texts
from infra0.facts.usage import spoken_slot
from infra0.ir import System


class Role(StrEnum):
    """What a part does with data."""

    API = "api"
    WEB = "web"
    STREAM = "stream"
    QUEUE = "queue"
    TOPIC = "topic"
    BUS = "bus"
    DELIVERY = "delivery"
    SCHEDULE = "schedule"
    WAY = "way"
    COMPUTE = "compute"
    WORKFLOW = "workflow"
    STORE = "store"
    SINK = "sink"
    JOINT = "joint"
    EXTERNAL = "external"
    UNKNOWN = "unknown"
    NONE = "none"


def role_of(token: str) -> Role:
    """The role of the type with that short token: its own row's, else its module's, else its package's."""
    if not token:
        return Role.EXTERNAL
    roles = texts("flows", "roles")
    package, _, rest = token.partition(":")
    module = rest.rpartition(":")[0]
    found = roles.get(token) or roles.get(f"{package}:{module}") or roles.get(package)
    return Role(found) if found else Role.UNKNOWN


def roles_of(system: System, parts: Mapping[str, Part]) -> Mapping[str, Role]:
    """The role of every part by ID, for some types by what their resources are given."""
    roles = {name: role_of(part.token) for name, part in parts.items()}
    given = table("flows")["given"]
    for resource in system.program.resources:
        found = given.get(parts[resource.id].token)
        if isinstance(found, list) and any(argument.name == found[0] for argument in resource.arguments):
            roles[resource.id] = Role(found[1])
    return roles


def can_flow(source: Role, target: Role) -> bool:
    """Whether a reference between parts of these roles means that data flows; of unknown types only diagrams say."""
    known = not {Role.NONE, Role.UNKNOWN} & {source, target}
    return known and texts("flows", "unrelated").get(source) != target


def comes_in(token: str, slot: str) -> bool:
    """Whether data comes through that slot to its resource, rather than goes to what the slot names."""
    inward = table("flows")["inward"].get(token)
    return isinstance(inward, list) and spoken_slot(slot) in inward


def is_silent(slot: str) -> bool:
    """Whether a slot names a resource without any data going there, such as a role or a network."""
    silent = table("flows")["silent"]["any"]
    return isinstance(silent, list) and spoken_slot(slot) in silent
