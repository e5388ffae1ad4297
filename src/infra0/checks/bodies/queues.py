"""What queues and topics do with messages that nobody could process.

Source: the Amazon SQS API reference, "SetQueueAttributes", and the Amazon SNS developer guide, "Amazon SNS dead-letter
queues".
"""

from dataclasses import replace

from infra0.checks.bodies.shapes import ARN, Listing, Object, between, one_of

REDRIVE = Object(
    "redrive policy",
    {"deadLetterTargetArn": ARN, "maxReceiveCount": between(1, 1000)},
    ("deadLetterTargetArn", "maxReceiveCount"),
)
"""`redrivePolicy` of a queue."""

TOPIC_REDRIVE = Object("redrive policy", {"deadLetterTargetArn": ARN}, ("deadLetterTargetArn",))
"""`redrivePolicy` of a subscription."""

_ALLOWANCE = Object(
    "redrive allow policy",
    {
        "redrivePermission": one_of("allowAll", "denyAll", "byQueue"),
        "sourceQueueArns": Listing(ARN),
    },
    ("redrivePermission",),
)
_BY_QUEUE = replace(_ALLOWANCE, required=("redrivePermission", "sourceQueueArns"))
ALLOWANCE = replace(_ALLOWANCE, told_by="redrivePermission", kinds={"byQueue": _BY_QUEUE})
"""`redriveAllowPolicy` of a queue."""
