"""Placeholders are named once, with what to put in their place."""

from typing import Any

import pytest

from infra0.diagnostics import Fix, Place, Remove

from .conftest import Checked

_ROLE = "arn:aws:iam::123456789012:role/worker"
_TOPIC = "arn:aws:sns:us-east-1:123456789012:news"
_FUNCTION = {"role": _ROLE, "code": "./app", "handler": "index.handler", "runtime": "python3.13"}


def _one(type_: str, config: dict[str, Any], **more: Any) -> dict[str, Any]:
    resource = {"type": type_, "config": config}
    return {"resources": {"it": resource | more.pop("of_resource", {}), **more.pop("others", {})}, **more}


@pytest.mark.parametrize(
    ("type_", "config", "message"),
    [
        (
            "aws:s3:Bucket",
            {"bucket": "YOUR_BUCKET_NAME"},
            "`bucket` of `it` is still the placeholder `YOUR_BUCKET_NAME`.",
        ),
        (
            "aws:networkmanager:AttachmentAccepter",
            {"attachmentId": "attachment-1", "attachmentType": "existing-attachment-type"},
            "`attachmentType` of `it` is still the placeholder `existing-attachment-type`.",
        ),
        (
            "aws:ec2:Vpc",
            {"cidrBlock": "<your-cidr>"},
            "`cidrBlock` of `it` is still the placeholder `<your-cidr>`.",
        ),
        (
            "aws:ec2:Subnet",
            {"vpcId": "vpc-id", "cidrBlock": "10.0.0.0/24"},
            "`vpcId` of `it` is still the placeholder `vpc-id`.",
        ),
        (
            "aws:lambda:Function",
            {**_FUNCTION, "role": "arn:aws:iam::ACCOUNT_ID:role/ROLE_NAME"},
            "`ACCOUNT_ID` and `ROLE_NAME` have not been replaced.",
        ),
        (
            "aws:lambda:Function",
            {**_FUNCTION, "environment": {"variables": {"API_KEY": "your-api-key"}}},
            "`API_KEY` in `environment.variables{}` of `it` is still the placeholder `your-api-key`.",
        ),
        (
            "aws:iam:Policy",
            {"policy": {"Statement": [{"Effect": "Allow", "Action": "<action>", "Resource": "*"}]}},
            "`Action` in `policy` of `it` is still the placeholder `<action>`.",
        ),
        (
            "aws:iam:Policy",
            {"policy": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::your-bucket"}]}},
            "`your-bucket` has not been replaced.",
        ),
        (
            "aws:sqs:Queue",
            {"policy": "existing-policy"},
            "`policy` of `it` is still the placeholder `existing-policy`.",
        ),
    ],
    ids=str,
)
def test_a_placeholder_is_the_one_finding_of_its_value(
    checked: Checked, type_: str, config: dict[str, Any], message: str
) -> None:
    assert [(found.code, found.message) for found in checked(_one(type_, config))] == [("I0424", message)]


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:sqs:Queue", {"tags": {"Owner": "your-team"}}),
        ("aws:kms:Key", {"description": "<description>"}),
        ("aws:ses:Template", {"name": "hello", "subject": "{{ your name }}", "html": "<b>", "text": "..."}),
        ("aws:cloudwatch:LogMetricFilter", {"name": "a", "pattern": "[your words]", "logGroupName": "app"}),
        (
            "aws:cloudwatch:EventTarget",
            {"rule": "r", "arn": _ROLE, "inputTransformer": {"inputTemplate": "<instance>"}},
        ),
        ("aws:connect:Instance", {"identityManagementType": "EXISTING_DIRECTORY"}),
        ("aws:s3:Bucket", {"bucket": "existing-data"}),
        ("aws:s3:BucketVersioning", {"bucket": "existing-data", "versioningConfiguration": {"status": "Enabled"}}),
        ("aws:iam:Role", {"assumeRolePolicy": {"Statement": []}, "permissionsBoundary": "arn:aws:iam::aws:policy/x"}),
    ],
    ids=str,
)
def test_what_may_stand_there_is_no_placeholder(checked: Checked, type_: str, config: dict[str, Any]) -> None:
    assert [found for found in checked(_one(type_, config)) if found.code == "I0424"] == []


def test_what_ignore_changes_lists_is_replaced_outside_the_program(checked: Checked) -> None:
    parameter = {"type": "String", "value": "REPLACE_ME"}
    ignored = {"options": {"ignoreChanges": ["value"]}}
    assert [found.code for found in checked(_one("aws:ssm:Parameter", parameter))] == ["I0424"]
    assert checked(_one("aws:ssm:Parameter", parameter, of_resource=ignored)) == ()


def test_a_value_of_the_wrong_type_is_told_as_that(checked: Checked) -> None:
    assert [found.code for found in checked(_one("aws:sqs:Queue", {"delaySeconds": "<seconds>"}))] == ["I0412"]


def test_one_placeholder_in_several_places_is_one_finding(checked: Checked) -> None:
    statement = {"Effect": "Allow", "Action": "s3:*"}
    arns = [f"arn:aws:s3:us-east-1:ACCOUNT_ID:accesspoint/{name}" for name in "abc"]
    document = _one("aws:iam:Policy", {"policy": {"Statement": [{**statement, "Resource": arns}]}})
    (found,) = checked(document)
    assert len(found.related) == 2


@pytest.mark.parametrize("bucket", ["${config.bucket}", "${config.bucket}-logs"])
def test_the_default_of_a_setting_may_be_a_placeholder(checked: Checked, bucket: str) -> None:
    settings = {"bucket": {"type": "string", "default": "YOUR_BUCKET"}}
    (found,) = checked({**_one("aws:s3:Bucket", {"bucket": bucket}), "config": settings})
    assert (found.code, found.place) == ("I0424", Place(("config", "bucket", "default")))
    assert found.fix == Fix("remove the default", (Remove(("config", "bucket", "default")),), certain=False)


def test_a_placeholder_is_why_nothing_joins_two_resources(checked: Checked) -> None:
    document = {
        "resources": {
            "news": {"type": "aws:sns:Topic"},
            "jobs": {"type": "aws:sqs:Queue"},
            "subscription": {
                "type": "aws:sns:TopicSubscription",
                "config": {"topic": "arn:aws:sns:us-east-1:ACCOUNT_ID:news", "protocol": "sqs", "endpoint": "jobs.arn"},
            },
        },
        "diagram": {
            "nodes": [{"id": "news", "label": "News"}, {"id": "jobs", "label": "Jobs"}],
            "edges": [{"from": "news", "to": "jobs", "type": "connectsTo"}],
        },
    }
    assert "I0506" not in [found.code for found in checked(document)]


@pytest.mark.parametrize(
    ("type_", "config", "others", "suggestions", "notes"),
    [
        (
            "aws:ec2:Subnet",
            {"vpcId": "VPC_ID", "cidrBlock": "10.0.0.0/24"},
            {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}}},
            ("network.id",),
            "Write the ID, refer to `network.id`, or declare a stack setting and write `${config.vpcId}`.",
        ),
        (
            "aws:ec2:Subnet",
            {"vpcId": "VPC_ID", "cidrBlock": "10.0.0.0/24"},
            {},
            (),
            "Write the ID, refer to a resource of type aws:ec2:Vpc, or declare a stack setting and write "
            "`${config.vpcId}`.",
        ),
        (
            "aws:dynamodb:Table",
            {"hashKey": "id", "attributes": [{"name": "id", "type": "S"}], "billingMode": "your-billing-mode"},
            {},
            (),
            "Write `PROVISIONED` or `PAY_PER_REQUEST`.",
        ),
        (
            "aws:lambda:Function",
            {**_FUNCTION, "environment": {"variables": {"API_KEY": "your-api-key"}}},
            {},
            (),
            "Write the value, or declare a stack setting and write `${config.apiKey}`.",
        ),
        (
            "aws:sns:TopicSubscription",
            {"topic": _TOPIC, "protocol": "email", "endpoint": "your-email@example.com"},
            {"queue": {"type": "aws:sqs:Queue"}},
            (),
            "Write the value, or declare a stack setting and write `${config.endpoint}`.",
        ),
    ],
    ids=["a resource", "its type", "accepted values", "a setting", "an address"],
)
def test_what_to_put_there_is_said(
    checked: Checked,
    type_: str,
    config: dict[str, Any],
    others: dict[str, Any],
    suggestions: tuple[str, ...],
    notes: str,
) -> None:
    (found,) = checked(_one(type_, config, others=others))
    assert found.suggestions == suggestions
    assert found.notes == (notes,)
