"""What a relation between a workload and a target means: which way the data goes."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.derive.facts import RelationKind
from infra0.derive.grants import Access, TargetType
from infra0.derive.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a workload of some kind does with a target of some type: by direction, and where none is known."""

    outward: tuple[Access, ...] = ()
    inward: tuple[Access, ...] = ()
    vague: tuple[Access, ...] = ()


def _always(*accesses: Access) -> Meaning:
    return Meaning(accesses, accesses, accesses)


_SENDS = Meaning(outward=(Access.SEND,), vague=(Access.SEND,))

_SPECIAL: dict[tuple[WorkloadKind, str], Meaning] = {
    (WorkloadKind.FIREHOSE, "bucket"): _always(Access.DELIVER),
    (WorkloadKind.FIREHOSE, "stream"): _always(Access.CONSUME),
    (WorkloadKind.EVENTBRIDGE, "stream"): _SENDS,
}
"""Where a workload does less than what the target offers, by its kind and the target's label."""

_HOSTS = frozenset(
    {WorkloadKind.ECS_TASK, WorkloadKind.EC2, WorkloadKind.BATCH, WorkloadKind.APP_RUNNER, WorkloadKind.GLUE}
)
"""Workloads that poll queues and streams themselves, so that knowing of one does not tell the direction."""

_INWARD = frozenset({RelationKind.EVENT_SOURCE, RelationKind.DIAGRAM_IN})
_VAGUE = frozenset({RelationKind.POLICY_DEPENDS_ON, RelationKind.PROSE})
_POLLED = (Access.CONSUME, Access.LIST)
_ONE_WAY = frozenset({RelationKind.DESTINATION, RelationKind.DEAD_LETTER})


def meaning(kind: WorkloadKind, type: TargetType) -> Meaning:
    """What workloads of the kind do with targets of the type."""
    return _special(kind, type) or Meaning(type.outward, type.inward, type.vague)


def directed(kind: WorkloadKind, type: TargetType, relation: RelationKind) -> tuple[Access, ...] | None:
    """What the relation says is done with the target; None where it does not tell the direction."""
    known = meaning(kind, type)
    both_ways = Access.SEND in known.vague and Access.CONSUME in known.vague
    if relation in _VAGUE or (relation is RelationKind.ENVIRONMENT and kind in _HOSTS and both_ways):
        return None
    if relation is RelationKind.EVENT_SOURCE and Access.CONSUME in type.grants and not _special(kind, type):
        return tuple(access for access in _POLLED if access in type.grants)
    if relation in _INWARD:
        return known.inward
    if relation in _ONE_WAY and Access.WRITE in known.outward:
        return (Access.WRITE,)
    return known.outward


def _special(kind: WorkloadKind, type: TargetType) -> Meaning | None:
    return _SPECIAL.get((kind, type.label))
