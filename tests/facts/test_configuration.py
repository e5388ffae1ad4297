"""What a resource is configured with, as rows that can be read."""

from typing import Any

from support.systems import facts_of, function, role, table

from infra0.facts.configuration import Configuration, Row


def configuration(token: str, config: dict[str, Any], **others: Any) -> Configuration:
    """The configuration of a resource of that type."""
    facts = facts_of({"it": {"type": token, "config": config}, **others})
    return next(resource.configuration for resource in facts.resources if resource.id == "it")


def given(found: Configuration) -> list[tuple[str, str, str]]:
    """The rows that the document gives: path, type and text."""
    return [(row.path, row.type, row.text) for row in found.rows if not row.by_default]


def test_nested_properties_have_a_row_each_with_their_types() -> None:
    config = function(environment={"variables": {"TABLE": "${orders.name}", "LEVEL": "info-${stack}"}}, timeout=30)
    found = configuration(config["type"], config["config"], role=role(), orders=table())
    rows = given(found)
    assert ("timeout", "integer", "30") in rows
    assert ("environment.variables.LEVEL", "string", "info-${stack}") in rows
    assert ("environment.variables.TABLE", "string", "orders.name") in rows
    assert Row("role", "string", "role.arn", "role") in found.rows


def test_like_objects_of_a_list_are_a_table() -> None:
    found = configuration(
        "aws:dynamodb:Table",
        {
            "billingMode": "PAY_PER_REQUEST",
            "hashKey": "a",
            "rangeKey": "b",
            "attributes": [{"name": "a", "type": "S"}, {"name": "b", "type": "N"}],
        },
    )
    (listing,) = found.listings
    assert (listing.path, listing.columns) == ("attributes", ("name", "type"))
    assert [[cell.text for cell in row] for row in listing.rows] == [["a", "S"], ["b", "N"]]


def test_a_single_object_of_a_list_has_rows() -> None:
    rows = given(configuration("aws:dynamodb:Table", table()["config"]))
    assert ("attributes[0].name", "string", "id") in rows


def test_documents_and_long_texts_are_blocks() -> None:
    found = configuration("aws:iam:Role", role()["config"])
    assert [(block.path, block.language) for block in found.blocks] == [("assumeRolePolicy", "json")]
    assert '"Service": "lambda.amazonaws.com"' in found.blocks[0].text
    long = configuration("aws:sns:Topic", {"displayName": "x", "deliveryPolicy": {"a": ["b"] * 100}})
    assert [block.path for block in long.blocks] == ["deliveryPolicy"]


def test_tags_are_one_row() -> None:
    rows = given(configuration("aws:sqs:Queue", {"tags": {"Name": "jobs", "Stage": "${stack}"}}))
    assert rows == [("tags", "map of string", "Name=jobs, Stage=${stack}")]


def test_defaults_that_matter_follow_unless_the_document_decides() -> None:
    found = configuration("aws:cloudwatch:LogGroup", {})
    assert [(row.path, row.text, row.note) for row in found.rows if row.by_default] == [
        ("retentionInDays", "0", "log events never expire")
    ]
    assert not [row for row in configuration("aws:cloudwatch:LogGroup", {"retentionInDays": 7}).rows if row.by_default]


def test_a_secret_is_named_not_shown() -> None:
    facts = facts_of(
        {
            "secret": {"type": "aws:secretsmanager:Secret"},
            "value": {
                "type": "aws:secretsmanager:SecretVersion",
                "config": {"secretId": "secret.id", "secretString": "Tr0ub4dor&3-literal"},
            },
            "other": {
                "type": "aws:secretsmanager:SecretVersion",
                "config": {"secretId": "secret.id", "secretString": "${config.key}"},
            },
        },
        config={"key": {"secret": True}},
    )
    rows = {
        (one.id, row.path): row.text
        for one in facts.resources
        for row in one.configuration.rows
        if row.path == "secretString"
    }
    assert rows["value", "secretString"].startswith("secret ")
    assert "Tr0ub4dor" not in rows["value", "secretString"]
    assert rows["other", "secretString"] == "secret setting key"
