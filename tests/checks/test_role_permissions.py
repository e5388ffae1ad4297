"""What roles allow of what services ask of them: what is missed, and what may be allowed."""

from typing import Any

import pytest

from infra0.checks.deployment.role_permission import RolePermission
from infra0.checks.iam.powerless_role import PowerlessRole

from .conftest import Checked

_TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"}]}
_READING = {
    "table": {"type": "aws:dynamodb:Table", "config": {"streamEnabled": True, "streamViewType": "NEW_IMAGE"}},
    "worker": {"type": "aws:lambda:Function", "config": {"role": "role.arn"}},
    "mapping": {
        "type": "aws:lambda:EventSourceMapping",
        "config": {"eventSourceArn": "table.streamArn", "functionName": "worker.name"},
    },
}


def _statement(action: Any) -> dict[str, Any]:
    return {"Statement": [{"Effect": "Allow", "Action": action, "Resource": "*"}]}


@pytest.mark.parametrize(
    ("given", "is_told"),
    [
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole"]}, False),
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"]}, False),
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]}, False),
        # Reads tables, not their streams.
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess"]}, True),
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]}, True),
        # What is not known may allow anything.
        ({"managedPolicyArns": ["arn:aws:iam::aws:policy/NewFullAccess"]}, False),
        ({"managedPolicyArns": ["arn:aws:iam::123456789012:policy/readers"]}, False),
        ({"inlinePolicies": [{"name": "read", "policy": _statement("dynamodb:Get*")}]}, False),
        ({"inlinePolicies": [{"name": "read", "policy": _statement(["dynamodb:GetItem"])}]}, True),
        ({}, True),
    ],
)
def test_a_role_allows_what_its_policies_allow(checked: Checked, given: dict[str, Any], is_told: bool) -> None:
    role = {"type": "aws:iam:Role", "config": {"assumeRolePolicy": _TRUST, **given}}
    found = checked({"resources": {"role": role, **_READING}}, (RolePermission,))
    asked = (
        "`role` does not allow `dynamodb:GetRecords`, which `mapping` needs, as `worker` reads `table` with that role."
    )
    assert [each.message for each in found] == ([asked] if is_told else [])


_WORK = {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": True}
_SCHEDULE = {"type": "aws:scheduler:Schedule", "config": {"target": {"arn": "orders.arn", "roleArn": "role.arn"}}}


def _machine(state: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "aws:sfn:StateMachine",
        "config": {"roleArn": "role.arn", "definition": {"StartAt": "Work", "States": {"Work": state}}},
    }


@pytest.mark.parametrize(
    ("user", "others", "is_told"),
    [
        (_SCHEDULE, {}, True),
        (_machine(_WORK), {}, True),
        (_machine({"Type": "Parallel", "Branches": [{"StartAt": "A", "States": {"A": _WORK}}], "End": True}), {}, True),
        (_machine({"Type": "Pass", "End": True}), {}, False),
        # Code may do without any permission.
        ({"type": "aws:lambda:Function", "config": {"role": "role.arn"}}, {}, False),
        # Who may do what is said elsewhere: in a policy of the role or of AWS, or in one of what it uses.
        (
            _SCHEDULE,
            {
                "attached": {
                    "type": "aws:iam:RolePolicyAttachment",
                    "config": {"role": "role.name", "policyArn": "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"},
                }
            },
            False,
        ),
        (
            _SCHEDULE,
            {
                "sending": {
                    "type": "aws:iam:RolePolicy",
                    "config": {"role": "role.name", "policy": _statement("sqs:SendMessage")},
                }
            },
            False,
        ),
        (
            _SCHEDULE,
            {
                "queuePolicy": {
                    "type": "aws:sqs:QueuePolicy",
                    "config": {
                        "queueUrl": "orders.url",
                        "policy": {
                            "Statement": [
                                {
                                    "Effect": "Allow",
                                    "Action": "sqs:SendMessage",
                                    "Resource": "orders.arn",
                                    "Principal": {"AWS": "role.arn"},
                                }
                            ]
                        },
                    },
                }
            },
            False,
        ),
    ],
)
def test_a_role_that_allows_nothing_is_told_where_a_service_has_to_act_with_it(
    checked: Checked, user: dict[str, Any], others: dict[str, Any], is_told: bool
) -> None:
    role = {"type": "aws:iam:Role", "config": {"assumeRolePolicy": _TRUST}}
    orders = {"type": "aws:sqs:Queue"}
    found = checked({"resources": {"role": role, "orders": orders, "user": user, **others}}, (PowerlessRole,))
    asked = "No policy gives `role` any permission, and `user` acts with it."
    assert [each.message for each in found] == ([asked] if is_told else [])


def _working(action: str | None) -> dict[str, Any]:
    """A role with one permission, and what is to be done with it."""
    inline = [{"name": "work", "policy": _statement(action)}] if action else []
    return {
        "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": _TRUST, "inlinePolicies": inline}},
        "orders": {"type": "aws:sqs:Queue"},
        "lake": {"type": "aws:s3:Bucket"},
        "secret": {"type": "aws:secretsmanager:Secret"},
    }


_SECRET = {"name": "a", "image": "x", "secrets": [{"name": "A", "valueFrom": "secret.arn"}] * 2}


@pytest.mark.parametrize(
    ("type_", "config", "action"),
    [
        ("aws:scheduler:Schedule", {"target": {"arn": "orders.arn", "roleArn": "role.arn"}}, "sqs:SendMessage"),
        (
            "aws:lambda:Function",
            {"role": "role.arn", "deadLetterConfig": {"targetArn": "orders.arn"}},
            "sqs:SendMessage",
        ),
        (
            "aws:kinesis:FirehoseDeliveryStream",
            {"extendedS3Configuration": {"roleArn": "role.arn", "bucketArn": "lake.arn"}},
            "s3:PutObject",
        ),
        (
            "aws:ecs:TaskDefinition",
            {"executionRoleArn": "role.arn", "containerDefinitions": [_SECRET, _SECRET]},
            "secretsmanager:GetSecretValue",
        ),
    ],
)
def test_a_service_may_do_what_it_does_with_a_role(
    checked: Checked, type_: str, config: dict[str, Any], action: str
) -> None:
    it = {"it": {"type": type_, "config": config}}
    (found,) = checked({"resources": {**_working("logs:PutLogEvents"), **it}}, (RolePermission,))
    assert f"`role` does not allow `{action}`" in found.message
    assert checked({"resources": {**_working(action), **it}}, (RolePermission,)) == ()
    assert checked({"resources": {**_working(f"{action.partition(':')[0]}:*"), **it}}, (RolePermission,)) == ()


def test_a_queue_is_read_by_deleting_from_it_too(checked: Checked) -> None:
    worker = {"type": "aws:lambda:Function", "config": {"role": "role.arn"}}
    mapping = {"eventSourceArn": "orders.arn", "functionName": "worker.arn"}
    reading = {"worker": worker, "mapping": {"type": "aws:lambda:EventSourceMapping", "config": mapping}}
    (found,) = checked({"resources": {**_working("sqs:ReceiveMessage"), **reading}}, (RolePermission,))
    assert "`sqs:DeleteMessage`" in found.message
    assert checked({"resources": {**_working("sqs:*"), **reading}}, (RolePermission,)) == ()
