"""References to an attribute of another kind, in lists as well, and what published programs alone say of a slot."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics.finding import Finding
from infra0.pipeline import check_document

WORLD: dict[str, Any] = {
    "vpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
    "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "vpc", "cidrBlock": "10.0.0.0/24"}},
    "group": {"type": "aws:ec2:SecurityGroup"},
    "address": {"type": "aws:ec2:Eip"},
    "topic": {"type": "aws:sns:Topic"},
    "bucket": {"type": "aws:s3:Bucket"},
    "queue": {"type": "aws:sqs:Queue"},
    "names": {"type": "aws:rds:SubnetGroup", "config": {"subnetIds": ["subnet.id"]}},
    "role": {"type": "aws:iam:Role"},
    "eks": {"type": "aws:eks:Cluster", "config": {"roleArn": "role.arn", "vpcConfig": {"subnetIds": ["subnet.id"]}}},
    "key": {"type": "aws:kms:Key"},
    "user": {"type": "aws:iam:User"},
    "zone": {"type": "aws:route53:Zone"},
    "template": {"type": "aws:ec2:LaunchTemplate"},
    "baseline": {"type": "aws:ssm:PatchBaseline"},
    "global": {"type": "aws:neptune:GlobalCluster"},
    "guest": {"type": "aws:appstream:User"},
}
ALARM = {"comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "threshold": 1, "metricName": "m"}


@pytest.mark.parametrize(
    ("type_", "config", "name", "right"),
    [
        ("aws:lb:LoadBalancer", {"subnets": ["subnet.arn"]}, "subnets", "subnet.id"),
        ("aws:ec2:Instance", {"ami": "a", "vpcSecurityGroupIds": ["group.arn"]}, "vpcSecurityGroupIds", "group.id"),
        ("aws:cloudwatch:MetricAlarm", {**ALARM, "alarmActions": ["topic.name"]}, "alarmActions", "topic.arn"),
    ],
)
def test_an_element_of_a_list_is_judged_like_a_single_value(
    catalog: Catalog, type_: str, config: dict[str, Any], name: str, right: str
) -> None:
    def found(given: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
        document = {"resources": {**WORLD, "it": {"type": type_, "config": given}}}
        findings = check_document(json.dumps(document).encode(), "it.json", catalog).findings
        return [(one.path, one.diagnostic.suggestions) for one in findings if one.diagnostic.code == "I0472"]

    assert found(config) == [(f"/resources/it/config/{name}/0", (right,))]
    assert found({**config, name: [right]}) == []


@pytest.mark.parametrize(
    ("type_", "config", "path", "right"),
    [
        # A name where the text asks for IDs, which properties of that name are given.
        ("aws:lb:LoadBalancer", {"securityGroups": ["group.name"]}, "securityGroups/0", "group.id"),
        ("aws:rds:SubnetGroup", {"subnetIds": ["subnet.arn"]}, "subnetIds/0", "subnet.id"),
        # What the property is called after.
        ("aws:neptune:Cluster", {"engine": "global.id"}, "engine", "global.engine"),
        ("aws:appstream:UserStackAssociation", {"userName": "guest.arn"}, "userName", "guest.userName"),
        # What identifies nothing at all.
        ("aws:ec2:NatGateway", {"allocationId": "address.publicIp"}, "allocationId", "address.id"),
        ("aws:lb:TargetGroup", {"vpcId": "vpc.cidrBlock"}, "vpcId", "vpc.id"),
        # No example of the very property, but of others that are called so.
        ("aws:rds:Instance", {"dbSubnetGroupName": "names.arn"}, "dbSubnetGroupName", "names.name"),
        ("aws:eks:Addon", {"clusterName": "eks.arn"}, "clusterName", "eks.name"),
        ("aws:iam:RolePolicy", {"role": "role.arn"}, "role", "role.id"),
        # Names of users have no colons.
        ("aws:iam:AccessKey", {"user": "user.arn"}, "user", "user.name"),
        # An ID that is not the name.
        ("aws:route53:QueryLog", {"zoneId": "zone.name"}, "zoneId", "zone.zoneId"),
        ("aws:ssm:PatchGroup", {"baselineId": "baseline.name"}, "baselineId", "baseline.id"),
        ("aws:autoscaling:Group", {"launchTemplate": {"id": "template.name"}}, "launchTemplate/id", "template.id"),
        # A key's ID where the name asks for the ARN.
        ("aws:amp:Workspace", {"kmsKeyArn": "key.keyId"}, "kmsKeyArn", "key.arn"),
        # The property is called like what the target's ID is.
        ("aws:s3:BucketAcl", {"bucket": "bucket.arn"}, "bucket", "bucket.id"),
        # The text alone asks for an ARN.
        (
            *(
                "aws:lambda:FunctionEventInvokeConfig",
                {"destinationConfig": {"onFailure": {"destination": "queue.url"}}},
            ),
            *("destinationConfig/onFailure/destination", "queue.arn"),
        ),
        ("aws:sns:TopicSubscription", {"endpoint": "queue.url"}, "endpoint", "queue.arn"),
        # Members of JSON documents that end in Arn, and the resources of a statement.
        (
            *("aws:sqs:Queue", {"redrivePolicy": {"deadLetterTargetArn": "queue.url"}}),
            *("redrivePolicy/deadLetterTargetArn", "queue.arn"),
        ),
        (
            *("aws:iam:Policy", {"policy": {"Statement": [{"Resource": ["queue.name"]}]}}),
            *("policy/Statement/0/Resource/0", "queue.arn"),
        ),
    ],
)
def test_an_attribute_is_judged_by_names_texts_and_examples_together(
    catalog: Catalog, type_: str, config: dict[str, Any], path: str, right: str
) -> None:
    document = {"resources": {**WORLD, "it": {"type": type_, "config": config}}}
    (found,) = [one for one in _found(document, catalog) if one.diagnostic.code == "I0472"]
    assert (found.path, found.diagnostic.suggestions) == (f"/resources/it/config/{path}", (right,))
    assert found.diagnostic.fix and found.diagnostic.fix.certain


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:s3:BucketServerSideEncryptionConfiguration", {"rules": [{"kmsMasterKeyId": "key.keyId"}]}),
        ("aws:secretsmanager:Secret", {"kmsKeyId": "key.keyId"}),
        ("aws:rds:Instance", {"kmsKeyId": "key.arn"}),
        ("aws:lambda:Function", {"environment": {"variables": {"QUEUE_ARN": "${queue.url}"}}}),
    ],
)
def test_an_attribute_that_may_be_taken_is_left_alone(catalog: Catalog, type_: str, config: dict[str, Any]) -> None:
    document = {"resources": {**WORLD, "it": {"type": type_, "config": config}}}
    assert [one for one in _found(document, catalog) if one.diagnostic.code == "I0472"] == []


def _found(document: dict[str, Any], catalog: Catalog) -> tuple[Finding, ...]:
    return check_document(json.dumps(document).encode(), "it.json", catalog).findings


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("${api.arn}/*/*", True),
        ("${api.executionArn}/*/*", False),
        ("arn:aws:execute-api:eu-west-1:123456789012:${api.id}/*/*", False),
    ],
)
def test_the_arn_within_a_text_is_the_one_that_it_is_made_with(catalog: Catalog, source: str, told: bool) -> None:
    permission = {"action": "lambda:InvokeFunction", "principal": "apigateway.amazonaws.com", "sourceArn": source}
    resources = {
        "api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}},
        "permission": {"type": "aws:lambda:Permission", "config": {**permission, "function": "worker"}},
    }
    findings = check_document(json.dumps({"resources": resources}).encode(), "it.json", catalog).findings
    offered = [found.diagnostic.suggestions for found in findings if found.diagnostic.code == "I0472"]
    assert offered == ([("api.executionArn",)] if told else [])
