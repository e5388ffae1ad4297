"""Answers to queries for the attribute that a bare reference means."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.explain import answer, answer_line

LISTENER = ("aws:lb:Listener", "aws:lb:TargetGroup")
FUNCTION = ("aws:lambda:Function", "aws:dynamodb:Table")


def ask(catalog: Catalog, types: tuple[str, str], path: str) -> dict[str, Any]:
    return answer(catalog, {"type": types[0], "property": path, "target": types[1]})


@pytest.mark.parametrize(
    "path",
    [
        "defaultActions[].targetGroupArn",
        "defaultActions.targetGroupArn",
        "defaultActions[0].targetGroupArn",
        "defaultActions[*].targetGroupArn",
        "default_actions.target_group_arn",
        "DefaultActions.TargetGroupArn",
        'defaultActions[0]["targetGroupArn"]',
    ],
)
def test_every_usual_spelling_of_a_path_is_understood(catalog: Catalog, path: str) -> None:
    found = ask(catalog, LISTENER, path)
    assert (found["attribute"], found["step"]) == ("arn", 1)
    assert found["property"] == path


@pytest.mark.parametrize("path", ["subnets", "subnets[]", "subnets[0]"])
def test_a_path_to_a_list_means_its_elements(catalog: Catalog, path: str) -> None:
    found = ask(catalog, ("aws:lb:LoadBalancer", "aws:ec2:Subnet"), path)
    assert (found["attribute"], found["step"]) == ("id", 1)


@pytest.mark.parametrize(
    ("key", "attribute"), [("TABLE_NAME", "name"), ("TABLE_ARN", "arn"), ("ORDERS_STREAM_ARN", "streamArn")]
)
@pytest.mark.parametrize(
    "path", ["environment.variables.%s", 'environment.variables["%s"]', "environment.variables{%s}"]
)
def test_the_key_of_a_map_chooses_the_attribute_as_in_documents(
    catalog: Catalog, key: str, attribute: str, path: str
) -> None:
    assert ask(catalog, FUNCTION, path % key)["attribute"] == attribute


@pytest.mark.parametrize("path", ["environment.variables", "environment.variables{}", "environment.variables.COLOUR"])
def test_a_key_that_says_nothing_is_answered_with_what_to_write(catalog: Catalog, path: str) -> None:
    found = ask(catalog, FUNCTION, path)
    assert found["attribute"] == "name"
    assert "a bare ID stays text: write ${ID.name}" in found["because"]


def test_text_that_is_never_a_reference_gets_an_answer_too(catalog: Catalog) -> None:
    found = ask(catalog, FUNCTION, "tags.Table")
    assert (found["attribute"], found["because"][-8:]) == ("name", "ID.name}")


def test_the_resources_of_a_statement_are_arns(catalog: Catalog) -> None:
    found = ask(catalog, ("aws:iam:RolePolicy", "aws:sqs:Queue"), "policy.Statement[0].Resource")
    assert found["attribute"] == "arn"


def test_a_slot_that_takes_the_resource_itself_takes_no_attribute(catalog: Catalog) -> None:
    found = ask(catalog, ("aws-apigateway:index:RestAPI", "aws:lambda:Function"), "routes[].eventHandler")
    assert found["attribute"] is None
    assert "the resource itself" in found["because"]


@pytest.mark.parametrize(
    ("path", "suggestion"),
    [
        ("defaultActions.targetGrupArn", "defaultActions[].targetGroupArn"),
        ("default_action.target_group_arn", "defaultActions"),
    ],
)
def test_a_property_that_does_not_exist_is_answered_by_its_name(catalog: Catalog, path: str, suggestion: str) -> None:
    found = ask(catalog, LISTENER, path)
    assert found["attribute"] == "arn"
    assert found["because"].startswith(f"`{path}` is not a property of aws:lb:Listener; by its name: ")
    assert found["suggestions"][0] == suggestion


@pytest.mark.parametrize("path", ["role.x", "environment.variables.KEY.x", "nothing[].at{}.all", "[0]", "...", "{}"])
def test_any_path_gets_an_answer(catalog: Catalog, path: str) -> None:
    assert ask(catalog, FUNCTION, path)["attribute"]


def test_types_in_other_spellings_are_errors_with_suggestions(catalog: Catalog) -> None:
    found = ask(catalog, ("aws_lb_listener", "aws:lb:TargetGroup"), "defaultActions[].targetGroupArn")
    assert found["error"] == "unknown type aws_lb_listener"
    assert found["suggestions"] == ["aws:lb:Listener"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("nope", "this is not valid JSON"),
        ("[" * 5000, "this is not valid JSON"),
        ("[]", "a query is a JSON object"),
        ('{"type": 1, "target": "aws:sqs:Queue"}', "the query has no type and no property"),
    ],
)
def test_lines_that_are_no_queries_are_answered_with_an_error(catalog: Catalog, line: str, error: str) -> None:
    assert answer_line(catalog, line)["error"].startswith(error)


def test_further_keys_of_a_query_are_kept(catalog: Catalog) -> None:
    query = {"type": LISTENER[0], "property": "defaultActions[].targetGroupArn", "target": LISTENER[1], "n": 7}
    assert answer_line(catalog, json.dumps(query)).items() >= query.items()
