"""The stage as a whole."""

import json
from collections.abc import Iterator
from textwrap import dedent

import pytest
from support.upgrades import source_of, upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Rule
from infra0.fixes import apply
from infra0.model import parse
from infra0.upgrade import RULES, upgrade


def test_a_document_in_todays_shapes_stays_the_same_object(catalog: Catalog) -> None:
    document, _ = parse({"resources": {"lake": {"type": "aws:s3:Bucket", "config": {"bucket": "lake"}}}})
    assert document is not None
    made = upgrade(document, catalog)

    assert made.document is document
    assert (made.moved, made.diagnostics) == ({}, ())


def test_what_is_not_a_resource_stays_as_it_is(catalog: Catalog) -> None:
    address = {"type": "aws:ec2:Eip", "config": {"vpc": True}, "options": {"protect": True}, "note": 1}
    others = {"outputs": {"address": "${it.publicIp}"}, "more": [1]}
    document, _ = parse({"resources": {"it": address}, **others})
    assert document is not None
    after = upgrade(document, catalog).document.model_dump(by_alias=True, exclude_none=True)

    assert after == {"resources": {"it": {**address, "config": {"domain": "vpc"}}}, **others}


def test_several_upgrades_of_one_document_hold_together(catalog: Catalog) -> None:
    made = upgraded(
        catalog,
        {
            "api": {"type": "awsx:apigateway:API", "config": {"routes": []}},
            "address": {"type": "aws:ec2:EIP", "config": {"vpc": True}},
            "handler": {"type": "aws:lambda:Function", "config": {"functionName": "orders", "role": "r"}},
            "web": {"type": "aws:ecs:Cluster", "config": {"capacityProviders": ["FARGATE"]}},
        },
    )

    assert {name: resource.type for name, resource in made.document.resources.items()} == {
        "api": "aws-apigateway:index:RestAPI",
        "address": "aws:ec2:Eip",
        "handler": "aws:lambda:Function",
        "web": "aws:ecs:Cluster",
        "webCapacityProviders": "aws:ecs:ClusterCapacityProviders",
    }
    assert [finding.code for finding in made.diagnostics] == ["I0450", "I0402", "I0450", "I0450", "I0450"]


def test_references_follow_the_attributes_that_a_new_resource_has(catalog: Catalog) -> None:
    document = {
        "resources": {
            "api": {"type": "aws:apigateway:RestApi", "config": {"name": "orders"}},
            "release": {
                "type": "aws:apigateway:Deployment",
                "config": {"restApi": "api.id", "stageName": "prod", "variables": {"table": "orders"}},
            },
            "address": {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": "release.invokeUrl"}},
        },
        "outputs": {
            "orders": "${release.invokeUrl}/orders",
            "made": "release.createdDate",
            "shown": "$${release.invokeUrl}",
        },
    }
    parsed, _ = parse(document)
    assert parsed is not None
    made = upgrade(parsed, catalog)
    (warning,) = made.diagnostics
    assert warning.fix is not None
    mended = source_of(apply(source_of(json.dumps(document)), [warning.fix]).text).data

    assert warning.message == (
        "`stageName` and `variables` of `release` are compiled as a separate resource, `releaseStage`"
        " (aws:apigateway:Stage)."
    )
    assert made.document.model_dump(by_alias=True, exclude_none=True) == mended
    assert mended["resources"]["releaseStage"]["config"]["variables"] == {"table": "orders"}
    assert mended["resources"]["address"]["config"]["value"] == "releaseStage.invokeUrl"
    assert mended["outputs"] == {
        "orders": "${releaseStage.invokeUrl}/orders",
        "made": "release.createdDate",
        "shown": "$${release.invokeUrl}",
    }


def test_an_id_of_a_new_resource_is_one_that_nothing_else_has(catalog: Catalog) -> None:
    made = upgraded(
        catalog,
        {
            "web": {"type": "aws:ecs:Cluster", "config": {"capacityProviders": ["FARGATE"]}},
            "webCapacityProviders": {"type": "aws:s3:Bucket"},
        },
    )

    assert "webCapacityProviders2" in made.document.resources


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_has_its_fault_and_the_other_has_none(catalog: Catalog, rule: type[Rule]) -> None:
    example, instead = _documents(rule)

    assert rule.code in {finding.code for finding in upgraded(catalog, example["resources"]).diagnostics}
    assert upgraded(catalog, instead["resources"]).diagnostics == ()


def _documents(rule: type[Rule]) -> Iterator[dict[str, dict[str, object]]]:
    text = dedent("    " + (rule.__doc__ or ""))
    _, _, after = text.partition("Example:\n")
    for part in after.split("Instead:\n"):
        yield json.loads(part)
