"""References as CloudFormation, Terraform and programs write them, wherever they stand."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics.finding import Finding
from infra0.pipeline import check_document

_ROLE = "arn:aws:iam::123456789012:role/it"


def _mapping(value: Any) -> dict[str, Any]:
    return {"type": "aws:lambda:EventSourceMapping", "config": {"eventSourceArn": value, "functionName": "worker"}}


def _policy(value: Any) -> dict[str, Any]:
    statement = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": value}
    return {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17", "Statement": [statement]}}}


def _policy_as_text(value: Any) -> dict[str, Any]:
    policy = _policy(value)
    return {**policy, "config": {"policy": json.dumps(policy["config"]["policy"])}}


def _environment(value: Any) -> dict[str, Any]:
    image = {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/w:1", "packageType": "Image", "role": _ROLE}
    return {"type": "aws:lambda:Function", "config": {**image, "environment": {"variables": {"QUEUE": value}}}}


def _container(value: Any) -> dict[str, Any]:
    container = {"name": "a", "image": "x", "memory": 128, "environment": [{"name": "QUEUE", "value": value}]}
    return {"type": "aws:ecs:TaskDefinition", "config": {"family": "a", "containerDefinitions": [container]}}


def _machine(value: Any) -> dict[str, Any]:
    task = {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": True}
    states = {"A": {**task, "Parameters": {"QueueUrl": value, "MessageBody": "a"}}}
    return {
        "type": "aws:sfn:StateMachine",
        "config": {"roleArn": _ROLE, "definition": {"StartAt": "A", "States": states}},
    }


def _told(subject: dict[str, Any], catalog: Catalog) -> list[Finding]:
    document = {"resources": {"orders": {"type": "aws:sqs:Queue"}, "subject": subject}}
    findings = check_document(json.dumps(document).encode(), "document.json", catalog).findings
    return [found for found in findings if found.severity.value != "hint"]


@pytest.mark.parametrize("within", [_mapping, _policy, _environment, _container, _machine])
@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("aws_sqs_queue.orders.arn", "${orders.arn}"),
        ("data.aws_sqs_queue.other.arn", None),
        ("module.queues.arn", None),
        ("!GetAtt orders.Arn", "${orders.arn}"),
        ("!GetAtt other.Arn", None),
        ({"Fn::GetAtt": ["orders", "Arn"]}, "${orders.arn}"),
        ({"Fn::Sub": "${orders.Arn}/*"}, "${orders.Arn}/*"),
        ({"Fn::ImportValue": "orders-arn"}, None),
        ("pulumi.interpolate`${orders.arn}`", None),
    ],
)
def test_a_reference_of_another_tool_is_one_finding_with_what_stands_for_it(
    within: Callable[[Any], dict[str, Any]], value: Any, right: str | None, catalog: Catalog
) -> None:
    (found,) = _told(within(value), catalog)
    assert found.diagnostic.code == "I0310"
    assert found.diagnostic.suggestions == ((right,) if right else ())


@pytest.mark.parametrize("value", ["$orders.arn", "$(orders.arn)", "%orders.arn%", "#{orders.arn}"])
def test_marks_around_a_reference_tell_where_no_program_stands(value: str, catalog: Catalog) -> None:
    assert [found.diagnostic.code for found in _told(_environment(value), catalog)] == ["I0310"]
    assert [found.diagnostic.code for found in _told(_environment(value.replace("orders", "x")), catalog)] == []
    assert _told(_machine(value), catalog) == []


def test_templates_of_cloudformation_keep_their_functions(catalog: Catalog) -> None:
    body = {"Resources": {"Data": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "AWS::StackName"}}}}}
    assert _told({"type": "aws:cloudformation:Stack", "config": {"templateBody": body}}, catalog) == []


@pytest.mark.parametrize(
    ("resource", "count"),
    [
        ("reports/*", 1),
        (["arn:aws:sqs:eu-west-1:123456789012:a", "orders.arn.value"], 1),
        ({"Ref": "orders"}, 1),
        ("*", 0),
        ("existing-queue-arn", 0),
        ("${orders.url}/*", 1),
        ("${orders.arn}", 0),
        ("arn:aws:sqs:eu-west-1:123456789012:${orders.name}", 0),
        ("arn:aws:sqs:::${orders.arn}", 1),
        ("arn:aws:sqs:*:*:a", 0),
    ],
)
@pytest.mark.parametrize("written", [_policy, _policy_as_text])
def test_the_resources_of_a_statement_are_arns(
    written: Callable[[Any], dict[str, Any]], resource: Any, count: int, catalog: Catalog
) -> None:
    assert len(_told(written(resource), catalog)) == count
