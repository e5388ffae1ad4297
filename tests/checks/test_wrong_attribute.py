"""Which references are certain to be to an attribute of a different kind than the property takes."""

from typing import Any

import pytest

from infra0.checks.deployment.wrong_attribute import WrongAttribute

from .conftest import Checked

_TARGETS: dict[str, Any] = {
    "bucket": {"type": "aws:s3:Bucket"},
    "cluster": {"type": "aws:ecs:Cluster"},
    "function": {"type": "aws:lambda:Function"},
    "key": {"type": "aws:kms:Key"},
    "network": {"type": "aws:ec2:Vpc"},
    "queue": {"type": "aws:sqs:Queue"},
    "role": {"type": "aws:iam:Role"},
    "secret": {"type": "aws:secretsmanager:Secret"},
    "topic": {"type": "aws:sns:Topic"},
}


@pytest.mark.parametrize(
    ("token", "slot", "reference", "meant"),
    [
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "queue.url", "queue.arn"),
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "queue.id", "queue.arn"),
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "${queue.name}", "queue.arn"),
        ("aws:sqs:QueuePolicy", "queueUrl", "queue.arn", "queue.id"),
        ("aws:lambda:Function", "role", "role.name", "role.arn"),
        ("aws:sns:TopicSubscription", "topic", "topic.name", "topic.arn"),
        ("aws:ec2:Subnet", "vpcId", "network.arn", "network.id"),
        ("aws:s3:BucketPolicy", "bucket", "bucket.arn", "bucket.id"),
    ],
)
def test_an_attribute_of_another_kind(checked: Checked, token: str, slot: str, reference: str, meant: str) -> None:
    data = {"resources": {**_TARGETS, "holder": {"type": token, "config": {slot: reference}}}}
    (found,) = checked(data, (WrongAttribute,))
    assert found.suggestions == (meant,)
    assert found.fix
    assert found.fix.certain


@pytest.mark.parametrize(
    ("token", "slot", "reference"),
    [
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "queue.arn"),
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "queue"),
        ("aws:lambda:EventSourceMapping", "functionName", "function.arn"),
        ("aws:lambda:Permission", "function", "function.arn"),
        ("aws:sqs:QueuePolicy", "queueUrl", "queue.url"),
        ("aws:sqs:QueuePolicy", "queueUrl", "queue.id"),
        ("aws:sns:TopicSubscription", "topic", "topic.id"),
        ("aws:sns:TopicSubscription", "endpoint", "queue.url"),
        ("aws:ecs:Service", "cluster", "cluster.name"),
        ("aws:kms:Alias", "targetKeyId", "key.arn"),
        ("aws:secretsmanager:SecretVersion", "secretId", "secret.arn"),
        ("aws:s3:BucketPolicy", "bucket", "bucket.bucket"),
        ("aws:ec2:Subnet", "vpcId", "${network.id}"),
    ],
)
def test_what_may_be_meant_is_not_accused(checked: Checked, token: str, slot: str, reference: str) -> None:
    data = {"resources": {**_TARGETS, "holder": {"type": token, "config": {slot: reference}}}}
    assert checked(data, (WrongAttribute,)) == ()


def test_the_values_of_free_maps_may_be_anything(checked: Checked) -> None:
    variables = {"QUEUE_ARN": "queue.url", "BUCKET_NAME": "bucket.arn"}
    function = {"type": "aws:lambda:Function", "config": {"environment": {"variables": variables}}}
    assert checked({"resources": {**_TARGETS, "holder": function}}, (WrongAttribute,)) == ()
