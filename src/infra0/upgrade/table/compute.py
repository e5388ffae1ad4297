"""Compute: EC2, Auto Scaling, Batch, ECS, EKS, Lambda, SageMaker."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import dropped, gathered, renamed, reshaped
from infra0.upgrade.shapes.resources import same, split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import listed, truth

_CLUSTER = "aws:ecs:Cluster"
_CORES = {"cpuCoreCount": "coreCount", "cpuThreadsPerCore": "threadsPerCore"}
_CLASSIC = "EC2-Classic, which it was for, has ended"
_INFERENCE = "AWS has ended Elastic Inference"


def _tag_collection(value: Any) -> Mapping[str, Any] | None:
    """Tags whose values are all text, as tags with a boolean."""
    tags = [_tag(item) for item in value] if isinstance(value, list) else [None]
    return None if None in tags else {"tags": tags}


def _tag(item: Any) -> Mapping[str, Any] | None:
    if not isinstance(item, dict) or item.keys() != {"key", "value", "propagateAtLaunch"}:
        return None
    propagate = truth(item["propagateAtLaunch"])
    return None if propagate is None else {**item, "propagateAtLaunch": propagate}


def _queue_order(value: Any) -> Mapping[str, Any] | None:
    """Compute environments in the order in which a queue tries them."""
    if not isinstance(value, list):
        return None
    orders = [{"order": order, "computeEnvironment": environment} for order, environment in enumerate(value)]
    return {"computeEnvironmentOrders": orders}


def _conflicts(value: Any) -> Mapping[str, Any] | None:
    """What an add-on does about settings that differ: when it is made, nothing can be preserved yet."""
    on_update = {"resolveConflictsOnUpdate": value}
    match value:
        case "OVERWRITE" | "NONE":
            return {"resolveConflictsOnCreate": value, **on_update}
        case "PRESERVE":
            return on_update
        case _:
            return None


UPGRADES: tuple[Upgrade, ...] = (
    *(
        Upgrade(
            token,
            "cpuCoreCount",
            gathered("cpuOptions", _CORES),
            with_it=tuple(_CORES),
            example=Example(
                {"cpuCoreCount": 2, "cpuThreadsPerCore": 1}, {"cpuOptions": {"coreCount": 2, "threadsPerCore": 1}}
            ),
        )
        for token in ("aws:ec2:Instance", "aws:ec2:SpotInstanceRequest")
    ),
    Upgrade(
        "aws:ec2:SpotInstanceRequest",
        "blockDurationMinutes",
        dropped("AWS has ended Spot blocks"),
        example=Example({"blockDurationMinutes": 60}, {}),
    ),
    Upgrade(
        "aws:ec2:SpotInstanceRequest",
        "instanceInterruptionBehaviour",
        renamed("instanceInterruptionBehavior"),
        example=Example({"instanceInterruptionBehaviour": "stop"}, {"instanceInterruptionBehavior": "stop"}),
    ),
    Upgrade(
        "aws:ec2:LaunchConfiguration",
        "vpcClassicLinkId",
        dropped(_CLASSIC),
        example=Example({"vpcClassicLinkId": "vpc-1"}, {}),
    ),
    Upgrade(
        "aws:ec2:LaunchConfiguration",
        "vpcClassicLinkSecurityGroups",
        dropped(_CLASSIC),
        example=Example({"vpcClassicLinkSecurityGroups": ["sg-1"]}, {}),
    ),
    Upgrade(
        "aws:ec2:LaunchTemplate",
        "elasticGpuSpecifications",
        dropped("AWS has ended Elastic Graphics"),
        example=Example({"elasticGpuSpecifications": [{"type": "eg1.medium"}]}, {}),
    ),
    Upgrade(
        "aws:ec2:LaunchTemplate",
        "elasticInferenceAccelerator",
        dropped(_INFERENCE),
        example=Example({"elasticInferenceAccelerator": {"type": "eia1.medium"}}, {}),
    ),
    Upgrade(
        "aws:ec2:Fleet",
        "launchTemplateConfig",
        reshaped(listed("launchTemplateConfigs"), ""),
        example=Example({"launchTemplateConfig": {"overrides": []}}, {"launchTemplateConfigs": [{"overrides": []}]}),
    ),
    Upgrade(
        "aws:autoscaling:Attachment",
        "albTargetGroupArn",
        renamed("lbTargetGroupArn"),
        example=Example({"albTargetGroupArn": "web.arn"}, {"lbTargetGroupArn": "web.arn"}),
    ),
    Upgrade(
        "aws:autoscaling:Group",
        "tagsCollection",
        reshaped(_tag_collection, "Give each tag in `tags`, with `key`, `value` and `propagateAtLaunch`."),
        example=Example(
            {"tagsCollection": [{"key": "team", "value": "a", "propagateAtLaunch": "true"}]},
            {"tags": [{"key": "team", "value": "a", "propagateAtLaunch": True}]},
        ),
    ),
    Upgrade(
        "aws:batch:ComputeEnvironment",
        "computeEnvironmentNamePrefix",
        renamed("namePrefix"),
        example=Example({"computeEnvironmentNamePrefix": "jobs-"}, {"namePrefix": "jobs-"}),
    ),
    Upgrade(
        "aws:batch:ComputeEnvironment",
        "ec2Configuration",
        reshaped(listed("ec2Configurations"), ""),
        inside=("computeResources",),
        example=Example(
            {"computeResources": {"ec2Configuration": {"imageType": "ECS_AL2"}}},
            {"computeResources": {"ec2Configurations": [{"imageType": "ECS_AL2"}]}},
        ),
    ),
    Upgrade(
        "aws:batch:JobQueue",
        "computeEnvironments",
        reshaped(_queue_order, "Give `computeEnvironmentOrders`, a list of `order` and `computeEnvironment`."),
        example=Example(
            {"computeEnvironments": ["spot.arn", "onDemand.arn"]},
            {
                "computeEnvironmentOrders": [
                    {"order": 0, "computeEnvironment": "spot.arn"},
                    {"order": 1, "computeEnvironment": "onDemand.arn"},
                ]
            },
        ),
    ),
    Upgrade(
        _CLUSTER,
        "capacityProviders",
        split(
            "aws:ecs:ClusterCapacityProviders",
            "CapacityProviders",
            ("clusterName", "name"),
            same("capacityProviders", "defaultCapacityProviderStrategies"),
            "Declare an aws:ecs:ClusterCapacityProviders.",
            along=("defaultCapacityProviderStrategies",),
        ),
        with_it=("defaultCapacityProviderStrategies",),
        example=Example(
            {"name": "web", "capacityProviders": ["FARGATE"]},
            {"name": "web"},
            added={
                "subjectCapacityProviders": {
                    "type": "aws:ecs:ClusterCapacityProviders",
                    "config": {"clusterName": "${subject.name}", "capacityProviders": ["FARGATE"]},
                }
            },
        ),
    ),
    Upgrade(
        "aws:ecs:TaskDefinition",
        "inferenceAccelerators",
        dropped(_INFERENCE),
        example=Example({"inferenceAccelerators": [{"deviceName": "a", "deviceType": "eia1.medium"}]}, {}),
    ),
    Upgrade(
        "aws:eks:Addon",
        "resolveConflicts",
        reshaped(_conflicts, "Give `resolveConflictsOnCreate` and `resolveConflictsOnUpdate`."),
        example=Example(
            {"resolveConflicts": "OVERWRITE"},
            {"resolveConflictsOnCreate": "OVERWRITE", "resolveConflictsOnUpdate": "OVERWRITE"},
        ),
    ),
    Upgrade(
        "aws:lambda:Permission",
        "functionName",
        renamed("function"),
        example=Example({"functionName": "orders.name"}, {"function": "orders.name"}),
    ),
    Upgrade(
        "aws:sagemaker:NotebookInstance",
        "acceleratorTypes",
        dropped(_INFERENCE),
        example=Example({"acceleratorTypes": ["ml.eia1.medium"]}, {}),
    ),
)
