"""Tasks that may not fetch their image, read their secrets or write their logs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, containers, fargate_launch
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Severity

_REGISTRY = "aws:ecr:Repository"
_ADDRESS = ".dkr.ecr."


class ExecutionRole(ResourceCheck):
    """A task has no `executionRoleArn` and needs one: for secrets, for a private image or, on Fargate, for its logs.

    Why: ECS fetches images from ECR and from private registries, reads secrets and writes logs to CloudWatch with that
    role, and rejects the task definition or the service without it. On instances of EC2 it needs the role for secrets
    and private registries alone. Source: the Amazon ECS developer guide, "Amazon ECS task execution IAM role".

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "networkMode": "awsvpc", "cpu": "256", "memory": "512",
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx",
                                                "logConfiguration": {
                                                    "logDriver": "awslogs",
                                                    "options": {"awslogs-group": "/web",
                                                                "awslogs-region": "eu-west-1",
                                                                "awslogs-stream-prefix": "web"}}}]}}}}

    Instead:
        {"resources": {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17",
                           "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                          "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}}},
                       "task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "networkMode": "awsvpc", "cpu": "256", "memory": "512",
                                           "executionRoleArn": "role.arn",
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx",
                                                "logConfiguration": {
                                                    "logDriver": "awslogs",
                                                    "options": {"awslogs-group": "/web",
                                                                "awslogs-region": "eu-west-1",
                                                                "awslogs-stream-prefix": "web"}}}]}}}}
    """

    code = "I0440"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding, at the first container that needs the role."""
        if not visit.lacks("executionRoleArn"):
            return
        launch = fargate_launch(subject, visit.name)
        for pointer, container in containers(subject, visit.name):
            reason = _always(container) or (launch and _on_fargate(subject, pointer, container))
            if reason:
                yield cls.at(
                    Place(pointer),
                    f"`{visit.name}` needs an `executionRoleArn`, as {reason}.",
                    related=launch.related if launch else (),
                    fix=_insertion(subject, visit),
                )
                return


def _always(container: dict[str, Any]) -> str:
    """What ECS does with the role wherever a task runs."""
    if container.get("secrets"):
        return "a container has `secrets`"
    if container.get("repositoryCredentials"):
        return "an image is in a private registry"
    logs = container.get("logConfiguration")
    return "a container's logs have `secretOptions`" if isinstance(logs, dict) and logs.get("secretOptions") else ""


def _on_fargate(subject: Subject, pointer: Pointer, container: dict[str, Any]) -> str:
    logs = container.get("logConfiguration")
    if isinstance(logs, dict) and logs.get("logDriver") == "awslogs":
        return "a container on Fargate logs to CloudWatch"
    expression = subject.graph.values.get((*pointer, "image"))
    named = [operand.resource for operand in expression.resources] if expression else []
    image = container.get("image")
    if any(subject.token(name) == _REGISTRY for name in named) or (isinstance(image, str) and _ADDRESS in image):
        return "an image on Fargate is in ECR"
    return ""


def _insertion(subject: Subject, visit: ResourceVisit) -> Fix | None:
    """A role of the document whose name says that it is meant."""
    roles = [name for name in subject.of_type("aws:iam:Role") if "execution" in name.lower()]
    if len(roles) != 1:
        return None
    value = f"{roles[0]}.arn"
    return Fix(f"add `{value}`", subject.setting(visit.name, {"executionRoleArn": value}), certain=False)
