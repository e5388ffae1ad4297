"""Who may do what: principals, what they are granted, and the matrix of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.facts.grants import Grant, argument_of, grants_of
from infra0.facts.levels import levels_of
from infra0.facts.parts import Part, resource_token
from infra0.facts.values import ValueReader, referred
from infra0.ir import ConnectionOrigin, Resource, System

ELSEWHERE = ""


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who is granted something.

    id: of a role, user or group; or the name of a service or account.
    label: what the diagram calls it, or the same.
    resource: whether it is a resource of the document.
    assumed_by: who may act as the role, ``lambda.amazonaws.com``.
    used_by: IDs of the resources that act as it.
    boundary: the permissions boundary that limits what it may do, by ID or ARN; empty without one.
    managed: policies that it has and whose statements the document does not have, such as ready-made ones, by name.
    """

    id: str
    label: str
    resource: bool
    assumed_by: tuple[str, ...]
    used_by: tuple[str, ...]
    boundary: str
    managed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A resource that something is granted on.

    id: of the resource; empty for everything outside the system.
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
    grants = grants_of(system, parts)
    principals = tuple(_principals(system, parts, grants, reader))
    columns = tuple(_columns(parts, grants))
    return Access(principals, grants, columns, tuple(_rows(principals, columns, grants)))


def _principals(
    system: System, parts: Mapping[str, Part], grants: Sequence[Grant], reader: ValueReader
) -> Iterator[Principal]:
    resources = {resource.id: resource for resource in system.program.resources}
    identities = [name for name, resource in resources.items() if resource_token(resource) in _IDENTITIES]
    managed = _grouped((policy.principal, policy.name) for policy in system.unread)
    assumed_by = _grouped(
        (role, trust.principal) for trust in system.trust if trust.effect == "Allow" for role in trust.targets
    )
    users = _users(system, parts)
    for name in dict.fromkeys((*identities, *(grant.principal for grant in grants))):
        yield Principal(
            id=name,
            label=parts[name].label if name in parts else name,
            resource=name in resources,
            assumed_by=assumed_by.get(name, ()),
            used_by=users.get(name, ()),
            boundary=_boundary(resources.get(name), reader),
            managed=managed.get(name, ()),
        )


def _boundary(resource: Resource | None, reader: ValueReader) -> str:
    """The permissions boundary of a role or user: the ID of the policy, or what else the document gives."""
    value = argument_of(resource, "permissionsBoundary") if resource else None
    return (referred(value) or reader.text(value)) if value else ""


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """The second of the pairs by the first, each once."""
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


_IDENTITIES = frozenset({"aws:iam:Role", "aws:iam:User", "aws:iam:Group"})
_ACTS_AS = ("role", "rolearn", "iaminstanceprofile")
"""Endings of the slots by which a resource acts as a role."""


def _users(system: System, parts: Mapping[str, Part]) -> Mapping[str, tuple[str, ...]]:
    return _grouped(
        (connection.target, source.id)
        for connection in system.connections
        if connection.origin is ConnectionOrigin.REFERENCE and connection.slot.lower().endswith(_ACTS_AS)
        if (source := parts.get(connection.source)) and not source.attachment
    )


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
