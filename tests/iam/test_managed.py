"""The policies that AWS manages: where each is, and what of that which services ask for it allows."""

import pytest

from infra0.iam.builder.managed import managed_text, read_moto
from infra0.iam.managed import ASKED, managed_policies, managed_source

_POLICIES = """
{"ReadTables": {"Path": "/service-role/", "Document": {"Statement": {"Effect": "Allow", "Action": "dynamodb:Get*"}}},
 "Most": {"Path": "/", "Document": {"Statement": [{"Effect": "Allow", "NotAction": "iam:*"}]}},
 "nothing": {"Path": "/", "Document": {"Statement": [{"Effect": "Deny", "Action": "*"},
                                                      {"Effect": "Allow", "Action": ["s3:GetObject"]}]}}}
"""


def test_the_list_has_the_path_and_what_is_allowed_of_what_is_asked_for() -> None:
    policies = read_moto(f'# Made by a script\npolicies = """{_POLICIES}"""\n')
    assert managed_text("one 1.0", policies).splitlines() == [
        "one 1.0",
        " ".join(("Most", *ASKED)),
        "nothing",
        "service-role/ReadTables dynamodb:GetRecords",
    ]


@pytest.mark.parametrize(
    ("name", "path", "action", "allowed"),
    [
        ("AWSLambdaBasicExecutionRole", "service-role/", "logs:CreateLogStream", True),
        ("AWSLambdaSQSQueueExecutionRole", "service-role/", "sqs:ReceiveMessage", True),
        ("AmazonDynamoDBReadOnlyAccess", "", "dynamodb:GetRecords", False),
        ("PowerUserAccess", "", "kinesis:GetRecords", True),
        ("ViewOnlyAccess", "job-function/", "eks:DescribeCluster", True),
    ],
)
def test_a_policy_is_under_its_path_and_allows_what_it_does(name: str, path: str, action: str, allowed: bool) -> None:
    policy = managed_policies()[name]
    assert (policy.path, action in policy.allows) == (path, allowed)


def test_all_that_is_listed_is_asked_for() -> None:
    policies = managed_policies()
    assert len(policies) > 1_000
    assert frozenset[str]().union(*(policy.allows for policy in policies.values())) == set(ASKED)
    assert managed_source().startswith("moto ")
