"""Who may do what."""

from typing import Any

from support.systems import example, facts_of, function, role, table

from infra0.facts import Facts, gather
from infra0.facts.levels import levels_of


def policy(*statements: dict[str, Any], role_name: str = "role") -> dict[str, Any]:
    """The policy of a role."""
    document = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **one} for one in statements]}
    return {"type": "aws:iam:RolePolicy", "config": {"role": role_name, "policy": document}}


def matrix(facts: Facts) -> dict[tuple[str, str], str]:
    """The cells of the matrix that say something, by the labels of row and column."""
    return {
        (row.label, column.label): ", ".join((*cell.levels, *(f"not {level}" for level in cell.denied)))
        for row in facts.access.rows
        for column, cell in zip(facts.access.columns, row.cells, strict=True)
        if cell.levels or cell.denied
    }


def test_the_data_pipelines_derived_permissions_are_marked() -> None:
    system, _ = example("data-pipeline.md")
    facts = gather(system)
    found = matrix(facts)
    assert found["Lambda Execution Role", "Processed Data Table"] == "read, write"
    assert "write" in found["Firehose Service Role", "Data Lake Bucket"]
    assert all(grant.derived for grant in facts.access.grants)


def test_a_role_says_who_may_be_it_who_is_it_and_what_it_comes_with() -> None:
    attachment = {
        "type": "aws:iam:RolePolicyAttachment",
        "config": {
            "role": "role",
            "policyArn": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
        },
    }
    (principal,) = facts_of({"role": role(), "logs": attachment, "worker": function()}).access.principals
    assert principal.assumed_by == ("lambda.amazonaws.com",)
    assert principal.used_by == ("worker",)
    assert principal.managed == ("AWSLambdaBasicExecutionRole",)


def test_identity_policies_fill_the_matrix() -> None:
    facts = facts_of(
        {
            "role": role(),
            "orders": table(),
            "access": policy(
                {"Action": ["dynamodb:GetItem", "dynamodb:PutItem"], "Resource": "orders.arn"},
                {"Action": "ses:SendEmail", "Resource": "*"},
                {"Effect": "Deny", "Action": "dynamodb:DeleteTable", "Resource": "orders.arn"},
            ),
        }
    )
    assert matrix(facts) == {("Role", "Orders"): "read, write, not write", ("Role", "Elsewhere"): "write"}


def test_a_bucket_policy_and_a_permission_to_invoke_count() -> None:
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "cloudfront.amazonaws.com"},
        "Action": "s3:GetObject",
        "Resource": "${site.arn}/*",
        "Condition": {"StringEquals": {"a": "b"}},
    }
    facts = facts_of(
        {
            "site": {"type": "aws:s3:Bucket"},
            "readers": {
                "type": "aws:s3:BucketPolicy",
                "config": {"bucket": "site", "policy": {"Version": "2012-10-17", "Statement": [statement]}},
            },
            "role": role(),
            "worker": function(),
            "callers": {
                "type": "aws:lambda:Permission",
                "config": {
                    "function": "worker.name",
                    "action": "lambda:InvokeFunction",
                    "principal": "sns.amazonaws.com",
                },
            },
        }
    )
    assert matrix(facts) == {
        ("cloudfront.amazonaws.com", "Site"): "read",
        ("sns.amazonaws.com", "Worker"): "invoke",
    }
    assert [grant.conditional for grant in facts.access.grants] == [True, False]


def test_actions_amount_to_levels() -> None:
    assert levels_of(["s3:GetObject", "s3:ListBucket"]) == ("read", "list")
    assert levels_of(["s3:*"]) == levels_of(["*"]) == ("everything",)
    assert levels_of(["s3:Get*"]) == ("read",)
    assert levels_of(["dynamodb:BatchGetItem", "dynamodb:BatchWriteItem"]) == ("read", "write")
    assert levels_of(["kms:Decrypt", "kms:GenerateDataKey"]) == ("use key",)
    assert levels_of(["iam:PassRole", "s3:PutBucketPolicy"]) == ("permissions",)
    assert levels_of(["lambda:InvokeFunction", "states:StartExecution"]) == ("invoke",)
    assert levels_of(["frobnicate:Everything"]) == ("write",)


def test_all_but_some_actions_count_as_all() -> None:
    facts = facts_of(
        {
            "site": {"type": "aws:s3:Bucket"},
            "readers": {
                "type": "aws:s3:BucketPolicy",
                "config": {
                    "bucket": "site",
                    "policy": {
                        "Version": "2012-10-17",
                        "Statement": [
                            {
                                "Effect": "Allow",
                                "Principal": "*",
                                "NotAction": "s3:PutObject",
                                "Resource": "${site.arn}/*",
                            }
                        ],
                    },
                },
            },
        }
    )
    assert matrix(facts) == {("anyone", "Site"): "everything"}
    assert [policy.id for policy in facts.exposure.public] == ["readers"]


def test_all_but_some_actions_count_as_all_in_the_policy_of_a_role_too() -> None:
    facts = facts_of({"role": role(), "access": policy({"NotAction": "iam:*", "Resource": "*"})})
    assert matrix(facts) == {("Role", "Elsewhere"): "everything"}
