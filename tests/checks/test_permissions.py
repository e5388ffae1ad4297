"""Actions that there are not, and actions and resources that do not go together."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.checks import Check
from infra0.derive.iam.duties import DUTIES
from infra0.derive.iam.grants import TARGET_TYPES
from infra0.diagnostics import Diagnostic, Fix
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, check_document

from .conftest import EVERY_CHECK, Checked

CODES = ("I0621", "I0622", "I0623", "I0624", "I0625")
CHECKS: tuple[Check, ...] = tuple(check for check in EVERY_CHECK if check.code in CODES)
TABLE = {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "attributes": [{"name": "id", "type": "S"}]}
BESIDE: dict[str, Any] = {
    "data": {"type": "aws:s3:Bucket"},
    "jobs": {"type": "aws:sqs:Queue"},
    "done": {"type": "aws:sns:Topic"},
    "orders": {"type": "aws:dynamodb:Table", "config": TABLE},
    "journal": {"type": "aws:cloudwatch:LogGroup"},
    "flow": {"type": "aws:sfn:StateMachine", "config": {"definition": "{}", "roleArn": "arn:aws:iam::1:role/flow"}},
}


def policy(*statements: dict[str, Any]) -> dict[str, Any]:
    """A policy of the statements."""
    return {"Version": "2012-10-17", "Statement": list(statements)}


def document(*statements: dict[str, Any], **resources: Any) -> dict[str, Any]:
    """A document with a policy of the statements beside resources to name in them."""
    access = {"type": "aws:iam:Policy", "config": {"policy": policy(*statements)}}
    return {"resources": {**BESIDE, **resources, "access": access}}


def statement(action: Any, resource: Any, **more: Any) -> dict[str, Any]:
    """A statement that allows something, unless it is said that it does not."""
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def said(found: tuple[Diagnostic, ...]) -> list[tuple[str, Any]]:
    """The codes of findings, and where in the policy they are."""
    return [(one.code, one.place.pointer[4:] if one.place and hasattr(one.place, "pointer") else ()) for one in found]


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("s3:GetObject", "${data.arn}/*"),
        ("s3:GetObject", "arn:aws:s3:::${data.bucket}/*"),
        ("s3:GetObject", "arn:aws:s3:::data*"),
        (["s3:GetObject", "s3:ListBucket"], ["data.arn", "${data.arn}/*"]),
        ("s3:*", "data.arn"),
        ("s3:Get*", "data.arn"),
        ("s3:ListAllMyBuckets", "arn:aws:s3:::*"),
        ("S3:getobject", "${data.arn}/*"),
        ("logs:PutLogEvents", "${journal.arn}:*"),
        ("logs:CreateLogGroup", "journal.arn"),
        ("logs:DescribeLogGroups", "arn:aws:logs:*:*:*"),
        ("logs:DescribeLogGroups", "arn:aws:logs:*:*:log-group:*"),
        (["dynamodb:Query", "dynamodb:GetItem"], ["orders.arn", "${orders.arn}/index/*"]),
        ("dynamodb:GetRecords", "orders.streamArn"),
        ("states:StartExecution", "flow"),
        ("iam:PassRole", "arn:aws:iam::123456789012:role/service/worker"),
        ("kms:Decrypt", "arn:aws:kms:*:*:key/*"),
        ("ssm:SendCommand", "arn:aws:ssm:eu-west-1::document/AWS-RunShellScript"),
        ("codeconnections:UseConnection", "arn:aws:codestar-connections:eu-west-1:1:connection/c"),
        ("cloudwatch:PutMetricData", "*"),
        ("*", "jobs.arn"),
        ("dynamodb:GetItem", "${config.table}"),
        ("dynamodb:ListTables", "${config.table}"),
        ("${config.action}", "jobs.arn"),
    ],
)
def test_what_goes_together_is_not_accused(action: Any, resource: Any, checked: Checked) -> None:
    config = {"table": {"type": "string"}, "action": {"type": "string"}}
    assert checked({"config": config, **document(statement(action, resource))}, CHECKS) == ()


@pytest.mark.parametrize(
    ("action", "resource", "code", "place"),
    [
        ("s3:ReadObject", "${data.arn}/*", "I0621", ("Action",)),
        (["sqs:SendMessage", "sqs:Recieve*"], "jobs.arn", "I0621", ("Action", 1)),
        ("queue:SendMessage", "jobs.arn", "I0621", ("Action",)),
        ("dynamodb:GetItem", "jobs.arn", "I0622", ("Resource",)),
        ("dynamodb:GetItem", "jobs", "I0622", ("Resource",)),
        ("dynamodb:GetItem", ["orders.arn", "arn:aws:sqs:eu-west-1:1:jobs"], "I0622", ("Resource", 1)),
        (["dynamodb:GetItem", "dynamodb:ListTables"], "orders.arn", "I0623", ("Action", 1)),
        ("ec2:DescribeInstances", "orders.arn", "I0623", ("Action",)),
        ("ecr:GetAuthorizationToken", "arn:aws:ecr:eu-west-1:1:repository/shop", "I0623", ("Action",)),
        ("s3:GetObject", "data.arn", "I0624", ("Resource",)),
        ("s3:GetObject", "arn:aws:s3:::${data.bucket}", "I0624", ("Resource",)),
        ("s3:ListBucket", "${data.arn}/*", "I0624", ("Resource",)),
        (["logs:CreateLogStream", "logs:PutLogEvents"], "journal.arn", "I0624", ("Resource",)),
        ("dynamodb:GetRecords", "orders.arn", "I0624", ("Resource",)),
        (["dynamodb:GetItem", "sqs:SendMessage"], "orders.arn", "I0624", ("Action", 1)),
    ],
)
def test_what_does_not_go_together_is_found(
    action: Any, resource: Any, code: str, place: tuple[str | int, ...], checked: Checked
) -> None:
    found = checked(document(statement(action, resource)), CHECKS)
    assert said(found) == [(code, ("Statement", 0, *place))]


def test_what_denies_names_what_it_likes_but_no_action_that_there_is_not(checked: Checked) -> None:
    denied = [statement("dynamodb:GetItem", "jobs.arn"), statement("s3:ReadObject", "*")]
    found = checked(document(*(one | {"Effect": "Deny"} for one in denied)), CHECKS)
    assert said(found) == [("I0621", ("Statement", 1, "Action"))]


def test_all_actions_but_some_go_with_everything(checked: Checked) -> None:
    allowed = {"Effect": "Allow", "NotAction": ["iam:*", "s3:ReadObject"], "Resource": "jobs.arn"}
    assert said(checked(document(allowed), CHECKS)) == [("I0621", ("Statement", 0, "NotAction", 1))]


@pytest.mark.parametrize(
    "inline", [policy, lambda *statements: json.dumps(policy(*statements))], ids=["object", "text"]
)
def test_statements_are_read_wherever_they_are(inline: Any, checked: Checked) -> None:
    trust = policy({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}})
    mistaken = inline(statement(["s3:GetObject", "s3:ListBucket"], "${data.arn}"))
    role = {"assumeRolePolicy": trust, "inlinePolicies": [{"name": "read", "policy": mistaken}]}
    (found,) = checked(document(role={"type": "aws:iam:Role", "config": role}), CHECKS)
    assert (found.code, found.notes) == ("I0624", ("Name `${data.arn}/*` too.",))


def test_a_bucket_rejects_an_action_that_it_does_not_have(checked: Checked) -> None:
    allowed = statement("s3:HeadObject", "${data.arn}/*", Principal="*")
    access = {"type": "aws:s3:BucketPolicy", "config": {"bucket": "data", "policy": policy(allowed)}}
    (found,) = checked({"resources": {**BESIDE, "access": access}}, CHECKS)
    assert (found.code, found.suggestions) == ("I0625", ("s3:GetObject",))


@pytest.mark.parametrize(
    ("action", "codes"),
    [("kms:UseKey", []), ("kms:Decript", ["I0621"]), ("kms:ListKeys", [])],
)
def test_of_other_services_it_is_said_only_where_something_else_is_clearly_meant(
    action: str, codes: list[str], checked: Checked
) -> None:
    allowed = statement(action, "key.arn", Principal={"AWS": "arn:aws:iam::123456789012:root"})
    rights = {"type": "aws:kms:KeyPolicy", "config": {"keyId": "key.id", "policy": policy(allowed)}}
    resources = {"key": {"type": "aws:kms:Key"}, "rights": rights}
    assert [one.code for one in checked({"resources": resources}, CHECKS)] == codes


def test_an_action_that_a_topic_has_by_default_is_one(checked: Checked) -> None:
    allowed = statement(["SNS:Publish", "SNS:Receive"], "done.arn", Principal={"AWS": "*"})
    access = {"type": "aws:sns:TopicPolicy", "config": {"arn": "done.arn", "policy": policy(allowed)}}
    assert checked({"resources": {**BESIDE, "access": access}}, CHECKS) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            [statement(["s3:GetObject", "s3:PutObject"], "data.arn")],
            [statement(["s3:GetObject", "s3:PutObject"], "${data.arn}/*")],
        ),
        (
            [statement(["s3:GetObject", "s3:ListBucket"], "data")],
            [statement(["s3:GetObject", "s3:ListBucket"], ["data", "${data.arn}/*"])],
        ),
        (
            [statement(["s3:GetObject", "s3:ListBucket"], ["${data.arn}/*"])],
            [statement(["s3:GetObject", "s3:ListBucket"], ["${data.arn}/*", "${data.arn}"])],
        ),
        ([statement("logs:PutLogEvents", "journal")], [statement("logs:PutLogEvents", "${journal.arn}:*")]),
        ([statement("dynamodb:PutItems", "orders.arn")], [statement("dynamodb:PutItem", "orders.arn")]),
        ([statement("dynamodb:ListTables", "orders.arn")], [statement("dynamodb:ListTables", "*")]),
        (
            [statement(["sqs:ListQueues", "sqs:SendMessage", "xray:PutTraceSegments"], "jobs.arn")],
            [
                statement(["sqs:SendMessage"], "jobs.arn"),
                statement(["sqs:ListQueues", "xray:PutTraceSegments"], "*"),
            ],
        ),
    ],
)
def test_what_is_certain_is_mended(before: list[Any], after: list[Any], catalog: Catalog) -> None:
    content = json.dumps(document(*before)).encode()
    fixed = fix_document(content, "document.json", catalog, Options(), Selection()).content
    assert json.loads(fixed)["resources"]["access"]["config"]["policy"]["Statement"] == after


def test_what_has_a_condition_is_not_widened_without_asking(checked: Checked) -> None:
    condition = {"StringEquals": {"aws:ResourceTag/team": "shop"}}
    (found,) = checked(document(statement("sqs:ListQueues", "jobs.arn", Condition=condition)), CHECKS)
    assert found.fix is not None
    assert not found.fix.certain


def test_the_one_resource_that_is_meant_is_offered(checked: Checked) -> None:
    (found,) = checked(document(statement("dynamodb:GetItem", "jobs.arn")), CHECKS)
    assert isinstance(found.fix, Fix)
    assert (found.fix.title, found.fix.certain) == ("refer to `orders.arn`", False)


@pytest.mark.parametrize("type", TARGET_TYPES, ids=lambda type: type.label)
def test_derived_policies_go_together(type: Any, catalog: Catalog) -> None:
    prose = f"Full access to {type.label}s, with logs, metrics, traces and network interfaces"
    role = {"type": "aws:iam:Role", "config": {"assumeRolePolicy": "lambda.amazonaws.com"}}
    worker = {"type": "aws:lambda:Function", "config": {"role": "role.arn", "environment": {"variables": {"IT": "it"}}}}
    access = {"type": "aws:iam:RolePolicy", "config": {"role": "role.id", "policy": prose}}
    resources = {"it": {"type": type.tokens[0]}, "role": role, "worker": worker, "access": access}
    diagram = {"nodes": [{"id": name, "label": name} for name in ("it", "worker")]}
    edges = {"edges": [{"from": "worker", "to": "it"}, {"from": "it", "to": "worker"}]}
    content = json.dumps({"resources": resources, "diagram": diagram | edges}).encode()
    codes = [one.diagnostic.code for one in check_document(content, "document.json", catalog).findings]
    assert not set(codes) & set(CODES)


def test_duties_name_resources_that_their_actions_apply_to(checked: Checked) -> None:
    statements = [
        statement(list(duty.actions), [one.replace("{", "x-").replace("}", "") for one in duty.resources])
        for duty in DUTIES
    ]
    assert checked(document(*statements), CHECKS) == ()
