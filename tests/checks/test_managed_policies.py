"""ARNs of AWS managed policies: which are wrong, and what they should be."""

import pytest

from infra0.checks.deployment.managed_policy_path import ManagedPolicyPath
from infra0.checks.iam.unknown_managed_policy import UnknownManagedPolicy

from .conftest import Checked

_START = "arn:aws:iam::aws:policy/"


@pytest.mark.parametrize(
    ("arn", "code", "meant"),
    [
        (f"{_START}AmazonDynamoDBFulAccess", "I0628", f"{_START}AmazonDynamoDBFullAccess"),
        (
            f"{_START}service-role/AWSLamdaBasicExecutionRole",
            "I0628",
            f"{_START}service-role/AWSLambdaBasicExecutionRole",
        ),
        (f"{_START}AWSLambdaBasicExecutionRole", "I0425", f"{_START}service-role/AWSLambdaBasicExecutionRole"),
        (f"{_START}service-role/AmazonS3ReadOnlyAccess", "I0425", f"{_START}AmazonS3ReadOnlyAccess"),
        ("arn:aws:iam::policy/ReadOnlyAccess", "I0425", f"{_START}ReadOnlyAccess"),
        ("arn:aws:iam:aws:policy/ReadOnlyAccess", "I0425", f"{_START}ReadOnlyAccess"),
        ("arn:aws-cn:iam::aws:policy/ReadOnlyAcces", "I0628", "arn:aws-cn:iam::aws:policy/ReadOnlyAccess"),
    ],
)
def test_a_managed_policy_is_called_as_aws_calls_it(checked: Checked, arn: str, code: str, meant: str) -> None:
    resources = {"it": {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "r", "policyArn": arn}}}
    (found,) = checked({"resources": resources}, (ManagedPolicyPath, UnknownManagedPolicy))
    assert (found.code, found.suggestions) == (code, (meant,))
    assert found.fix and found.fix.certain


def test_an_invented_policy_is_told_with_those_that_are_alike(checked: Checked) -> None:
    config = {"role": "r", "policyArn": f"{_START}AmazonDynamoDBReadWriteAccess"}
    resources = {"it": {"type": "aws:iam:RolePolicyAttachment", "config": config}}
    (found,) = checked({"resources": resources}, (ManagedPolicyPath, UnknownManagedPolicy))
    assert found.suggestions and found.fix is None and found.notes


@pytest.mark.parametrize(
    "arn", [f"{_START}AdministratorAccess", "arn:aws:iam::123456789012:policy/own", "${other.arn}"]
)
def test_other_policies_are_left_alone(checked: Checked, arn: str) -> None:
    other = {"type": "aws:iam:Policy", "config": {"policy": "{}"}}
    it = {"type": "aws:iam:RolePolicyAttachment", "config": {"role": "r", "policyArn": arn}}
    assert checked({"resources": {"other": other, "it": it}}, (ManagedPolicyPath, UnknownManagedPolicy)) == ()
