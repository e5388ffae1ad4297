"""Fargate tasks without a network of their own."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, fargate_launch
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_MODE = "awsvpc"


class FargateNetwork(ResourceCheck):
    """The network mode of a Fargate task is not `awsvpc`.

    A task is a Fargate task where `requiresCompatibilities` says so, or where a service runs it with the launch type
    or the capacity providers of Fargate.

    Why: Fargate supports no other mode, and ECS rejects the task definition or the service. Source: the Amazon ECS
    API reference, `networkMode` of RegisterTaskDefinition.

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "cpu": "256", "memory": "512",
                                           "containerDefinitions": [{"name": "web", "image": "nginx"}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "cpu": "256", "memory": "512", "networkMode": "awsvpc",
                                           "containerDefinitions": [{"name": "web", "image": "nginx"}]}}}}
    """

    code = "I0439"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where a Fargate task has a wrong network mode or none."""
        launch = fargate_launch(subject, visit.name)
        if launch is None:
            return
        pointer = visit.pointer("networkMode")
        if visit.lacks("networkMode"):
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs `networkMode` `{_MODE}`, {launch.reason}.",
                related=launch.related,
                fix=Fix(f'add `"networkMode": "{_MODE}"`', subject.setting(visit.name, {"networkMode": _MODE})),
            )
        elif known_at(subject, visit.name, "networkMode") not in (None, _MODE):
            yield cls.at(
                Place(pointer),
                f"`networkMode` of `{visit.name}` must be `{_MODE}`, {launch.reason}.",
                related=launch.related,
                fix=Fix(f"write `{_MODE}`", (SetValue(pointer, _MODE),)),
            )
