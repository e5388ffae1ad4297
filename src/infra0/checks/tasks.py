"""What the ECS tasks of a document are, for checks of tasks and of the services that run them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.reading import known_at, listed_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.graph.slots import pointer_of
from infra0.source.values import parsed_text

TASK = "aws:ecs:TaskDefinition"
SERVICE = "aws:ecs:Service"
FARGATE = "FARGATE"


def runs_on_fargate(subject: Subject, task: str) -> bool:
    """Whether a task definition asks for Fargate."""
    return FARGATE in listed_at(subject, task, "requiresCompatibilities")


def task_of(subject: Subject, service: str) -> str | None:
    """The task definition of the document that a service runs."""
    task = target_at(subject, service, "taskDefinition")
    return task if task and subject.token(task) == TASK else None


def network_mode(subject: Subject, task: str) -> str:
    """The network mode of a task definition as far as it is known; `bridge` by default, on Linux."""
    mode = known_at(subject, task, "networkMode")
    return mode if isinstance(mode, str) else ""


def containers(subject: Subject, task: str) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """The containers of a task definition; those in a text have the text's place."""
    pointer = pointer_of(task, "containerDefinitions")
    value = value_at(subject, task, "containerDefinitions")
    written_out = not isinstance(value, str)
    if isinstance(value, str) and pointer not in subject.graph.values:
        value = parsed_text(value)
    for number, container in enumerate(value if isinstance(value, list) else ()):
        if isinstance(container, dict):
            yield (*pointer, number) if written_out else pointer, container
