"""Fargate tasks that may not fetch their image or write their logs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.tasks import TASK, containers, runs_on_fargate
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Severity

_REGISTRY = "aws:ecr:Repository"
_ADDRESS = ".dkr.ecr."


class ExecutionRole(ResourceCheck):
    """A Fargate task takes its image from ECR or logs to CloudWatch, and has no `executionRoleArn`.

    Why: on Fargate, ECS does both with that role, and refuses the task definition without it. Source: the Amazon ECS
    developer guide, "Amazon ECS task execution IAM role".

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "requiresCompatibilities": ["FARGATE"],
                                           "networkMode": "awsvpc", "cpu": "256", "memory": "512",
                                           "containerDefinitions": [
                                               {"name": "web", "image": "nginx",
                                                "logConfiguration": {"logDriver": "awslogs"}}]}}}}

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
                                                "logConfiguration": {"logDriver": "awslogs"}}]}}}}
    """

    code = "I0440"
    severity = Severity.ERROR
    tokens = frozenset({TASK})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding, at the first container that needs the role."""
        if visit.given("executionRoleArn") or not runs_on_fargate(subject, visit.name):
            return
        for pointer, container in containers(subject, visit.name):
            if reason := _reason(subject, pointer, container):
                yield cls.at(
                    Place(pointer),
                    f"`{visit.name}` needs an `executionRoleArn`, as it runs on Fargate and {reason}.",
                    fix=_insertion(subject, visit),
                )
                return


def _reason(subject: Subject, pointer: Pointer, container: dict[str, Any]) -> str:
    logs = container.get("logConfiguration")
    if isinstance(logs, dict) and logs.get("logDriver") == "awslogs":
        return "a container logs to CloudWatch"
    expression = subject.graph.values.get((*pointer, "image"))
    named = [operand.resource for operand in expression.resources] if expression else []
    image = container.get("image")
    if any(subject.token(name) == _REGISTRY for name in named) or (isinstance(image, str) and _ADDRESS in image):
        return "an image is in ECR"
    return ""


def _insertion(subject: Subject, visit: ResourceVisit) -> Fix | None:
    """A role of the document whose name says that it is meant."""
    roles = [name for name in subject.of_type("aws:iam:Role") if "execution" in name.lower()]
    if len(roles) != 1:
        return None
    value = f"{roles[0]}.arn"
    return Fix(f"add `{value}`", subject.setting(visit.name, {"executionRoleArn": value}), certain=False)
