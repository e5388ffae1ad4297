"""What the JSON documents that services read must contain, as far as they reject them otherwise.

Source: the services' API references (RegisterTaskDefinition of Amazon ECS, SetQueueAttributes of Amazon SQS,
SetSubscriptionAttributes of Amazon SNS, lifecycle policies of Amazon ECR) and the Amazon States Language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shape:
    """An object in a JSON document.

    words: what it is, in messages. required: the members that it must have. members: what is known of its members.
    entries: what every member is, whatever its name. listed: a list of such objects is expected.
    """

    words: str
    required: tuple[str, ...] = ()
    members: Mapping[str, Shape] = field(default_factory=dict)
    entries: Shape | None = None
    listed: bool = False

    @property
    def expected(self) -> str:
        """What is expected, in words."""
        return f"a list of {self.words}s" if self.listed else f"{self.words}, an object"

    def inside(self, name: str) -> Shape | None:
        """What a member is; None where nothing is known of it."""
        return self.members.get(name) or self.entries


_CONTAINERS = Shape(
    "container definition",
    ("name", "image"),
    {
        "environment": Shape("name-value pair", ("name",), listed=True),
        "healthCheck": Shape("health check", ("command",)),
        "logConfiguration": Shape("log configuration", ("logDriver",)),
        "mountPoints": Shape("mount point", listed=True),
        "portMappings": Shape("port mapping", listed=True),
        "secrets": Shape("secret", ("name", "valueFrom"), listed=True),
    },
    listed=True,
)
_LIFECYCLE = Shape(
    "lifecycle policy",
    ("rules",),
    {
        "rules": Shape(
            "rule",
            ("rulePriority", "selection", "action"),
            {
                "action": Shape("action", ("type",)),
                "selection": Shape("selection", ("tagStatus", "countType", "countNumber")),
            },
            listed=True,
        )
    },
)
_REDRIVE = Shape("redrive policy", ("deadLetterTargetArn", "maxReceiveCount"))
_STATES = Shape("set of states", entries=Shape("state", ("Type",)))

SHAPES: dict[tuple[str, str], Shape] = {
    ("aws:ecr:LifecyclePolicy", "policy"): _LIFECYCLE,
    ("aws:ecs:TaskDefinition", "containerDefinitions"): _CONTAINERS,
    ("aws:sfn:StateMachine", "definition"): Shape("state machine", ("StartAt", "States"), {"States": _STATES}),
    ("aws:sns:TopicSubscription", "redrivePolicy"): Shape("redrive policy", ("deadLetterTargetArn",)),
    ("aws:sqs:Queue", "redrivePolicy"): _REDRIVE,
    ("aws:sqs:RedrivePolicy", "redrivePolicy"): _REDRIVE,
}
"""What each slot's document is."""
