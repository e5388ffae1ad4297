"""Properties that no object of the type has: what is certainly meant is what all later stages see."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics import RenameKey
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, check_document

_ROLE = {
    "type": "aws:iam:Role",
    "config": {
        "assumeRolePolicy": {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": "sts:AssumeRole",
                    "Principal": {"Service": ["lambda.amazonaws.com", "ecs-tasks.amazonaws.com"]},
                }
            ],
        }
    },
}


def _findings(resources: dict[str, Any], catalog: Catalog) -> list[Finding]:
    content = json.dumps({"resources": resources}).encode()
    return [one for one in check_document(content, "document.json", catalog).findings if one.severity.rank < 2]


def _codes(resources: dict[str, Any], catalog: Catalog) -> list[tuple[str, str]]:
    return [(one.diagnostic.code, one.path.rpartition("/config/")[2]) for one in _findings(resources, catalog)]


def _fixed(resources: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    content = json.dumps({"resources": resources}).encode()
    fixed = fix_document(content, "document.json", catalog, Options(), Selection())
    result: dict[str, Any] = json.loads(fixed.content)["resources"]
    return result


_FUNCTION = {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1", "packageType": "Image", "role": "role.arn"}
_TABLE = {"hashKey": "id", "billingMode": "PAY_PER_REQUEST", "attributes": [{"name": "id", "type": "S"}]}
_RULE = {"fromPort": 443, "toPort": 443, "protocol": "tcp", "cidrBlocks": ["10.0.0.0/8"]}


@pytest.mark.parametrize(
    ("type_", "config", "renamed"),
    [
        ("aws:lambda:Function", _FUNCTION, {"role": "rol"}),
        ("aws:lambda:Function", _FUNCTION, {"imageUri": "image_uri", "packageType": "package_type"}),
        ("aws:dynamodb:Table", _TABLE, {"hashKey": "hash_key", "billingMode": "billing_mode"}),
        ("aws:ec2:Vpc", {"cidrBlock": "10.0.0.0/16"}, {"cidrBlock": "cidr_block"}),
    ],
)
def test_a_misspelled_property_is_one_finding(
    type_: str, config: dict[str, Any], renamed: dict[str, str], catalog: Catalog
) -> None:
    misspelled = {renamed.get(key, key): value for key, value in config.items()}
    resources = {"role": _ROLE, "it": {"type": type_, "config": misspelled}}

    ((code, place),) = _codes(resources, catalog)
    assert code == "I0410"
    assert place in renamed.values()
    assert _fixed(resources, catalog)["it"]["config"] == config


def test_properties_in_another_spelling_are_one_finding_with_those_inside_others(catalog: Catalog) -> None:
    rule = {"from_port" if key == "fromPort" else "to_port" if key == "toPort" else key: _RULE[key] for key in _RULE}
    config = {"vpcId": "vpc-1", "Ingress": [rule]}
    resources = {"it": {"type": "aws:ec2:SecurityGroup", "config": config}}

    assert _codes(resources, catalog) == [("I0410", "Ingress")]
    assert _fixed(resources, catalog)["it"]["config"] == {"vpcId": "vpc-1", "ingress": [_RULE]}


def test_a_misspelled_property_is_renamed_rather_than_added(catalog: Catalog) -> None:
    config = {key: value for key, value in _FUNCTION.items() if key != "role"} | {"rol": "${role.arn}"}
    resources = {"role": _ROLE, "it": {"type": "aws:lambda:Function", "config": config, "dependsOn": ["role"]}}

    assert _fixed(resources, catalog)["it"]["config"] == {**_FUNCTION, "role": "${role.arn}"}


def test_a_misspelled_property_that_another_check_asks_for_is_renamed(catalog: Catalog) -> None:
    config = {
        "family": "web",
        "requiresCompatibilities": ["FARGATE"],
        "networkMod": "awsvpc",
        "cpu": "256",
        "memory": "512",
        "executionRoleArn": "role.arn",
        "container_definitions": [{"name": "web", "image": "nginx"}],
    }
    fixed = _fixed({"role": _ROLE, "it": {"type": "aws:ecs:TaskDefinition", "config": config}}, catalog)

    assert fixed["it"]["config"]["networkMode"] == "awsvpc"
    assert fixed["it"]["config"]["containerDefinitions"] == [{"name": "web", "image": "nginx"}]


def test_a_value_that_is_converted_keeps_no_property_from_its_name(catalog: Catalog) -> None:
    resources = {"it": {"type": "aws:s3:Bucket", "config": {"force_destroy": "true"}}}

    assert _codes(resources, catalog) == [("I0410", "force_destroy"), ("I0413", "force_destroy")]
    assert _fixed(resources, catalog)["it"]["config"] == {"forceDestroy": True}


def test_a_name_that_is_only_near_is_not_certain_where_the_value_does_not_fit(catalog: Catalog) -> None:
    (finding,) = _findings({"it": {"type": "aws:s3:Bucket", "config": {"forceDestory": [1]}}}, catalog)

    fix = finding.diagnostic.fix
    assert fix
    assert not fix.certain
    assert fix.edits == (RenameKey(("resources", "it", "config", "forceDestory"), "forceDestroy"),)


def test_two_names_cannot_be_the_same_property(catalog: Catalog) -> None:
    resources = {"it": {"type": "aws:s3:Bucket", "config": {"force_destroy": True, "ForceDestroy": False}}}
    first, second = _findings(resources, catalog)

    assert first.diagnostic.fix
    assert second.diagnostic.fix is None


def test_variables_outside_their_map_are_put_into_it(catalog: Catalog) -> None:
    config = {**_FUNCTION, "environment": {"TABLE": "orders", "ROLE": "role.arn", "LEVEL": "info"}}
    resources = {"role": _ROLE, "it": {"type": "aws:lambda:Function", "config": config}}
    (finding,) = _findings(resources, catalog)

    assert finding.diagnostic.code == "I0410"
    assert "`variables`" in finding.diagnostic.message
    assert _fixed(resources, catalog)["it"]["config"]["environment"] == {"variables": config["environment"]}


def test_a_shape_that_is_gone_is_no_unknown_property_as_well(catalog: Catalog) -> None:
    config = {"vpcId": "vpc-1", "logGroupName": "traffic"}

    assert _codes({"it": {"type": "aws:ec2:FlowLog", "config": config}}, catalog) == [("I0451", "logGroupName")]
