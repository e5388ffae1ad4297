"""Settings of containers that do not go with how their task runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.bodies.body import Body, body_at
from infra0.checks.check import ResourceCheck
from infra0.checks.listing import one_of
from infra0.checks.machines import listed
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, Launch, fargate_launch
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Pointer, Remove, SetValue, Severity

_FARGATE_DRIVERS = ("awslogs", "splunk", "awsfirelens")
_EC2_DRIVERS = ("json-file", "syslog", "journald", "gelf", "fluentd")
_LOG_OPTIONS = ("awslogs-group", "awslogs-region", "awslogs-stream-prefix")
_MEMORY = ("memory", "memoryreservation")
_OWN_NETWORK = ("awsvpc", "host")
_SIZES = ("cpu", "memory")
_KEY_ALONE = re.compile(r"(?P<arn>\$\{[\w-]+\.arn\}|arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^:]+):(?P<key>[^:]+)")
"""A secret with the key of its value, and without the stage and the version that belong behind it."""


@dataclass(frozen=True, slots=True)
class _Misfit:
    """What is wrong with a container: where, in words that follow the place, and how it is mended."""

    steps: Pointer
    problem: str
    notes: tuple[str, ...] = ()
    fix: Fix | None = None


class ContainerSetting(ResourceCheck):
    """A setting of a container does not go with the network mode or the launch type of its task, or with the others.

    - The host port is the container port, or is left out, where the network mode is `awsvpc` or `host`.
    - `links` need the network mode `bridge`.
    - On Fargate, logs go to `awslogs`, `splunk` or `awsfirelens`; `awslogs` needs a group, a region and a prefix.
    - On Fargate, no container is `privileged`.
    - At least one container is essential.
    - A container has `memory` or `memoryReservation`, unless the task has `memory`.
    - On Fargate, the containers together have no more `cpu` and `memory` than the task.
    - A secret is called otherwise than the variables; its ARN has a key, a stage and a version behind it, or nothing.

    Why: ECS rejects the task definition or the service. Source: the Amazon ECS API reference, "PortMapping",
    "LogConfiguration" and "ContainerDefinition".

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "networkMode": "awsvpc",
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx", "memory": 512,
                                                "portMappings": [{"containerPort": 80, "hostPort": 8080}]}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "networkMode": "awsvpc",
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx", "memory": 512,
                                                "portMappings": [{"containerPort": 80, "hostPort": 80}]}]}}}}
    """

    code = "I0486"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings in the containers of one task."""
        body = body_at(subject, visit.name, "containerDefinitions")
        if body is None:
            return
        launch = fargate_launch(subject, visit.name)
        mode = "awsvpc" if launch else known_at(subject, visit.name, "networkMode")
        sized = bool(launch) or not visit.lacks("memory")
        misfits = _misfits(body, launch, mode if isinstance(mode, str) else "", sized=sized)
        beyond = _beyond(body, {name: known_at(subject, visit.name, name) for name in _SIZES}) if launch else ()
        for misfit in (*misfits, *beyond):
            yield cls.at(
                body.place(misfit.steps),
                f"{body.words(misfit.steps)} {misfit.problem}",
                notes=misfit.notes,
                related=launch.related if launch else (),
                fix=misfit.fix,
            )


def _misfits(body: Body, launch: Launch | None, mode: str, *, sized: bool) -> Iterator[_Misfit]:
    """What is wrong with the containers that are well formed. sized: the task has memory for them."""
    # Imported here because most documents have no task.
    from infra0.checks.bodies.faults import faults_of

    faulty = {fault.steps[:1] for _, fault in faults_of(body.subject, body.resource)}
    containers = [] if () in faulty else listed(body.value)
    sound = [number for number in range(len(containers)) if (number,) not in faulty]
    for number in sound:
        yield from _secrets(body, containers[number], number)
        if mode in _OWN_NETWORK:
            yield from _ports(body, containers[number], number, mode)
            yield from _links(body, containers[number], number, mode)
        if launch:
            yield from _logs(body, containers[number], number, launch)
            yield from _privileged(body, containers[number], number, launch)
    unsized = [number for number in sound if not sized and not _has_memory(containers[number])]
    for number in unsized[:1]:
        yield _Misfit((number,), "needs `memory` or `memoryReservation`, as the task has no `memory`.")
    if containers and all(container.get("essential") is False for container in containers):
        place = (0, "essential")
        fix = body.fix("write `true`", SetValue(body.at(place), True), certain=len(containers) == 1)
        yield _Misfit(place, "is false, like that of all containers; one of them must be essential.", fix=fix)


def _secrets(body: Body, container: Mapping[str, Any], number: int) -> Iterator[_Misfit]:
    """Secrets that are called like variables, and ARNs with no more than a key behind them."""
    variables = {each.get("name") for each in listed(container.get("environment"))}
    for index, secret in enumerate(listed(container.get("secrets"))):
        place, source = (number, "secrets", index), secret.get("valueFrom")
        if isinstance(secret.get("name"), str) and secret["name"] in variables:
            yield _Misfit((*place, "name"), f"is `{secret['name']}`, as that of a variable in `environment`.")
        if isinstance(source, str) and (found := _KEY_ALONE.fullmatch(source)):
            right = f"{found['arn']}:{found['key']}::"
            fix = body.fix(f"write `{right}`", SetValue(body.at((*place, "valueFrom")), right))
            note = "Write the key, the stage and the version of the secret, each behind a colon, even if it is empty."
            yield _Misfit((*place, "valueFrom"), f"has only the key `{found['key']}` behind the ARN.", (note,), fix)


def _beyond(body: Body, sizes: Mapping[str, Any]) -> Iterator[_Misfit]:
    """The containers that together are given more than the task has on Fargate."""
    for name, size in sizes.items():
        given = [(number, container.get(name)) for number, container in enumerate(listed(body.value))]
        numbers = [(number, value) for number, value in given if isinstance(value, int) and not isinstance(value, bool)]
        total = sum(value for _, value in numbers)
        if isinstance(size, str) and size.isdigit() and total > int(size):
            number, value = max(numbers, key=lambda each: each[1])
            together = "" if len(numbers) == 1 else f", and {total} with the other containers"
            yield _Misfit((number, name), f"is {value}{together}; the task has only {size}.")


def _has_memory(container: Mapping[str, Any]) -> bool:
    return any(key.lower() in _MEMORY or "${" in key for key, value in container.items() if value is not None)


def _ports(body: Body, container: Mapping[str, Any], number: int, mode: str) -> Iterator[_Misfit]:
    for index, mapping in enumerate(listed(container.get("portMappings"))):
        inner, outer = mapping.get("containerPort"), mapping.get("hostPort")
        if isinstance(inner, int) and isinstance(outer, int) and inner != outer:
            place = (number, "portMappings", index, "hostPort")
            fix = body.fix(f"write {inner}", SetValue(body.at(place), inner))
            yield _Misfit(place, f"must be the container port {inner}, as the network mode is `{mode}`.", fix=fix)


def _links(body: Body, container: Mapping[str, Any], number: int, mode: str) -> Iterator[_Misfit]:
    if container.get("links"):
        place = (number, "links")
        notes = ("Containers of the task reach each other at `localhost`.",)
        fix = body.fix("remove `links`", Remove(body.at(place)), certain=False)
        yield _Misfit(place, f"needs the network mode `bridge`, not `{mode}`.", notes, fix)


def _logs(body: Body, container: Mapping[str, Any], number: int, launch: Launch) -> Iterator[_Misfit]:
    logs, place = container.get("logConfiguration"), (number, "logConfiguration")
    driver = logs.get("logDriver") if isinstance(logs, dict) else None
    if not isinstance(logs, dict) or not isinstance(driver, str) or body.is_open((*place, "logDriver"), driver):
        return
    options = logs.get("options", {})
    if driver in _EC2_DRIVERS:
        problem = f"is `{driver}`; it must be {one_of(_FARGATE_DRIVERS)}, {launch.reason}."
        yield _Misfit((*place, "logDriver"), problem)
    elif driver == "awslogs" and isinstance(options, dict):
        missing = [name for name in _LOG_OPTIONS if options.get(name) is None]
        steps = (*place, "options") if "options" in logs else place
        if missing:
            problem = f"has no {one_of(missing)}, which `awslogs` needs, {launch.reason}."
            yield _Misfit(steps, problem, fix=_prefix(body, container, steps, missing))


def _prefix(body: Body, container: Mapping[str, Any], steps: Pointer, missing: list[str]) -> Fix | None:
    """A prefix for the streams of a container's logs, where nothing else is missing."""
    name = container.get("name")
    if missing != [_LOG_OPTIONS[-1]] or not isinstance(name, str):
        return None
    return body.fix(f'add `"{missing[0]}": "{name}"`', Insert(body.at(steps), missing[0], name), certain=False)


def _privileged(body: Body, container: Mapping[str, Any], number: int, launch: Launch) -> Iterator[_Misfit]:
    if container.get("privileged") is True:
        place = (number, "privileged")
        fix = body.fix("remove `privileged`", Remove(body.at(place)), certain=False)
        yield _Misfit(place, f"cannot be true, {launch.reason}.", fix=fix)
