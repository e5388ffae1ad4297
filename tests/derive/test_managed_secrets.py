"""Secrets that databases keep their passwords in."""

from typing import Any

from support.derivation import function, policy, role, statements

DATABASE = {"type": "aws:rds:Instance", "config": {"engine": "postgres", "manageMasterUserPassword": True}}


def test_a_function_reads_the_secret_of_a_database_whose_arn_it_has(derived_of: Any) -> None:
    database = {**DATABASE, "config": {**DATABASE["config"], "masterUserSecretKmsKeyId": "key.arn"}}
    derived, _ = derived_of(
        {
            "key": {"type": "aws:kms:Key"},
            "db": database,
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function(
                "fnRole",
                environment={"variables": {"SECRET": "${db.masterUserSecrets[0].secretArn}", "HOST": "db.address"}},
            ),
            "access": policy("fnRole", "Read the database credentials"),
        }
    )
    found = statements(derived, "access")
    assert [*found] == ["WriteLogs", "ReadDbDatabaseSecret", "DecryptWithKey"]
    assert found["ReadDbDatabaseSecret"] == (
        ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        "${db.masterUserSecrets[0].secretArn}",
    )


def test_what_starts_a_container_reads_the_secret_of_a_database_and_the_container_does_not(derived_of: Any) -> None:
    container = {
        "name": "app",
        "environment": [{"name": "HOST", "value": "${db.address}"}],
        "secrets": [{"name": "PASSWORD", "valueFrom": "${db.masterUserSecrets[0].secretArn}:password::"}],
    }
    derived, _ = derived_of(
        {
            "db": DATABASE,
            "taskRole": role("ecs-tasks.amazonaws.com"),
            "agentRole": role("ecs-tasks.amazonaws.com"),
            "task": {
                "type": "aws:ecs:TaskDefinition",
                "config": {
                    "family": "app",
                    "taskRoleArn": "taskRole.arn",
                    "executionRoleArn": "agentRole.arn",
                    "containerDefinitions": [container],
                },
            },
            "agentPolicy": policy("agentRole", "Execution permissions: logs and secrets"),
            "taskPolicy": policy("taskRole", "X-Ray and the database"),
        }
    )
    assert [*statements(derived, "agentPolicy")] == ["WriteLogs", "ReadDbDatabaseSecret"]
    assert [*statements(derived, "taskPolicy")] == ["SendTraces"]


def test_the_secret_of_a_database_that_comes_after_the_policy_is_named_by_its_arn(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "db": {**DATABASE, "dependsOn": ["access"]},
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", environment={"variables": {"SECRET": "${db.masterUserSecrets[0].secretArn}"}}),
            "access": policy("fnRole", "Read the secret"),
        }
    )
    resource = statements(derived, "access")["ReadDbDatabaseSecret"][1]
    assert resource == "arn:aws:secretsmanager:*:*:secret:rds!*"
