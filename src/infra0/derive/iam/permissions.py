"""Reads a policy document as permissions: who may do what on which resource, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infra0.derive.targets import JsonValue
from infra0.graph.interpolation import Braces, scan
from infra0.ir import Permission

_CONTEXTS = frozenset({"stack", "project", "organization", "config"})


def permissions_of(
    document: JsonValue,
    principal: str,
    policy: str,
    derived: bool,
    reasons: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Permission, ...]:
    """One permission for each statement of the document that `policy` holds for `principal`.

    document: with references as interpolations; whatever has no shape of a statement is passed over. reasons: why
    each statement is there, by its Sid.
    """
    statements = document.get("Statement") if isinstance(document, Mapping) else None
    known = reasons or {}
    return tuple(
        _permission(statement, principal, policy, derived, known)
        for statement in _items(statements)
        if isinstance(statement, Mapping)
    )


def _permission(
    statement: Mapping[str, JsonValue],
    principal: str,
    policy: str,
    derived: bool,
    reasons: Mapping[str, Sequence[str]],
) -> Permission:
    resources = _named(statement, "Resource")
    return Permission(
        principal=principal,
        policy=policy,
        effect=effect if isinstance(effect := statement.get("Effect"), str) else "",
        actions=_named(statement, "Action"),
        resources=resources,
        targets=tuple(dict.fromkeys(target for resource in resources for target in _targets(resource))),
        derived=derived,
        because="; ".join(reasons.get(str(statement.get("Sid")), ())),
    )


def _named(statement: Mapping[str, JsonValue], element: str) -> tuple[str, ...]:
    """The texts of ``Action`` or ``Resource``; those of ``NotAction`` or ``NotResource`` as what is left out."""
    named = tuple(item for item in _items(statement.get(element)) if isinstance(item, str))
    left_out = tuple(item for item in _items(statement.get(f"Not{element}")) if isinstance(item, str))
    return named + tuple(f"everything but {item}" for item in left_out)


def _targets(resource: str) -> Iterator[str]:
    """The IDs of the resources that a text refers to."""
    for piece in scan(resource):
        if isinstance(piece, Braces):
            name = piece.content.partition(".")[0].partition("[")[0]
            if name not in _CONTEXTS:
                yield name


def _items(value: JsonValue) -> Sequence[JsonValue]:
    """A list as it is, anything else as a list of one; nothing for nothing."""
    if value is None:
        return ()
    return value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
