"""Who may deliver to queues, topics and buckets, and invoke functions."""

from typing import Any

import pytest

from infra0.checks.deployment.delivery_policy import DeliveryPolicy
from infra0.checks.deployment.invocation_permission import InvocationPermission

from .conftest import Checked

TOPIC = {"type": "aws:sns:Topic"}
QUEUE = {"type": "aws:sqs:Queue"}
BUCKET = {"type": "aws:s3:Bucket"}
IMAGE = {"packageType": "Image", "imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/a:1", "role": "arn:aws:iam::1:role/a"}
FUNCTION = {"type": "aws:lambda:Function", "config": IMAGE}
TRAIL = {"type": "aws:cloudtrail:Trail", "config": {"s3BucketName": "logs.id"}}
SUBSCRIPTION = {
    "type": "aws:sns:TopicSubscription",
    "config": {"topic": "topic.arn", "protocol": "sqs", "endpoint": "queue.arn"},
}


def allowing(type_: str, about: dict[str, str], principal: object) -> dict[str, Any]:
    """A policy that allows somebody everything."""
    statement = {"Effect": "Allow", "Principal": principal, "Action": "*", "Resource": "*"}
    return {"type": type_, "config": {**about, "policy": {"Version": "2012-10-17", "Statement": [statement]}}}


def balancer(enabled: object) -> dict[str, Any]:
    """A load balancer with access logs."""
    logs = {"bucket": "logs.bucket", "enabled": enabled}
    return {"type": "aws:lb:LoadBalancer", "config": {"subnets": ["subnet-1", "subnet-2"], "accessLogs": logs}}


@pytest.mark.parametrize(
    ("resources", "messages"),
    [
        (
            {"topic": TOPIC, "queue": QUEUE, "subscription": SUBSCRIPTION},
            ["No policy allows `sns.amazonaws.com` to deliver to `queue`."],
        ),
        (
            {
                "topic": TOPIC,
                "queue": QUEUE,
                "subscription": SUBSCRIPTION,
                "p": allowing("aws:sqs:QueuePolicy", {"queueUrl": "queue.url"}, {"Service": "events.amazonaws.com"}),
            },
            ["No policy allows `sns.amazonaws.com` to deliver to `queue`."],
        ),
        (
            {
                "topic": TOPIC,
                "queue": QUEUE,
                "subscription": SUBSCRIPTION,
                "p": allowing("aws:sqs:QueuePolicy", {"queueUrl": "queue.url"}, {"Service": "sns.amazonaws.com"}),
            },
            [],
        ),
        (
            {
                "topic": TOPIC,
                "queue": QUEUE,
                "subscription": SUBSCRIPTION,
                "p": allowing("aws:sqs:QueuePolicy", {"queueUrl": "queue.url"}, "*"),
            },
            [],
        ),
        (
            {"logs": BUCKET, "trail": TRAIL},
            ["No policy allows `cloudtrail.amazonaws.com` to deliver to `logs`."],
        ),
        (
            {"logs": BUCKET, "balancer": balancer(True)},
            ["No policy allows `logdelivery.elasticloadbalancing.amazonaws.com` to deliver to `logs`."],
        ),
        ({"logs": BUCKET, "balancer": balancer(False)}, []),
        (
            {
                "logs": BUCKET,
                "balancer": balancer(True),
                "p": allowing("aws:s3:BucketPolicy", {"bucket": "logs.id"}, {"AWS": "arn:aws:iam::156460612806:root"}),
            },
            [],
        ),
    ],
)
def test_a_delivery_needs_a_policy_of_its_target(
    checked: Checked, resources: dict[str, Any], messages: list[str]
) -> None:
    assert [one.message for one in checked({"resources": resources}, (DeliveryPolicy,))] == messages


def permission(principal: str) -> dict[str, Any]:
    """A permission to invoke the function."""
    given = {"function": "worker.name", "action": "lambda:InvokeFunction", "principal": principal}
    return {"type": "aws:lambda:Permission", "config": given}


@pytest.mark.parametrize(
    ("resources", "messages"),
    [
        (
            {"uri": "worker.invokeArn"},
            ["No permission allows `apigateway.amazonaws.com` to invoke `worker`."],
        ),
        ({"uri": "worker.invokeArn", "credentials": "arn:aws:iam::1:role/a"}, []),
    ],
)
def test_an_integration_needs_a_permission_or_a_role(
    checked: Checked, resources: dict[str, Any], messages: list[str]
) -> None:
    integration = {"type": "aws:apigateway:Integration", "config": resources}
    found = checked({"resources": {"worker": FUNCTION, "integration": integration}}, (InvocationPermission,))
    assert [one.message for one in found] == messages


@pytest.mark.parametrize("principal", ["logs.amazonaws.com", "logs.eu-west-1.amazonaws.com"])
def test_a_services_principal_may_name_its_region(checked: Checked, principal: str) -> None:
    given = {"logGroup": "a", "filterPattern": "", "destinationArn": "worker.arn"}
    resources = {
        "worker": FUNCTION,
        "filter": {"type": "aws:cloudwatch:LogSubscriptionFilter", "config": given},
        "permission": permission(principal),
    }
    assert checked({"resources": resources}, (InvocationPermission,)) == ()
