"""Who may do what, as the document's identity policies say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.derive import Derived
from infra0.derive.iam.permissions import permissions_of
from infra0.graph import EdgeOrigin, Graph
from infra0.graph.spelling import spelled
from infra0.ir import Permission

_POLICIES = frozenset({"aws:iam:Policy", "aws:iam:RolePolicy", "aws:iam:UserPolicy", "aws:iam:GroupPolicy"})
_HOLDERS = frozenset({"role", "roles[]", "user", "users[]", "group", "groups[]"})


def lower_permissions(derived: Derived) -> tuple[Permission, ...]:
    """The statements of the document's identity policies, for each principal that holds the policy."""
    return tuple(_permissions(derived))


def _permissions(derived: Derived) -> Iterator[Permission]:
    graph = derived.graph
    attached = _attachments(graph)
    for name, found in graph.types.items():
        if found is None or found.short_token not in _POLICIES:
            continue
        document: Any = (graph.document.resources[name].config or {}).get("policy")
        if not isinstance(document, dict):
            continue
        readable = spelled(graph, document, ("resources", name, "config", "policy"))
        for principal in (*_holders(graph, name), *attached.get(name, ())):
            reasons = derived.reasons.get(name)
            yield from permissions_of(readable, principal, name, name in derived.prose, reasons)


def _holders(graph: Graph, name: str) -> Iterator[str]:
    """The principals that a resource names as those a policy is for."""
    for edge in graph.edges_of(name):
        if edge.origin is EdgeOrigin.REFERENCE and edge.slot in _HOLDERS:
            yield edge.target


def _attachments(graph: Graph) -> dict[str, list[str]]:
    """The principals of every policy that another resource attaches."""
    attached: dict[str, list[str]] = {}
    for name in graph.types:
        for edge in graph.edges_of(name):
            if edge.slot == "policyArn":
                attached.setdefault(edge.target, []).extend(_holders(graph, name))
    return attached
