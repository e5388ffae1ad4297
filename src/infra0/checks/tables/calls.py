"""What a service does with a role of a resource to another resource that it is given.

Sources: the developer guides of Amazon EventBridge Scheduler and EventBridge Pipes on execution roles, of Amazon
EventBridge ("Using identity-based policies"), of Amazon Data Firehose ("Controlling access"), and of AWS Lambda on
dead-letter queues and destinations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Actions = Mapping[str, str]
"""The action that is needed on a resource of each type."""


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a role. role and target: paths of the properties that name the two. actions: needed for that."""

    role: tuple[str, ...]
    target: tuple[str, ...]
    actions: Actions


_STARTED = {"aws:sfn:StateMachine": "states:StartExecution", "aws:codebuild:Project": "codebuild:StartBuild"}
_STREAMED = {"aws:kinesis:Stream": "kinesis:PutRecord"}
_SENT: Actions = {
    "aws:lambda:Function": "lambda:InvokeFunction",
    "aws:sns:Topic": "sns:Publish",
    "aws:sqs:Queue": "sqs:SendMessage",
    **_STARTED,
    **_STREAMED,
}
_LOST: Actions = {"aws:sns:Topic": "sns:Publish", "aws:sqs:Queue": "sqs:SendMessage"}
_READ: Actions = {"aws:kinesis:Stream": "kinesis:GetRecords", "aws:sqs:Queue": "sqs:ReceiveMessage"}
_S3 = "extendedS3Configuration"
_STREAM = "kinesisSourceConfiguration"

CALLS: Mapping[str, tuple[Call, ...]] = {
    "aws:cloudwatch:EventTarget": (
        Call(("roleArn",), ("arn",), {**_STARTED, "aws:kinesis:Stream": "kinesis:PutRecord"}),
    ),
    "aws:kinesis:FirehoseDeliveryStream": (
        Call((_S3, "roleArn"), (_S3, "bucketArn"), {"aws:s3:Bucket": "s3:PutObject"}),
        Call((_STREAM, "roleArn"), (_STREAM, "kinesisStreamArn"), {"aws:kinesis:Stream": "kinesis:GetRecords"}),
    ),
    "aws:lambda:Function": (Call(("role",), ("deadLetterConfig", "targetArn"), _LOST),),
    "aws:pipes:Pipe": (Call(("roleArn",), ("source",), _READ), Call(("roleArn",), ("target",), _SENT)),
    "aws:scheduler:Schedule": (Call(("target", "roleArn"), ("target", "arn"), _SENT),),
}
"""The uses of roles by the types of resources that name them."""
