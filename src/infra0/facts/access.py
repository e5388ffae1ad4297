"""Who may do what: principals, what they are granted, and the matrix of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.facts.grants import Grant, argument_of, grants_of, mentioned
from infra0.facts.levels import levels_of
from infra0.facts.parts import Part, resource_token
from infra0.facts.statements import statements_of
from infra0.facts.tables import table
from infra0.facts.values import ValueReader
from infra0.ir import ConnectionOrigin, JsonDocument, ListValue, Resource, System, Value

ELSEWHERE = ""


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who is granted something.

    id: of a role, user or group; or the name of a service or account.
    label: what the diagram calls it, or the same.
    resource: whether it is a resource of the document.
    assumed_by: who may act as the role, ``lambda.amazonaws.com``.
    used_by: IDs of the resources that act as it.
    managed: ready-made policies that it has, by name.
    """

    id: str
    label: str
    resource: bool
    assumed_by: tuple[str, ...]
    used_by: tuple[str, ...]
    managed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A resource that something is granted on.

    id: of the resource; empty for everything outside of the system.
    label: what the diagram calls it, or the ID.
    """

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one principal may do with one resource.

    levels: what it may do, ``read``; empty for nothing.
    denied: what it may explicitly not do.
    derived: whether any of it comes from a derived policy.
    """

    levels: tuple[str, ...]
    denied: tuple[str, ...]
    derived: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What one principal may do.

    principal: its ID, or the name of a service or account.
    label: what the diagram calls it, or the same.
    cells: in the order of the matrix's columns.
    """

    principal: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Access:
    """Everything about permissions.

    principals: who is granted something, roles that nobody grants anything included.
    grants: every statement.
    columns: the resources of the matrix, in the document's order.
    rows: the principals of the matrix.
    """

    principals: tuple[Principal, ...]
    grants: tuple[Grant, ...]
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]


def access_of(system: System, parts: Mapping[str, Part], reader: ValueReader) -> Access:
    """The permissions of a system."""
    grants = grants_of(system, parts, reader)
    principals = tuple(_principals(system, parts, reader, grants))
    columns = tuple(_columns(parts, grants))
    return Access(principals, grants, columns, tuple(_rows(principals, columns, grants)))


def _principals(
    system: System, parts: Mapping[str, Part], reader: ValueReader, grants: Sequence[Grant]
) -> Iterator[Principal]:
    resources = {resource.id: resource for resource in system.program.resources}
    identities = [name for name, resource in resources.items() if resource_token(resource) in _IDENTITIES]
    managed = _managed(system, reader)
    users = _users(system, parts)
    for name in dict.fromkeys((*identities, *(grant.principal for grant in grants))):
        resource = resources.get(name)
        yield Principal(
            id=name,
            label=parts[name].label if name in parts else name,
            resource=resource is not None,
            assumed_by=_assumed_by(resource, reader) if resource else (),
            used_by=tuple(users.get(name, ())),
            managed=tuple(dict.fromkeys(managed.get(name, ()))),
        )


_IDENTITIES = frozenset({"aws:iam:Role", "aws:iam:User", "aws:iam:Group"})
_ACTS_AS = ("role", "rolearn", "iaminstanceprofile")
"""Endings of the slots by which a resource acts as a role."""


def _assumed_by(role: Resource, reader: ValueReader) -> tuple[str, ...]:
    policy = argument_of(role, "assumeRolePolicy")
    statements = statements_of(reader.data(policy)) if isinstance(policy, JsonDocument) else ()
    found = (name for statement in statements if statement.effect == "Allow" for name in statement.principals)
    return tuple(dict.fromkeys(found))


def _users(system: System, parts: Mapping[str, Part]) -> Mapping[str, list[str]]:
    users: dict[str, list[str]] = {}
    for connection in system.connections:
        source = parts.get(connection.source)
        acts = connection.origin is ConnectionOrigin.REFERENCE and connection.slot.lower().endswith(_ACTS_AS)
        if acts and source and not source.attachment and source.id not in users.setdefault(connection.target, []):
            users[connection.target].append(source.id)
    return users


def _managed(system: System, reader: ValueReader) -> Mapping[str, list[str]]:
    """Names of ready-made policies by the ID of who has them."""
    attachments = table("access")["attachments"]
    found: dict[str, list[str]] = {}
    for resource in system.program.resources:
        holders = attachments.get(resource_token(resource))
        if isinstance(holders, list):
            policy = argument_of(resource, "policyArn")
            names = [_policy_name(policy, reader)] if policy and not mentioned(policy) else []
            for holder in _mentioned_in([argument_of(resource, str(key)) for key in holders]):
                found.setdefault(holder, []).extend(names)
        arns = argument_of(resource, "managedPolicyArns")
        if isinstance(arns, ListValue):
            names = [_policy_name(item, reader) for item in arns.items if not mentioned(item)]
            found.setdefault(resource.id, []).extend(names)
    return found


def _mentioned_in(values: Sequence[Value | None]) -> Iterator[str]:
    for value in values:
        items = value.items if isinstance(value, ListValue) else (value,)
        yield from filter(None, map(mentioned, items))


def _policy_name(value: Value, reader: ValueReader) -> str:
    return reader.text(value).rpartition("/")[2]


def _columns(parts: Mapping[str, Part], grants: Sequence[Grant]) -> Iterator[Column]:
    targets = {target for grant in grants for target in grant.targets}
    for part in parts.values():
        if part.id in targets:
            yield Column(part.id, part.label)
    if any(not grant.targets for grant in grants):
        yield Column(ELSEWHERE, "Elsewhere")


def _rows(principals: Sequence[Principal], columns: Sequence[Column], grants: Sequence[Grant]) -> Iterator[MatrixRow]:
    found: dict[tuple[str, str], list[Grant]] = {}
    for grant in grants:
        for target in grant.targets or (ELSEWHERE,):
            found.setdefault((grant.principal, target), []).append(grant)
    for principal in principals:
        cells = tuple(_cell(found.get((principal.id, column.id), ())) for column in columns)
        if any(cell.levels or cell.denied for cell in cells):
            yield MatrixRow(principal.id, principal.label, cells)


def _cell(grants: Sequence[Grant]) -> Cell:
    allowed = [grant for grant in grants if grant.effect != "Deny"]
    denied = [grant for grant in grants if grant.effect == "Deny"]
    return Cell(
        levels=levels_of(action for grant in allowed for action in grant.actions),
        denied=levels_of(action for grant in denied for action in grant.actions),
        derived=any(grant.derived for grant in grants),
    )
