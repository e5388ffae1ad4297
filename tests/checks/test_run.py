"""Checks are run in one way through the document, and the tuples list every check that there is."""

from importlib import import_module
from pathlib import Path

import pytest

import infra0.checks
from infra0.checks import CHECKS, Check, DocumentCheck, MisfitCheck, ObjectCheck, ResourceCheck, ValueCheck
from infra0.checks.practice import PRACTICE
from infra0.checks.properties import MissingFile
from infra0.diagnostics import Place

from .conftest import Checked

_FAMILIES = ("document", "properties", "deployment", "diagram", "iam", "practice")
_BASES = (DocumentCheck, ResourceCheck, ObjectCheck, ValueCheck, MisfitCheck)


@pytest.mark.parametrize("family", _FAMILIES)
def test_every_module_of_a_family_holds_one_check_that_is_listed(family: str) -> None:
    folder = Path(infra0.checks.__file__).parent / family
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = PRACTICE if family == "practice" else CHECKS
    found = {check.__module__.rpartition(".")[2] for check in listed if f".{family}." in check.__module__}
    assert found == modules


@pytest.mark.parametrize("check", (*CHECKS, *PRACTICE), ids=lambda check: check.code)
def test_a_check_is_called_as_its_module(check: Check) -> None:
    module = import_module(check.__module__)
    assert check.__module__.rpartition(".")[2] == check.name().replace("-", "_")
    assert [each for each in vars(module).values() if _is_own_check(each, check.__module__)] == [check]


def _is_own_check(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, _BASES) and value.__module__ == module


def test_the_practice_family_is_not_looked_for_by_default() -> None:
    assert not set(PRACTICE) & set(CHECKS)
    assert all(check.code.startswith("I07") for check in PRACTICE)
    assert not any(check.code.startswith("I07") for check in CHECKS)


def _function(**config: object) -> dict[str, object]:
    role = "arn:aws:iam::123456789012:role/worker"
    return {
        "type": "aws:lambda:Function",
        "config": {"role": role, "handler": "a.b", "runtime": "nodejs22.x", **config},
    }


def test_one_missing_path_is_one_finding_with_all_its_places(checked: Checked) -> None:
    resources = {name: _function(code="./no-such-folder") for name in ("first", "second", "third")}
    (found,) = checked({"resources": resources}, (MissingFile,))
    assert found.place == Place(("resources", "first", "config", "code"))
    assert [related.place for related in found.related] == [
        Place(("resources", "second", "config", "code")),
        Place(("resources", "third", "config", "code")),
    ]


def test_two_missing_paths_are_two_findings(checked: Checked) -> None:
    resources = {"first": _function(code="./no-such-a"), "second": _function(code="./no-such-b")}
    assert len(checked({"resources": resources}, (MissingFile,))) == 2


def test_a_secret_is_quoted_by_no_finding(checked: Checked) -> None:
    secret = "correct horse battery staple"
    resources = {
        "db": {
            "type": "aws:rds:Instance",
            "config": {
                "instanceClass": "db.t4g.micro",
                "engine": "postgres",
                "allocatedStorage": 20,
                "username": "app",
                "password": secret,
            },
        },
        "setting": {"type": "aws:ssm:Parameter", "config": {"type": "SecureString", "value": secret}},
    }
    for found in checked({"resources": resources}, (*CHECKS, *PRACTICE)):
        assert secret not in repr(found)


def test_a_resource_without_a_catalog_is_not_judged(checked: Checked) -> None:
    resources = {"thing": {"type": "acme:index:Thing", "config": {"size": {"deep": [1, "two"]}, "name": "x"}}}
    assert checked({"resources": resources}) == ()


def test_null_is_the_same_as_not_given(checked: Checked) -> None:
    resources = {"data": {"type": "aws:s3:Bucket", "config": {"colour": None, "forceDestroy": None, "tags": None}}}
    assert checked({"resources": resources}) == ()


def test_the_role_of_one_resource_is_judged_once_for_a_service(checked: Checked) -> None:
    statement = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}
    trust = {"Version": "2012-10-17", "Statement": [statement]}
    stream = {
        "destination": "extended_s3",
        "extendedS3Configuration": {"bucketArn": "data", "roleArn": "role"},
        "kinesisSourceConfiguration": {"kinesisStreamArn": "events", "roleArn": "role"},
    }
    resources = {
        "data": {"type": "aws:s3:Bucket"},
        "events": {"type": "aws:kinesis:Stream"},
        "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": trust}},
        "delivery": {"type": "aws:kinesis:FirehoseDeliveryStream", "config": stream},
    }
    found = [one.code for one in checked({"resources": resources})]
    assert found.count("I0617") == 1


def test_what_the_text_of_a_property_lists_is_accepted_though_the_sdk_does_not_list_it(checked: Checked) -> None:
    resources = {"gate": {"type": "aws:alb:LoadBalancer", "config": {"loadBalancerType": "gateway"}}}
    assert "I0416" not in {one.code for one in checked({"resources": resources})}


def test_a_name_is_given_the_beginning_that_it_needs(checked: Checked) -> None:
    config = {"name": "orders", "targetKeyId": "arn:aws:kms:eu-west-1:123456789012:key/a"}
    found = checked({"resources": {"key": {"type": "aws:kms:Alias", "config": config}}})
    (fix,) = (one.fix for one in found if one.code == "I0432" and one.fix)
    assert (fix.title, fix.certain) == ("write `alias/orders`", True)
