"""Compute: EC2, Auto Scaling, Batch, ECS, EKS, Lambda, SageMaker."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import Dropped, Gathered, Renamed, Reshaped
from infra0.upgrade.shapes.resources import Split, same
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
        Gathered(
            token,
            "cpuCoreCount",
            "cpuOptions",
            _CORES,
            example=Example(
                {"cpuCoreCount": 2, "cpuThreadsPerCore": 1}, {"cpuOptions": {"coreCount": 2, "threadsPerCore": 1}}
            ),
        )
        for token in ("aws:ec2:Instance", "aws:ec2:SpotInstanceRequest")
    ),
    Dropped(
        "aws:ec2:SpotInstanceRequest",
        "blockDurationMinutes",
        "AWS has ended Spot blocks",
        example=Example({"blockDurationMinutes": 60}, {}),
    ),
    Renamed(
        "aws:ec2:SpotInstanceRequest",
        "instanceInterruptionBehaviour",
        "instanceInterruptionBehavior",
        example=Example({"instanceInterruptionBehaviour": "stop"}, {"instanceInterruptionBehavior": "stop"}),
    ),
    Dropped(
        "aws:ec2:LaunchConfiguration",
        "vpcClassicLinkId",
        _CLASSIC,
        example=Example({"vpcClassicLinkId": "vpc-1"}, {}),
    ),
    Dropped(
        "aws:ec2:LaunchConfiguration",
        "vpcClassicLinkSecurityGroups",
        _CLASSIC,
        example=Example({"vpcClassicLinkSecurityGroups": ["sg-1"]}, {}),
    ),
    Dropped(
        "aws:ec2:LaunchTemplate",
        "elasticGpuSpecifications",
        "AWS has ended Elastic Graphics",
        example=Example({"elasticGpuSpecifications": [{"type": "eg1.medium"}]}, {}),
    ),
    Dropped(
        "aws:ec2:LaunchTemplate",
        "elasticInferenceAccelerator",
        _INFERENCE,
        example=Example({"elasticInferenceAccelerator": {"type": "eia1.medium"}}, {}),
    ),
    Reshaped(
        "aws:ec2:Fleet",
        "launchTemplateConfig",
        listed("launchTemplateConfigs"),
        "",
        example=Example({"launchTemplateConfig": {"overrides": []}}, {"launchTemplateConfigs": [{"overrides": []}]}),
    ),
    Renamed(
        "aws:autoscaling:Attachment",
        "albTargetGroupArn",
        "lbTargetGroupArn",
        example=Example({"albTargetGroupArn": "web.arn"}, {"lbTargetGroupArn": "web.arn"}),
    ),
    Reshaped(
        "aws:autoscaling:Group",
        "tagsCollection",
        _tag_collection,
        "Give each tag in `tags`, with `key`, `value` and `propagateAtLaunch`.",
        example=Example(
            {"tagsCollection": [{"key": "team", "value": "a", "propagateAtLaunch": "true"}]},
            {"tags": [{"key": "team", "value": "a", "propagateAtLaunch": True}]},
        ),
    ),
    Renamed(
        "aws:batch:ComputeEnvironment",
        "computeEnvironmentNamePrefix",
        "namePrefix",
        example=Example({"computeEnvironmentNamePrefix": "jobs-"}, {"namePrefix": "jobs-"}),
    ),
    Reshaped(
        "aws:batch:ComputeEnvironment",
        "ec2Configuration",
        listed("ec2Configurations"),
        "",
        inside=("computeResources",),
        example=Example(
            {"computeResources": {"ec2Configuration": {"imageType": "ECS_AL2"}}},
            {"computeResources": {"ec2Configurations": [{"imageType": "ECS_AL2"}]}},
        ),
    ),
    Reshaped(
        "aws:batch:JobQueue",
        "computeEnvironments",
        _queue_order,
        "Give `computeEnvironmentOrders`, a list of `order` and `computeEnvironment`.",
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
    Split(
        _CLUSTER,
        "capacityProviders",
        "aws:ecs:ClusterCapacityProviders",
        "CapacityProviders",
        ("clusterName", "name"),
        same("capacityProviders", "defaultCapacityProviderStrategies"),
        "Declare an aws:ecs:ClusterCapacityProviders.",
        along=("defaultCapacityProviderStrategies",),
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
    Dropped(
        "aws:ecs:TaskDefinition",
        "inferenceAccelerators",
        _INFERENCE,
        example=Example({"inferenceAccelerators": [{"deviceName": "a", "deviceType": "eia1.medium"}]}, {}),
    ),
    Reshaped(
        "aws:eks:Addon",
        "resolveConflicts",
        _conflicts,
        "Give `resolveConflictsOnCreate` and `resolveConflictsOnUpdate`.",
        example=Example(
            {"resolveConflicts": "OVERWRITE"},
            {"resolveConflictsOnCreate": "OVERWRITE", "resolveConflictsOnUpdate": "OVERWRITE"},
        ),
    ),
    Renamed(
        "aws:lambda:Permission",
        "functionName",
        "function",
        example=Example({"functionName": "orders.name"}, {"function": "orders.name"}),
    ),
    Dropped(
        "aws:sagemaker:NotebookInstance",
        "acceleratorTypes",
        _INFERENCE,
        example=Example({"acceleratorTypes": ["ml.eia1.medium"]}, {}),
    ),
)
