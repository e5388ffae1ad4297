"""CPU and memory that Fargate does not offer together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, runs_on_fargate
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_SMALLEST = {"cpu": "256", "memory": "512"}
_GIGABYTE = 1024
_MEMORY: dict[int, range | tuple[int, ...]] = {
    256: (512, 1024, 2048),
    512: range(1 * _GIGABYTE, 4 * _GIGABYTE + 1, _GIGABYTE),
    1024: range(2 * _GIGABYTE, 8 * _GIGABYTE + 1, _GIGABYTE),
    2048: range(4 * _GIGABYTE, 16 * _GIGABYTE + 1, _GIGABYTE),
    4096: range(8 * _GIGABYTE, 30 * _GIGABYTE + 1, _GIGABYTE),
    8192: range(16 * _GIGABYTE, 60 * _GIGABYTE + 1, 4 * _GIGABYTE),
    16384: range(32 * _GIGABYTE, 120 * _GIGABYTE + 1, 8 * _GIGABYTE),
}
"""The memory, in MiB, that each number of CPU units goes with."""


class FargateSize(ResourceCheck):
    """A Fargate task has no CPU and memory, or a pair of them that Fargate does not offer.

    Why: Fargate refuses the task definition. Source: pulumi-aws on `cpu` and `memory`, and the Amazon ECS developer
    guide, "Task CPU and memory" of Fargate.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "networkMode": "awsvpc", "cpu": "256", "memory": "4096",
                                           "containerDefinitions": [{"name": "web", "image": "nginx"}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "networkMode": "awsvpc", "cpu": "256", "memory": "512",
                                           "containerDefinitions": [{"name": "web", "image": "nginx"}]}}}}
    """

    code = "I0438"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where a Fargate task is of no size or of a wrong one."""
        if not runs_on_fargate(subject, visit.name):
            return
        missing = [name for name in ("cpu", "memory") if not visit.given(name)]
        if missing:
            names = " and ".join(f"`{name}`" for name in missing)
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs {names}, as it runs on Fargate.",
                fix=Fix("give it the smallest size", subject.setting(visit.name, _SMALLEST), certain=False)
                if len(missing) > 1
                else None,
            )
            return
        cpu, memory = (_units(known_at(subject, visit.name, name)) for name in ("cpu", "memory"))
        if cpu is None or memory is None:
            return
        if cpu not in _MEMORY:
            sizes = ", ".join(f"`{size}`" for size in _MEMORY)
            yield cls.at(Place(visit.pointer("cpu")), f"Fargate has no tasks of {cpu} CPU units, but of {sizes}.")
        elif memory not in _MEMORY[cpu]:
            offered = _MEMORY[cpu]
            near = min(offered, key=lambda size: abs(size - memory))
            yield cls.at(
                Place(visit.pointer("memory")),
                f"Fargate does not offer {memory} MiB with {cpu} CPU units, but {min(offered)} to {max(offered)}.",
                fix=Fix(f"write `{near}`", (SetValue(visit.pointer("memory"), str(near)),), certain=False),
            )


def _units(value: Any) -> int | None:
    """CPU units or MiB as a number, of `1 vCPU` and `2 GB` too; None where it is not known."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number, _, unit = str(value).strip().lower().partition(" ")
    if not number.isdigit() or len(number) > 9:
        return None
    return int(number) * _GIGABYTE if unit in ("vcpu", "gb") else int(number) if not unit else None
