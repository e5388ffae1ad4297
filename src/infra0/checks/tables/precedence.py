"""What must be created before what, although no reference says so.

Sources: the examples and notes of pulumi-aws on the types, which have `dependsOn` for it; of Amazon ECS its error, "The
target group does not have an associated load balancer"; the Amazon S3 user guide, "Granting permissions to publish
event notification messages to a destination"; the AWS CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Precedence:
    """`later` must wait for the resources of a type that name the same resources as it does.

    earlier: their type. same: the slots of `later` and `earlier` that must name the same; all of them.
    outcome: what becomes of `later` otherwise, in words. one: whether it is enough that it waits for one of those that
    rows with the same outcome have.
    """

    later: str
    earlier: str
    same: tuple[tuple[str, str], ...]
    outcome: str
    one: bool = False


_UNDEPLOYED = "deploy nothing"
_UNALLOWED = "be refused, as S3 may not deliver yet"
_UNBALANCED = "be refused, as its target group has no load balancer yet"
_METHOD = (("restApi", "restApi"), ("resourceId", "resourceId"), ("httpMethod", "httpMethod"))
_ROWS = (
    Precedence("aws:apigateway:Deployment", "aws:apigateway:Method", (("restApi", "restApi"),), _UNDEPLOYED),
    Precedence("aws:apigateway:Deployment", "aws:apigateway:Integration", (("restApi", "restApi"),), _UNDEPLOYED),
    Precedence(
        "aws:apigateway:IntegrationResponse",
        "aws:apigateway:Integration",
        _METHOD,
        "be refused, as its method has no integration yet",
    ),
    Precedence(
        "aws:cloudtrail:Trail",
        "aws:s3:BucketPolicy",
        (("s3BucketName", "bucket"),),
        "be refused, as CloudTrail may not write yet",
    ),
    *(
        Precedence("aws:ecs:Service", token, (("loadBalancers[].targetGroupArn", slot),), _UNBALANCED, one=True)
        for token, slot in (
            ("aws:alb:Listener", "defaultActions[].targetGroupArn"),
            ("aws:alb:ListenerRule", "actions[].targetGroupArn"),
            ("aws:lb:Listener", "defaultActions[].targetGroupArn"),
            ("aws:lb:ListenerRule", "actions[].targetGroupArn"),
        )
    ),
    Precedence(
        "aws:s3:BucketAcl",
        "aws:s3:BucketOwnershipControls",
        (("bucket", "bucket"),),
        "be refused, as the bucket allows no ACLs yet",
    ),
    *(
        Precedence("aws:s3:BucketNotification", token, (slots,), _UNALLOWED)
        for token, slots in (
            ("aws:lambda:Permission", ("lambdaFunctions[].lambdaFunctionArn", "function")),
            ("aws:sns:TopicPolicy", ("topics[].topicArn", "arn")),
            ("aws:sqs:QueuePolicy", ("queues[].queueArn", "queueUrl")),
        )
    ),
)
PRECEDENCE: Mapping[str, tuple[Precedence, ...]] = {
    token: tuple(row for row in _ROWS if row.later == token) for token in dict.fromkeys(row.later for row in _ROWS)
}
"""The rows by the type that must wait."""
