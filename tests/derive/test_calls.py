"""Actions that configurations spell out are the actions that policies allow."""

import json
from typing import Any

import pytest
from support.derivation import policy, role, statements

TARGETS = {
    "orders": {"type": "aws:dynamodb:Table"},
    "files": {"type": "aws:s3:Bucket"},
    "jobs": {"type": "aws:sqs:Queue"},
    "job": {"type": "aws:glue:Job"},
}


def task(resource: str, **parameters: Any) -> dict[str, Any]:
    """A task of a state machine."""
    return {"Type": "Task", "Resource": resource, "Parameters": parameters, "End": True}


def machine(states: dict[str, Any], *, as_text: bool = False) -> dict[str, Any]:
    """A state machine with its role and policy."""
    definition = {"StartAt": next(iter(states)), "States": states}
    return {
        **TARGETS,
        "machineRole": role("states.amazonaws.com"),
        "machine": {
            "type": "aws:sfn:StateMachine",
            "config": {
                "roleArn": "machineRole.arn",
                "definition": json.dumps(definition) if as_text else definition,
            },
        },
        "access": policy("machineRole", "Permissions for the workflow"),
    }


PUT = task("arn:aws:states:::dynamodb:putItem", TableName="${orders.name}")
READ = task("arn:aws:states:::aws-sdk:s3:getObject", Bucket="${files.bucket}")


@pytest.mark.parametrize("as_text", [False, True])
def test_a_task_may_do_what_its_resource_says(derived_of: Any, as_text: bool) -> None:
    states = {"put": PUT, "read": READ, "send": task("arn:aws:states:::sqs:sendMessage", QueueUrl="${jobs.url}")}
    derived, _ = derived_of(machine(states, as_text=as_text))
    assert statements(derived, "access") == {
        "WriteOrders": (["dynamodb:PutItem"], "${orders.arn}"),
        "ReadFiles": (["s3:GetObject"], "${files.arn}/*"),
        "SendToJobs": (["sqs:SendMessage"], "${jobs.arn}"),
    }


def test_a_task_that_waits_may_follow_what_it_starts_and_one_that_does_not_may_not(derived_of: Any) -> None:
    waiting = task("arn:aws:states:::glue:startJobRun.sync", JobName="${job.name}")
    derived, _ = derived_of(machine({"run": waiting}))
    found = statements(derived, "access")
    assert found["InvokeJob"][0] == ["glue:StartJobRun"]
    assert found["AwaitJob"][0] == ["glue:BatchStopJobRun", "glue:GetJobRun", "glue:GetJobRuns"]

    derived, _ = derived_of(machine({"run": task("arn:aws:states:::glue:startJobRun", JobName="${job.name}")}))
    assert [*statements(derived, "access")] == ["InvokeJob"]


def test_what_a_map_reads_and_writes_is_told_apart(derived_of: Any) -> None:
    reader = {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "${files.bucket}"}}
    derived, _ = derived_of(machine({"each": {"Type": "Map", "ItemReader": reader, "End": True}}))
    assert statements(derived, "access")["ReadFiles"] == (["s3:ListBucket"], "${files.arn}")


def test_a_use_that_is_not_spelled_out_leaves_the_target_open(derived_of: Any) -> None:
    passed = {"Type": "Pass", "Parameters": {"table": "${orders.name}"}, "End": True}
    derived, _ = derived_of(machine({"put": PUT, "pass": passed}))
    assert "dynamodb:GetItem" in statements(derived, "access")["ReadWriteOrders"][0]


@pytest.mark.parametrize(
    ("config", "found"),
    [
        (
            {
                "uri": "arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem",
                "requestTemplates": {"application/json": '{"TableName": "${orders.name}"}'},
            },
            {"ReadOrders": (["dynamodb:GetItem"], "${orders.arn}")},
        ),
        (
            {"uri": "arn:aws:apigateway:eu-west-1:s3:path/${files.bucket}/{key}", "integrationHttpMethod": "PUT"},
            {"WriteFiles": (["s3:PutObject"], "${files.arn}/*")},
        ),
        (
            {"uri": "arn:aws:apigateway:eu-west-1:s3:path/${files.bucket}/{key}", "integrationHttpMethod": "GET"},
            {"ReadFiles": (["s3:GetObject"], "${files.arn}/*")},
        ),
    ],
)
def test_an_integration_may_do_what_its_address_says(derived_of: Any, config: Any, found: Any) -> None:
    derived, _ = derived_of(
        {
            **TARGETS,
            "apiRole": role("apigateway.amazonaws.com"),
            "call": {"type": "aws:apigateway:Integration", "config": {"credentials": "apiRole.arn", **config}},
            "access": policy("apiRole", "Permissions for the API"),
        }
    )
    assert statements(derived, "access") == found


def test_an_integration_of_an_http_api_may_do_what_its_subtype_says(derived_of: Any) -> None:
    config = {"integrationSubtype": "SQS-SendMessage", "requestParameters": {"QueueUrl": "jobs.url"}}
    derived, _ = derived_of(
        {
            **TARGETS,
            "apiRole": role("apigateway.amazonaws.com"),
            "call": {"type": "aws:apigatewayv2:Integration", "config": {"credentialsArn": "apiRole.arn", **config}},
            "access": policy("apiRole", "Permissions for the API"),
        }
    )
    assert statements(derived, "access") == {"SendToJobs": (["sqs:SendMessage"], "${jobs.arn}")}
