"""The shape of the table of duties."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Duty:
    """Actions that workloads of some kinds need.

    kinds: empty for every kind. resources: with placeholders for what is known of the workload (``{name}``,
    ``{logGroup}``, ``{model}``, ``{profile}``, ``{sender}``, ``{map}``). types: what the resources are in AWS's action
    list. when: a path of the configuration that must hold something, in which ``*`` is any property; empty for
    always, and None for only where prose asks. service: what prose calls the duty. because: the reason, as what the
    workload does. unknown: what stands for a placeholder of which nothing is known, where prose asks for the duty.
    stands_in: it is for where the document has no resource of the service.
    """

    sid: str
    kinds: frozenset[WorkloadKind]
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    types: tuple[str, ...] = ()
    when: tuple[str, ...] | None = ()
    unless: tuple[str, ...] | None = None
    service: Service | None = None
    condition: Condition | None = None
    because: str = ""
    unknown: str = "*"
    stands_in: bool = False


def only(*kinds: WorkloadKind) -> frozenset[WorkloadKind]:
    """Workloads of these kinds."""
    return frozenset(kinds)


EVERY: frozenset[WorkloadKind] = frozenset()
MACHINES = only(WorkloadKind.STEP_FUNCTIONS, WorkloadKind.WAITING_STEP_FUNCTIONS)
