"""What functions and tasks need at deployment: what is refused, and what is not accused."""

from typing import Any

import pytest

from infra0.checks.deployment.exclusive_properties import ExclusiveProperties
from infra0.checks.deployment.execution_role import ExecutionRole
from infra0.checks.deployment.fargate_network import FargateNetwork
from infra0.checks.deployment.fargate_size import FargateSize
from infra0.checks.deployment.needed_property import NeededProperty
from infra0.checks.deployment.omitted_property import OmittedProperty
from infra0.checks.deployment.service_network import ServiceNetwork

from .conftest import Checked

_SETTINGS = {"text": {}}
_IMAGE = "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1"
_SIZED = {"networkMode": "awsvpc", "cpu": "256", "memory": "512"}


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"imageUri": _IMAGE}, "`worker` needs `packageType` `Image`, as it has `imageUri`."),
        (
            {"imageUri": _IMAGE, "packageType": "Zip"},
            "`packageType` of `worker` must be `Image`, as it has `imageUri`.",
        ),
        (
            {"imageUri": _IMAGE, "packageType": "Image", "runtime": "python3.13"},
            "`imageUri` and `runtime` of `worker` cannot be used together.",
        ),
        (
            {"code": "./app", "imageUri": _IMAGE, "runtime": "python3.13", "handler": "app.run"},
            "`code` and `imageUri` of `worker` cannot be used together.",
        ),
        ({"imageUri": _IMAGE, "packageType": "Image"}, ""),
        ({"imageUri": _IMAGE, "packageType": "${config.text}"}, ""),
        ({"imageUri": "${config.text}", "packageType": "Image"}, ""),
    ],
)
def test_a_function_of_an_image_says_so(checked: Checked, config: dict[str, Any], message: str) -> None:
    worker = {"type": "aws:lambda:Function", "config": {"role": "arn:aws:iam::1:role/worker", **config}}
    checks = (ExclusiveProperties, NeededProperty, OmittedProperty)
    found = checked({"resources": {"worker": worker}, "config": _SETTINGS}, checks)
    assert [each.message for each in found] == ([message] if message else [])


def _task(
    checked: Checked, task: dict[str, Any], service: dict[str, Any] | None = None, **container: Any
) -> tuple[str, ...]:
    containers = [{"name": "web", "image": "nginx", **container}]
    definition = {"family": "web", "containerDefinitions": containers, **task}
    resources = {"task": {"type": "aws:ecs:TaskDefinition", "config": definition}}
    if service is not None:
        network = {"networkConfiguration": {"subnets": ["subnet-0a1b2c3d"]}}
        config = {"taskDefinition": "task.arn", **network, **service}
        resources["web"] = {"type": "aws:ecs:Service", "config": config}
    checks = (ExecutionRole, FargateNetwork, FargateSize, ServiceNetwork)
    return tuple(each.code for each in checked({"resources": resources, "config": _SETTINGS}, checks))


@pytest.mark.parametrize(
    "service",
    [
        {"launchType": "FARGATE"},
        {"capacityProviderStrategies": [{"capacityProvider": "FARGATE", "weight": 1}]},
        {
            "capacityProviderStrategies": [
                {"capacityProvider": "FARGATE", "base": 1},
                {"capacityProvider": "FARGATE_SPOT"},
            ]
        },
    ],
)
def test_a_service_on_fargate_makes_its_task_one(checked: Checked, service: dict[str, Any]) -> None:
    assert _task(checked, _SIZED, service) == ()
    assert _task(checked, {**_SIZED, "networkMode": "bridge"}, service) == ("I0439",)
    assert _task(checked, {"networkMode": "awsvpc"}, service) == ("I0438",)
    assert _task(checked, _SIZED, service, logConfiguration={"logDriver": "awslogs"}) == ("I0440",)
    assert _task(checked, _SIZED, {**service, "networkConfiguration": None}) == ("I0441",)


@pytest.mark.parametrize(
    "service",
    [
        {"launchType": "EC2"},
        {"launchType": "${config.text}"},
        {"capacityProviderStrategies": [{"capacityProvider": "${config.text}"}]},
        {"capacityProviderStrategies": [{"capacityProvider": "FARGATE"}, {"capacityProvider": "machines"}]},
    ],
)
def test_other_services_leave_their_task_alone(checked: Checked, service: dict[str, Any]) -> None:
    assert _task(checked, {}, service, logConfiguration={"logDriver": "awslogs"}) == ()


@pytest.mark.parametrize(
    ("cpu", "memory", "is_offered"),
    [
        ("256", "512", True),
        ("1 vCPU", "2GB", True),
        ("1vCPU", "2 GB", True),
        (".25 vCPU", "0.5 GB", True),
        ("16 vCPU", "120GB", True),
        ("1 vCPU", "1GB", False),
        ("1024", "1GB", False),
        ("0.5 vCPU", "8192", False),
        ("3 vCPU", "8GB", False),
        ("300", "${config.text}", False),
        ("256", "${config.text}", True),
        ("${config.text}", "1GB", True),
    ],
)
def test_sizes_are_read_in_both_units(checked: Checked, cpu: str, memory: str, is_offered: bool) -> None:
    task = {"requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": cpu, "memory": memory}
    assert _task(checked, task) == (() if is_offered else ("I0438",))


@pytest.mark.parametrize(
    "container",
    [
        {"secrets": [{"name": "TOKEN", "valueFrom": "arn:aws:ssm:eu-west-1:1:parameter/token"}]},
        {"repositoryCredentials": {"credentialsParameter": "arn:aws:secretsmanager:eu-west-1:1:secret:registry"}},
        {"logConfiguration": {"logDriver": "splunk", "secretOptions": [{"name": "token", "valueFrom": "token"}]}},
    ],
)
def test_secrets_need_an_execution_role_wherever_the_task_runs(checked: Checked, container: dict[str, Any]) -> None:
    assert _task(checked, {}, **container) == ("I0440",)
    assert _task(checked, {"executionRoleArn": "arn:aws:iam::1:role/tasks"}, **container) == ()
    assert _task(checked, {"executionRoleArn": "${config.text}"}, **container) == ()


@pytest.mark.parametrize("container", [{"secrets": []}, {"logConfiguration": {"logDriver": "awslogs"}}])
def test_tasks_on_instances_do_without_one_for_logs(checked: Checked, container: dict[str, Any]) -> None:
    assert _task(checked, {}, **container) == ()
