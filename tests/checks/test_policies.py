"""Policies are checked wherever and however they are written."""

import json
from typing import Any

import pytest

from infra0.checks import Check

from .conftest import EVERY_CHECK, Checked

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "firehose.amazonaws.com"}},
    ],
}
WILD = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*"}]}


def checks(code: str) -> tuple[Check, ...]:
    """The check of a code."""
    return tuple(check for check in EVERY_CHECK if check.code == code)


@pytest.mark.parametrize("trust", [TRUST, json.dumps(TRUST)], ids=["object", "text"])
def test_a_role_that_trusts_another_service_is_found(trust: Any, checked: Checked) -> None:
    worker = {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/w:1", "packageType": "Image", "role": "role.arn"}
    resources = {
        "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": trust}},
        "worker": {"type": "aws:lambda:Function", "config": worker},
    }
    assert [found.code for found in checked({"resources": resources}, checks("I0617"))] == ["I0617"]


@pytest.mark.parametrize("trust", [TRUST, "firehose.amazonaws.com"], ids=["document", "prose"])
def test_a_policy_within_a_role_is_the_authors_though_its_trust_is_derived(trust: Any, checked: Checked) -> None:
    config = {"assumeRolePolicy": trust, "inlinePolicies": [{"name": "all", "policy": WILD}]}
    resources = {"role": {"type": "aws:iam:Role", "config": config}}
    assert [found.code for found in checked({"resources": resources}, checks("I0704"))] == ["I0704"]


@pytest.mark.parametrize(
    ("type_", "property"),
    [
        ("aws:amp:ResourcePolicy", "policyDocument"),
        ("aws:ec2:VpcEndpoint", "policy"),
        ("aws:eks:PodIdentityAssociation", "policy"),
        ("aws:iot:Policy", "policy"),
        ("aws:kms:ReplicaKey", "policy"),
        ("aws:secretsmanager:Secret", "policy"),
        ("aws:ssoadmin:PermissionSetInlinePolicy", "inlinePolicy"),
    ],
)
def test_what_takes_a_policy_has_its_statements_checked(type_: str, property: str, checked: Checked) -> None:
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "allow", "Action": "s3:GetObject"}]}
    resources = {"it": {"type": type_, "config": {property: policy}}}
    assert [found.code for found in checked({"resources": resources}, checks("I0612"))] == ["I0612"]


def test_the_policy_of_an_api_is_one(checked: Checked) -> None:
    statement = {"Effect": "allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    resources = {"api": {"type": "aws:apigateway:RestApi", "config": {"policy": policy}}}
    assert [found.code for found in checked({"resources": resources}, checks("I0612"))] == ["I0612"]


@pytest.mark.parametrize(
    ("action", "codes"),
    [("dynamodb:GetItem", ["I0705"]), ("ecs:ListClusters", []), ("ecr:GetAuthorizationToken", []), ("sts:*", [])],
)
def test_only_what_can_name_resources_is_asked_to(action: str, codes: list[str], checked: Checked) -> None:
    statement = {"Effect": "Allow", "Action": action, "Resource": "*"}
    config = {"policy": {"Version": "2012-10-17", "Statement": [statement]}}
    resources = {"access": {"type": "aws:iam:Policy", "config": config}}
    assert [found.code for found in checked({"resources": resources}, checks("I0705"))] == codes
