"""Services that use a resource by its own policy or permission: which inputs have them do that.

Sources: pulumi-aws on the types, and the AWS documentation of "resource-based policies" of Lambda, SQS, SNS and S3.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.graph import Edge, EdgeOrigin

FUNCTION = "aws:lambda:Function"
_REGION = re.compile(r"\.[a-z]{2,3}(-[a-z]+)+-\d+(?=\.amazonaws\.)")
_TRIGGERS = (
    "createAuthChallenge",
    "customMessage",
    "defineAuthChallenge",
    "postAuthentication",
    "postConfirmation",
    "preAuthentication",
    "preSignUp",
    "preTokenGeneration",
    "userMigration",
    "verifyAuthChallengeResponse",
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """`principal` uses what one of `slots` of a type names.

    unless: the input by which a role lets it instead. switch: what is beside the slot, and must be on or given.
    only: the one type that the service uses there. action: what it does with that, where it delivers nothing to it.
    """

    token: str
    slots: tuple[str, ...]
    principal: str
    unless: str = ""
    switch: str = ""
    only: str = ""
    action: str = ""


DELIVERIES: tuple[Delivery, ...] = (
    Delivery("aws:apigateway:Integration", ("uri",), "apigateway.amazonaws.com", "credentials"),
    Delivery("aws:apigatewayv2:Integration", ("integrationUri",), "apigateway.amazonaws.com", "credentialsArn"),
    Delivery("aws:cfg:Rule", ("source.sourceIdentifier",), "config.amazonaws.com"),
    Delivery(
        "aws:cloudfront:Distribution",
        ("origins[].domainName",),
        "cloudfront.amazonaws.com",
        switch="originAccessControlId",
        only="aws:s3:Bucket",
        action="s3:GetObject",
    ),
    Delivery("aws:cloudtrail:Trail", ("s3BucketName",), "cloudtrail.amazonaws.com"),
    Delivery("aws:cloudwatch:EventTarget", ("arn",), "events.amazonaws.com", "roleArn"),
    Delivery("aws:cloudwatch:EventTarget", ("deadLetterConfig.arn",), "events.amazonaws.com"),
    Delivery("aws:cloudwatch:LogSubscriptionFilter", ("destinationArn",), "logs.amazonaws.com", only=FUNCTION),
    Delivery(
        "aws:cognito:UserPool",
        tuple(f"lambdaConfig.{trigger}" for trigger in _TRIGGERS),
        "cognito-idp.amazonaws.com",
    ),
    Delivery(
        "aws:lb:LoadBalancer",
        ("accessLogs.bucket", "connectionLogs.bucket"),
        "logdelivery.elasticloadbalancing.amazonaws.com",
        switch="enabled",
    ),
    Delivery("aws:lb:TargetGroupAttachment", ("targetId",), "elasticloadbalancing.amazonaws.com"),
    Delivery(
        "aws:s3:BucketNotification",
        ("lambdaFunctions[].lambdaFunctionArn", "queues[].queueArn", "topics[].topicArn"),
        "s3.amazonaws.com",
    ),
    Delivery("aws:secretsmanager:SecretRotation", ("rotationLambdaArn",), "secretsmanager.amazonaws.com"),
    Delivery("aws:ses:ReceiptRule", ("lambdaActions[].functionArn", "s3Actions[].bucketName"), "ses.amazonaws.com"),
    Delivery("aws:sns:TopicSubscription", ("endpoint",), "sns.amazonaws.com"),
)
"""All of them, by type."""


def deliveries(subject: Subject, targets: Collection[str]) -> Iterator[tuple[Edge, Delivery]]:
    """The references by which services are to use resources of some types, and how they do."""
    for one in DELIVERIES:
        for name in subject.of_type(one.token):
            if one.unless and value_at(subject, name, one.unless) is not None:
                continue
            used = (edge for edge in subject.graph.edges_of(name) if subject.token(edge.target) in targets)
            yield from ((edge, one) for edge in used if _delivers(subject, edge, one))


def _delivers(subject: Subject, edge: Edge, one: Delivery) -> bool:
    if edge.origin is not EdgeOrigin.REFERENCE or edge.slot not in one.slots:
        return False
    if one.only and subject.token(edge.target) != one.only:
        return False
    return not one.switch or value_at(subject, edge.source, *edge.pointer[3:-1], one.switch) not in (None, False)


def service(principal: str) -> str:
    """A service's principal without a region: ``logs.eu-west-1.amazonaws.com`` is ``logs.amazonaws.com``."""
    return _REGION.sub("", principal)
