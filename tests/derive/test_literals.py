"""Resources outside the document that variables name in plain text."""

from typing import Any

import pytest
from support.derivation import function, policy, role, statements


def resources_of(derived_of: Any, prose: str, variables: dict[str, str], **others: Any) -> dict[str, Any]:
    """The resources of each statement for a function with these variables."""
    derived, _ = derived_of(
        {
            **others,
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", environment={"variables": variables}),
            "access": policy("fnRole", prose),
        }
    )
    return {sid: resource for sid, (_, resource) in statements(derived, "access").items() if sid != "WriteLogs"}


@pytest.mark.parametrize(
    ("prose", "name", "value", "statement", "resource"),
    [
        ("Read DynamoDB", "TABLE", "orders", "ReadOrders", "arn:aws:dynamodb:*:*:table/orders"),
        ("Read DynamoDB", "TABLE", "o-${stack}", "ReadOStack", "arn:aws:dynamodb:*:*:table/o-${stack}"),
        ("Write to S3", "BUCKET_NAME", "f", "WriteF", ["arn:aws:s3:::f", "arn:aws:s3:::f/*"]),
        ("Use SQS", "QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/1234/jobs", "SendToJobs", "arn:aws:sqs:*:*:jobs"),
        ("SSM parameters", "DB_PARAMETER", "/app/db", "ReadAppDb", "arn:aws:ssm:*:*:parameter/app/db"),
        ("What it needs", "ALERTS", "arn:aws:sns:eu-west-1:1:x", "SendToX", "arn:aws:sns:eu-west-1:1:x"),
        (
            "What it needs",
            "LOGIN",
            "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf",
            "ReadDb",
            "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf",
        ),
    ],
)
def test_what_a_variable_names_is_granted_by_its_arn(
    derived_of: Any, prose: str, name: str, value: str, statement: str, resource: Any
) -> None:
    assert resources_of(derived_of, prose, {name: value}) == {statement: resource}


def test_a_name_is_taken_for_a_resource_only_where_the_prose_speaks_of_its_service(derived_of: Any) -> None:
    assert resources_of(derived_of, "Basic execution", {"TABLE": "orders", "BUCKET": "files"}) == {}


def test_a_name_that_a_resource_of_the_document_has_means_that(derived_of: Any) -> None:
    named = {"table": {"type": "aws:dynamodb:Table", "config": {"name": "shop-orders"}}}
    found = resources_of(derived_of, "Read DynamoDB", {"TABLE": "shop-orders"}, **named)
    assert found == {"ReadTable": "${table.arn}"}


def test_a_variable_is_preferred_to_whatever_else_the_document_has_of_the_service(derived_of: Any) -> None:
    other = {"other": {"type": "aws:s3:Bucket"}}
    found = resources_of(derived_of, "Read S3", {"BUCKET": "files"}, **other)
    assert found == {"ReadFiles": ["arn:aws:s3:::files", "arn:aws:s3:::files/*"]}


def test_what_starts_a_container_reads_the_secret_that_its_definition_spells_out(derived_of: Any) -> None:
    secret = "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf"
    container = {"name": "app", "secrets": [{"name": "PASSWORD", "valueFrom": secret}]}
    derived, _ = derived_of(
        {
            "agentRole": role("ecs-tasks.amazonaws.com"),
            "task": {
                "type": "aws:ecs:TaskDefinition",
                "config": {"family": "x", "executionRoleArn": "agentRole.arn", "containerDefinitions": [container]},
            },
            "access": policy("agentRole", "Pull images and read secrets"),
        }
    )
    assert statements(derived, "access")["ReadDb"][1] == secret


def test_a_function_signs_in_as_the_user_that_its_variables_name(derived_of: Any) -> None:
    database = {"type": "aws:rds:Instance", "config": {"iamDatabaseAuthenticationEnabled": True}}
    variables = {"DB_HOST": "db.address", "DB_USER": "app"}
    found = resources_of(derived_of, "RDS IAM authentication", variables, db=database)
    assert found == {"ReadWriteDb": "arn:aws:rds-db:*:*:dbuser:${db.resourceId}/app"}
    found = resources_of(derived_of, "RDS IAM authentication", {"DB_HOST": "db.address"}, db=database)
    assert found == {"ReadWriteDb": "arn:aws:rds-db:*:*:dbuser:${db.resourceId}/*"}


def test_prose_that_nothing_stands_for_is_said_though_only_a_noun_names_it(derived_of: Any) -> None:
    _, (finding,) = derived_of(
        {
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole"),
            "access": policy("fnRole", "Publish to the topic and call EC2"),
        }
    )
    assert finding.notes[:2] == (
        "The prose speaks of SNS, but nothing in the document stands for it: add the topic to the resources, "
        "put its ARN in an environment variable of the workload, or write what is needed of it as JSON.",
        "The prose speaks of EC2, but nothing in the document stands for it: write what is needed of it as JSON.",
    )
