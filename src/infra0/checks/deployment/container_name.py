"""Containers that a service's task does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known, objects_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import SERVICE, containers, task_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Related, SetValue, Severity
from infra0.diagnostics.nearest import nearest

_LAST = 65535


class ContainerName(ResourceCheck):
    """An ECS service sends its load balancer's requests to a container or a port that its task does not have.

    Why: ECS rejects the service. Source: pulumi-aws on `containerName` and `containerPort` of `loadBalancers`.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"taskDefinition": "task.arn",
                                          "loadBalancers": [{"elbName": "front", "containerName": "app",
                                                             "containerPort": 80}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"taskDefinition": "task.arn",
                                          "loadBalancers": [{"elbName": "front", "containerName": "web",
                                                             "containerPort": 80}]}}}}
    """

    code = "I0464"
    severity = Severity.ERROR
    tokens = frozenset({SERVICE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings, where all names of the task's containers are known."""
        task = task_of(subject, visit.name)
        ports = _ports(subject, task) if task else {}
        if task is None or not ports:
            return
        related = (Related(Place(("resources", task), "key"), "the task definition"),)
        for pointer, balancer in objects_at(subject, visit.name, "loadBalancers"):
            name = known(subject, (*pointer, "containerName"), balancer.get("containerName"))
            port = balancer.get("containerPort")
            if isinstance(name, str) and name not in ports:
                yield cls.at(
                    Place((*pointer, "containerName")),
                    f"The task of `{visit.name}` has no container `{name}`.",
                    suggestions=nearest(name, ports) or tuple(ports)[:3],
                    related=related,
                    fix=_only(pointer, ports),
                )
            elif isinstance(name, str) and isinstance(port, int) and ports[name] and port not in ports[name]:
                yield cls.at(
                    Place((*pointer, "containerPort")),
                    f"The container `{name}` of `{visit.name}` does not listen on port {port}.",
                    suggestions=tuple(map(str, sorted(ports[name]))),
                    related=related,
                )


def _ports(subject: Subject, task: str) -> dict[str, set[int]]:
    """The ports of each container, empty where one of them is not known; no container if a name is not known."""
    found: dict[str, set[int]] = {}
    for pointer, container in containers(subject, task):
        name = container.get("name")
        if not isinstance(name, str) or (*pointer, "name") in subject.graph.values:
            return {}
        found[name] = _numbers(container.get("portMappings"))
    return found


def _numbers(mappings: Any) -> set[int]:
    listed = mappings if isinstance(mappings, list) else []
    ports = [each.get("containerPort") if isinstance(each, dict) else None for each in listed]
    known = [port for port in ports if isinstance(port, int) and port <= _LAST]
    return set(known) if known == ports else set()


def _only(pointer: Pointer, ports: dict[str, set[int]]) -> Fix | None:
    if len(ports) != 1:
        return None
    name = next(iter(ports))
    return Fix(f"write `{name}`", (SetValue((*pointer, "containerName"), name),))
