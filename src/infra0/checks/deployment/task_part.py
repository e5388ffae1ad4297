"""Containers and volumes that a task does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infra0.checks.bodies.body import Body, body_at
from infra0.checks.check import ResourceCheck
from infra0.checks.machines import listed
from infra0.checks.reading import known_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest

_REFERENCES = (
    ("dependsOn", "containerName", "container"),
    ("volumesFrom", "sourceContainer", "container"),
    ("mountPoints", "sourceVolume", "volume"),
)
"""Members of containers whose elements name a part of the task: their names, and what they name."""


class TaskPart(ResourceCheck):
    """A container of a task depends on a container, or mounts a volume, that the task does not have.

    Why: ECS rejects the task definition. Containers are named by their `name`, volumes are declared in `volumes` of
    the task definition. Source: the Amazon ECS API reference, "ContainerDependency", "VolumeFrom" and "MountPoint".

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "volumes": [{"name": "pages"}],
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx", "memory": 512,
                                                "mountPoints": [{"sourceVolume": "page",
                                                                 "containerPath": "/usr/share/nginx/html"}]}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "volumes": [{"name": "pages"}],
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx", "memory": 512,
                                                "mountPoints": [{"sourceVolume": "pages",
                                                                 "containerPath": "/usr/share/nginx/html"}]}]}}}}
    """

    code = "I0485"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The names of parts that there are not; none where not all names are known."""
        body = body_at(subject, visit.name, "containerDefinitions")
        if body is None:
            return
        parts = {"container": _containers(body), "volume": _volumes(subject, visit.name)}
        for number, container in enumerate(listed(body.value)):
            for key, member, part in _REFERENCES:
                there = parts[part]
                for place, name in _names(body, container, (number, key), member):
                    if there is not None and name not in there:
                        yield cls._finding(visit, body, place, name, part, there)

    @classmethod
    def _finding(
        cls, visit: ResourceVisit, body: Body, place: Pointer, name: str, part: str, there: Sequence[str]
    ) -> Diagnostic:
        meant = clearly_nearest(name, there)
        return cls.at(
            body.place(place),
            f"{body.words(place)} is `{name}`, and the task has no {part} of that name.",
            suggestions=nearest(name, there) or tuple(there[:3]),
            notes=(f"Declare it in `volumes` of `{visit.name}`.",) if part == "volume" and not meant else (),
            fix=body.fix(f"write `{meant}`", SetValue(body.at(place), meant)) if meant else None,
        )


def _names(body: Body, container: Mapping[str, Any], steps: Pointer, member: str) -> Iterator[tuple[Pointer, str]]:
    """What the elements of a container's member name, as far as it is known."""
    for number, each in enumerate(listed(container.get(str(steps[-1])))):
        place, name = (*steps, number, member), each.get(member)
        if isinstance(name, str) and not body.is_open(place, name):
            yield place, name


def _containers(body: Body) -> tuple[str, ...] | None:
    """The names of the containers; None where one is not known, or two are the same, which is said elsewhere."""
    names = [
        None if body.is_open((number, "name"), container.get("name")) else container.get("name")
        for number, container in enumerate(listed(body.value))
    ]
    texts = tuple(name for name in names if isinstance(name, str))
    return texts if len(set(texts)) == len(names) else None


def _volumes(subject: Subject, task: str) -> tuple[str, ...] | None:
    """The names of the task's volumes; None where one is not known."""
    volumes = value_at(subject, task, "volumes") or []
    names = [known_at(subject, task, "volumes", number, "name") for number, _ in enumerate(listed(volumes))]
    texts = tuple(name for name in names if isinstance(name, str))
    return texts if isinstance(volumes, list) and len(texts) == len(volumes) else None
