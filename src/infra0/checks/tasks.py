"""What the ECS tasks of a document are, for checks of tasks and of the services that run them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from infra0.checks.reading import known, known_at, listed_at, objects_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Place, Pointer, Related
from infra0.graph.slots import pointer_of
from infra0.source.values import parsed_text

TASK = "aws:ecs:TaskDefinition"
SERVICE = "aws:ecs:Service"
FARGATE = "FARGATE"
_FARGATE_PROVIDERS = ("FARGATE", "FARGATE_SPOT")
_PROVIDER = "capacityProvider"


@dataclass(frozen=True, slots=True)
class Launch:
    """Why a task runs on Fargate: it asks for that itself, or `service` runs it there."""

    task: str
    service: str = ""

    @property
    def reason(self) -> str:
        """The reason as messages give it, after what follows from it."""
        return f"as `{self.service}` runs it on Fargate" if self.service else "as it runs on Fargate"

    @property
    def related(self) -> tuple[Related, ...]:
        """The service, as a place that explains the finding."""
        return (Related(Place(("resources", self.service), "key"), "the service"),) if self.service else ()


def fargate_launch(subject: Subject, task: str) -> Launch | None:
    """Why a task definition is for Fargate; None where it need not be."""
    if FARGATE in listed_at(subject, task, "requiresCompatibilities"):
        return Launch(task)
    users = (edge.source for edge in subject.needed_by(task) if subject.token(edge.source) == SERVICE)
    services = (name for name in users if task_of(subject, name) == task)
    return next((Launch(task, name) for name in services if launches_on_fargate(subject, name)), None)


def launches_on_fargate(subject: Subject, service: str) -> bool:
    """Whether a service runs all its tasks on Fargate, by its launch type or its capacity providers."""
    if known_at(subject, service, "launchType") == FARGATE:
        return True
    strategies = list(objects_at(subject, service, "capacityProviderStrategies"))
    providers = [known(subject, (*place, _PROVIDER), each.get(_PROVIDER)) for place, each in strategies]
    return bool(providers) and all(provider in _FARGATE_PROVIDERS for provider in providers)


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
