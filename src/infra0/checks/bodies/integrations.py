"""What tasks of state machines ask services for.

Source: the AWS Step Functions developer guide, "Integrating optimized services with Step Functions", which writes the
parameters of every service's API with a capital letter; the services' API references.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.checks.bodies.shapes import Object, each

BEGINNING = "arn:aws:states:::"
_TOKEN = ".waitForTaskToken"
_EXPRESSIONS = "ExpressionAttributeNames ExpressionAttributeValues"
_ITEM = f"ConditionExpression {_EXPRESSIONS} ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValues"
_LEGACY = "ConditionalOperator Expected ReturnValuesOnConditionCheckFailure"


@dataclass(frozen=True, slots=True)
class Integration:
    """A call of a service that Step Functions waits for in one of some ways.

    action: the service and what it is asked for. required and others: the parameters. ways: how the resource ends.
    """

    action: str
    required: str
    others: str
    ways: tuple[str, ...] = ("",)

    @property
    def resources(self) -> tuple[str, ...]:
        """The resources that a task can have for it."""
        return tuple(f"{BEGINNING}{self.action}{way}" for way in self.ways)

    @property
    def parameters(self) -> Object:
        """The shape of the parameters."""
        names = f"{self.required} {self.others}"
        return Object(f"call of `{self.action}`", each(None, names), tuple(self.required.split()), paths=True)


_INTEGRATIONS = (
    Integration(
        "batch:submitJob",
        "JobDefinition JobName JobQueue",
        "ArrayProperties ContainerOverrides DependsOn EcsPropertiesOverride EksPropertiesOverride NodeOverrides "
        "Parameters PropagateTags RetryStrategy SchedulingPriorityOverride ShareIdentifier Tags Timeout",
        ("", ".sync", _TOKEN),
    ),
    Integration("dynamodb:deleteItem", "Key TableName", f"{_ITEM} {_LEGACY}"),
    Integration(
        "dynamodb:getItem",
        "Key TableName",
        "AttributesToGet ConsistentRead ExpressionAttributeNames ProjectionExpression ReturnConsumedCapacity",
    ),
    Integration("dynamodb:putItem", "Item TableName", f"{_ITEM} {_LEGACY}"),
    Integration("dynamodb:updateItem", "Key TableName", f"AttributeUpdates UpdateExpression {_ITEM} {_LEGACY}"),
    Integration(
        "ecs:runTask",
        "TaskDefinition",
        "CapacityProviderStrategy Cluster Count EnableECSManagedTags EnableExecuteCommand Group LaunchType "
        "NetworkConfiguration Overrides PlacementConstraints PlacementStrategy PlatformVersion PropagateTags "
        "ReferenceId StartedBy Tags VolumeConfigurations",
        ("", ".sync", _TOKEN),
    ),
    Integration("events:putEvents", "Entries", "EndpointId", ("", _TOKEN)),
    Integration(
        "lambda:invoke",
        "FunctionName",
        "ClientContext DurableExecutionName InvocationType LogType Payload Qualifier TenantId",
        ("", _TOKEN),
    ),
    Integration(
        "sns:publish",
        "Message",
        "MessageAttributes MessageDeduplicationId MessageGroupId MessageStructure PhoneNumber Subject TargetArn "
        "TopicArn",
        ("", _TOKEN),
    ),
    Integration(
        "sqs:sendMessage",
        "MessageBody QueueUrl",
        "DelaySeconds MessageAttributes MessageDeduplicationId MessageGroupId MessageSystemAttributes",
        ("", _TOKEN),
    ),
    Integration(
        "states:startExecution",
        "StateMachineArn",
        "Input Name TraceHeader",
        ("", ".sync", ".sync:2", _TOKEN),
    ),
)


def resources() -> dict[str, tuple[str, ...]]:
    """The resources of the services, by how those of one service begin."""
    found: dict[str, tuple[str, ...]] = {}
    for call in _INTEGRATIONS:
        beginning = f"{BEGINNING}{call.action.partition(':')[0]}:"
        found[beginning] = (*found.get(beginning, ()), *call.resources)
    return found


def parameters() -> Iterator[tuple[str, Object]]:
    """The parameters of a task, by its resource."""
    for call in _INTEGRATIONS:
        yield from ((resource, call.parameters) for resource in call.resources)
