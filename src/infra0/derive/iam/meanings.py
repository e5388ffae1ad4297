"""What a relation between a workload and a target means: which way the data goes."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.derive.iam.facts import RelationKind
from infra0.derive.iam.grants import Access, TargetType
from infra0.derive.iam.grants.secrets import MANAGED_SECRETS
from infra0.derive.iam.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a workload of some kind does with a target of some type: by direction, and where none is known."""

    outward: tuple[Access, ...] = ()
    inward: tuple[Access, ...] = ()
    vague: tuple[Access, ...] = ()


def _always(*accesses: Access) -> Meaning:
    return Meaning(accesses, accesses, accesses)


def _outward(*accesses: Access) -> Meaning:
    return Meaning(outward=accesses, vague=accesses)


_NOTHING = Meaning()
_SENDS = _outward(Access.SEND)
_RUNS = _outward(Access.INVOKE, Access.AWAIT)
_ARTIFACTS = _always(Access.READ, Access.WRITE, Access.INSPECT)

_SPECIAL: dict[tuple[WorkloadKind, str], Meaning] = {
    (WorkloadKind.FIREHOSE, "bucket"): _always(Access.DELIVER),
    (WorkloadKind.FIREHOSE, "search domain"): _always(Access.DELIVER),
    (WorkloadKind.FIREHOSE, "stream"): _always(Access.CONSUME),
    (WorkloadKind.FIREHOSE, "Kafka cluster"): _always(Access.CONSUME),
    (WorkloadKind.FIREHOSE, "function"): _always(Access.TRANSFORM),
    (WorkloadKind.EVENTBRIDGE, "stream"): _SENDS,
    (WorkloadKind.EVENTBRIDGE, "queue"): _SENDS,
    (WorkloadKind.SCHEDULER, "stream"): _SENDS,
    (WorkloadKind.SCHEDULER, "queue"): _SENDS,
    (WorkloadKind.API_GATEWAY, "stream"): _SENDS,
    (WorkloadKind.API_GATEWAY, "queue"): _SENDS,
    (WorkloadKind.STEP_FUNCTIONS, "queue"): _SENDS,
    (WorkloadKind.IOT, "stream"): _SENDS,
    (WorkloadKind.IOT, "queue"): _SENDS,
    (WorkloadKind.IOT, "bucket"): _outward(Access.WRITE),
    (WorkloadKind.IOT, "table"): _outward(Access.WRITE),
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "queue"): _SENDS,
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "state machine"): _RUNS,
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "task"): _RUNS,
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "job queue"): _RUNS,
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "Glue job"): _RUNS,
    (WorkloadKind.WAITING_STEP_FUNCTIONS, "build project"): _RUNS,
    (WorkloadKind.CODEBUILD, "bucket"): _ARTIFACTS,
    (WorkloadKind.CODEPIPELINE, "bucket"): _ARTIFACTS,
    (WorkloadKind.CODEBUILD, "image repository"): _always(Access.READ, Access.WRITE),
    # Images are pulled by what starts a task, with a role of its own.
    (WorkloadKind.ECS_TASK, "image repository"): Meaning(vague=(Access.READ,)),
    (WorkloadKind.BATCH, "image repository"): Meaning(vague=(Access.READ,)),
    (WorkloadKind.APP_RUNNER, "image repository"): Meaning(vague=(Access.READ,)),
    (WorkloadKind.ECS_EXECUTION, "key"): _always(Access.DECRYPT),
    # The key of their artifacts, which they read and write.
    (WorkloadKind.CODEBUILD, "key"): _always(Access.ENCRYPT),
    (WorkloadKind.CODEPIPELINE, "key"): _always(Access.ENCRYPT),
}
"""Where a workload does not do what others do with such a target, by its kind and the target's label."""

_STARTERS = frozenset(
    {"image repository", "key", "log group", "parameter", "secret", "secret version", *MANAGED_SECRETS}
)
"""What starting a container may need."""
_HOSTS = frozenset(
    {WorkloadKind.ECS_TASK, WorkloadKind.EC2, WorkloadKind.BATCH, WorkloadKind.APP_RUNNER, WorkloadKind.GLUE}
)
"""Workloads that poll queues and streams themselves, so that knowing of one does not tell the direction."""

_INWARD = frozenset({RelationKind.EVENT_SOURCE, RelationKind.SOURCE, RelationKind.DIAGRAM_IN})
_VAGUE = frozenset({RelationKind.POLICY_DEPENDS_ON, RelationKind.PROSE})
_POLLED = (Access.CONSUME, Access.POLL)
_ONE_WAY = frozenset({RelationKind.DESTINATION, RelationKind.DEAD_LETTER})


def meaning(kind: WorkloadKind, type: TargetType) -> Meaning:
    """What workloads of the kind do with targets of the type."""
    if kind is WorkloadKind.ECS_EXECUTION and type.label not in _STARTERS:
        return _NOTHING
    return _special(kind, type) or Meaning(type.outward, type.inward, type.vague)


def directed(kind: WorkloadKind, type: TargetType, relation: RelationKind) -> tuple[Access, ...] | None:
    """What the relation says is done with the target; None where it does not tell the direction."""
    known = meaning(kind, type)
    if relation in _VAGUE or (relation is RelationKind.ENVIRONMENT and kind in _HOSTS and _both_ways(known)):
        return None
    if (kind is WorkloadKind.ECS_EXECUTION) is not (relation is RelationKind.START):
        return ()
    if relation is RelationKind.REFERENCE and Access.DECRYPT in type.grants and not _special(kind, type):
        return (Access.DECRYPT,)
    if relation is RelationKind.EVENT_SOURCE and Access.CONSUME in type.grants and not _special(kind, type):
        return tuple(access for access in _POLLED if access in type.grants)
    if relation in _INWARD:
        return known.inward
    if relation in _ONE_WAY and Access.WRITE in known.outward:
        return (Access.WRITE,)
    return known.outward


def _both_ways(known: Meaning) -> bool:
    return Access.SEND in known.vague and Access.CONSUME in known.vague


def _special(kind: WorkloadKind, type: TargetType) -> Meaning | None:
    return _SPECIAL.get((kind, type.label))
