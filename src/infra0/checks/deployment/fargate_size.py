"""CPU and memory that Fargate does not offer together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of, one_of
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, fargate_launch
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

_UNITS = {"cpu": "vcpu", "memory": "gb"}
"""The properties, and the units in which each may be given; 1024 CPU units are 1 vCPU, and 1024 MiB are 1 GB."""

_QUANTITY = re.compile(r"(?P<number>\d{0,9}\.?\d{1,9})\s{0,9}(?P<unit>[a-z]{0,9})")


class FargateSize(ResourceCheck):
    """A Fargate task has no CPU and memory, or a pair of them that Fargate does not offer.

    Why: Fargate rejects the task definition. Source: pulumi-aws on `cpu` and `memory`, and the Amazon ECS developer
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
        launch = fargate_launch(subject, visit.name)
        if launch is None:
            return
        missing = [name for name in _UNITS if visit.lacks(name)]
        if missing:
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs {all_of(missing)}, {launch.reason}.",
                related=launch.related,
                fix=Fix("give it the smallest size", subject.setting(visit.name, _SMALLEST), certain=False)
                if len(missing) > 1
                else None,
            )
            return
        cpu, memory = (_units(name, known_at(subject, visit.name, name)) for name in _UNITS)
        if cpu is None:
            return
        if cpu not in _MEMORY:
            message = (
                f"Fargate does not offer {cpu} CPU units; choose one of {one_of([str(size) for size in _MEMORY])}."
            )
            yield cls.at(Place(visit.pointer("cpu")), message, related=launch.related)
        elif memory is not None and memory not in _MEMORY[cpu]:
            near = min(_MEMORY[cpu], key=lambda size: abs(size - memory))
            yield cls.at(
                Place(visit.pointer("memory")),
                f"Fargate does not offer {memory} MiB of memory with {cpu} CPU units; {_offer(_MEMORY[cpu])}.",
                related=launch.related,
                fix=Fix(f"write `{near}`", (SetValue(visit.pointer("memory"), str(near)),), certain=False),
            )


def _offer(offered: range | tuple[int, ...]) -> str:
    if isinstance(offered, range):
        return f"choose {offered[0]} to {offered[-1]}, in steps of {offered.step}"
    return f"choose {one_of([str(size) for size in offered])}"


def _units(name: str, value: Any) -> int | None:
    """CPU units or MiB as a number, from `1 vCPU` and `2GB` too; None where it is not known."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _QUANTITY.fullmatch(str(value).strip().lower())
    if found is None or found["unit"] not in ("", _UNITS[name]):
        return None
    number = float(found["number"])
    return round(number * _GIGABYTE) if found["unit"] else int(number) if number.is_integer() else None
