"""Who may do what, as the policies of a document say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.derive import Derived
from infra0.diagnostics import Pointer
from infra0.graph import Graph, ResourceOperand
from infra0.graph.holders import ATTACHED, Holders
from infra0.graph.policies import IDENTITY_POLICIES, PolicyKind, policies_of, unread_policies_of
from infra0.graph.slots import pointer_of
from infra0.graph.spelling import spelled
from infra0.ir import Permission, UnreadPolicy
from infra0.lower.invocations import invocations
from infra0.lower.statements import StatementReader


@dataclass(frozen=True, slots=True)
class LoweredAccess:
    """What policies say, and which ones say more than can be read."""

    permissions: tuple[Permission, ...]
    trust: tuple[Permission, ...]
    unread: tuple[UnreadPolicy, ...]


def lower_access(derived: Derived) -> LoweredAccess:
    """Identity policies first, then policies of resources, each in the document's order."""
    reader, holders = StatementReader(derived), Holders(derived.graph)
    return LoweredAccess(
        permissions=(
            *_permissions(reader, holders, PolicyKind.IDENTITY),
            *_permissions(reader, holders, PolicyKind.RESOURCE),
            *invocations(reader),
        ),
        trust=tuple(_permissions(reader, holders, PolicyKind.TRUST)),
        unread=(*_unread(derived.graph, holders), *_elsewhere(derived.graph, holders)),
    )


def _permissions(reader: StatementReader, holders: Holders, kind: PolicyKind) -> Iterator[Permission]:
    for name in reader.graph.types:
        for policy in policies_of(reader.graph, name):
            if policy.kind is not kind:
                continue
            for statement in policy.spelled(reader.graph).statements:
                held = holders.of(name) if kind is PolicyKind.IDENTITY else reader.principals(statement)
                yield from reader.permissions(statement, held)


def _unread(graph: Graph, holders: Holders) -> Iterator[UnreadPolicy]:
    """Identity policies that are known at deployment only."""
    for name in graph.types:
        for slot in unread_policies_of(graph, name):
            if slot.kind is PolicyKind.IDENTITY:
                yield from (UnreadPolicy(holder, name) for holder in holders.of(name))


def _elsewhere(graph: Graph, holders: Holders) -> Iterator[UnreadPolicy]:
    """Policies that are attached by their ARN and are not in the document."""
    for name in graph.types:
        arns = tuple(dict.fromkeys(_attached(graph, name)))
        if arns:
            yield from (UnreadPolicy(holder, name, arn) for holder in holders.named_by(name) for arn in arns)


def _attached(graph: Graph, name: str) -> Iterator[str]:
    config = graph.document.resources[name].config or {}
    for key in ATTACHED:
        pointer, value = pointer_of(name, key), config.get(key)
        listed = [((*pointer, number), each) for number, each in enumerate(value)] if isinstance(value, list) else ()
        for place, arn in listed or [(pointer, value)]:
            if isinstance(arn, str) and not _is_here(graph, place):
                yield spelled(graph, arn, place)


def _is_here(graph: Graph, pointer: Pointer) -> bool:
    """Whether the value is the ARN of a policy of the document, whose statements are read there."""
    expression = graph.values.get(pointer)
    whole = expression.whole if expression else None
    found = graph.types.get(whole.resource) if isinstance(whole, ResourceOperand) else None
    return found is not None and found.short_token in IDENTITY_POLICIES
