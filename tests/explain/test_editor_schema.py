"""The JSON Schemas for editors, which know the configuration of certain types."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

import jsonschema
import pytest
from conftest import EXAMPLES

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.texts import ProviderTexts
from infra0.explain import editor_schema, schema_text
from infra0.explain.examples import example

SMALL_ENOUGH = 120_000
"""Bytes for a document of some twenty types, which editors read in no time."""


@cache
def _texts(catalog: Catalog) -> ProviderTexts:
    """The SDK's texts, read once for all schemas."""
    return ProviderTexts(catalog)


def schema_of(catalog: Catalog, tokens: Iterable[str]) -> dict[str, Any]:
    types = [found for token in sorted(set(tokens)) if (found := catalog.resource(token))]
    return editor_schema(catalog, _texts(catalog), types)


def faults(schema: dict[str, Any], document: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(document)]


def function(**config: Any) -> dict[str, Any]:
    needed = {"role": "role.arn", "code": "./function"}
    return {"resources": {"worker": {"type": "aws:lambda:Function", "config": {**needed, **config}}}}


@pytest.fixture(scope="module")
def schema(catalog: Catalog) -> dict[str, Any]:
    """The schema of functions."""
    return schema_of(catalog, ["aws:lambda:Function"])


@pytest.mark.parametrize(
    "config",
    [
        {"timeout": 3},
        {"timeout": "${config.timeout}"},
        {"timeout": "other.timeout"},
        {"timeout": None},
        {"memorySize": "other.settings[0].size"},
        {"runtime": "python3.13"},
        {"tags": {"team": "orders", "cost": 7}},
        {"tags": "${other.tags}"},
        {"layers": ["layer.arn"]},
        {"environment": {"variables": {"TABLE": "table"}}},
        {"publish": True},
    ],
)
def test_what_documents_may_say_passes(schema: dict[str, Any], config: dict[str, Any]) -> None:
    assert faults(schema, function(**config)) == []


@pytest.mark.parametrize(
    "config",
    [
        {"timeout": "abc"},
        {"timeout": "3"},
        {"timeout": [3]},
        {"publish": "yes"},
        {"layers": "all of them"},
        {"tags": "none at all"},
        {"timeOut": 3},
        {"environment": {"vars": {}}},
        {"environment": "dev"},
    ],
)
def test_what_no_document_may_say_does_not(schema: dict[str, Any], config: dict[str, Any]) -> None:
    assert faults(schema, function(**config))


def test_required_properties_are_asked_for(schema: dict[str, Any]) -> None:
    assert faults(schema, {"resources": {"worker": {"type": "aws:lambda:Function"}}})


@pytest.mark.parametrize("name", ["data-pipeline.json", "vpc-ecs.json"])
def test_the_schemas_of_whole_documents_are_small(catalog: Catalog, name: str) -> None:
    schema = schema_of(catalog, used(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert len(schema_text(schema).encode()) < SMALL_ENOUGH
    assert json.loads(schema_text(schema)) == schema


def test_a_document_without_errors_passes_its_own_schema(catalog: Catalog) -> None:
    assert faults(schema_of(catalog, used("vpc-ecs.json")), json.loads((EXAMPLES / "vpc-ecs.json").read_text())) == []


def used(name: str) -> list[str]:
    document = json.loads((EXAMPLES / name).read_text())
    return [resource["type"] for resource in document["resources"].values()]


@pytest.mark.parametrize("start", [0, 1, 2])
def test_examples_of_types_pass_the_schemas_of_types(catalog: Catalog, start: int) -> None:
    for token in catalog.tokens("aws")[start::90]:
        document = example(catalog, _resource(catalog, token))
        schema = schema_of(catalog, (each["type"] for each in document["resources"].values()))
        assert faults(schema, document) == [], token


def test_every_definition_is_referred_to_and_there(catalog: Catalog) -> None:
    text = schema_text(schema_of(catalog, ["aws:s3:Bucket", "aws:sqs:Queue", "aws:lambda:Function"]))
    defined = json.loads(text)["$defs"].keys()
    referred = {reference.partition('"')[0] for reference in text.split('"#/$defs/')[1:]}
    assert referred <= defined
    assert defined - referred == set()


def test_properties_are_described_at_a_glance(schema: dict[str, Any]) -> None:
    (branch,) = schema["$defs"]["Resource"]["allOf"]
    properties = branch["then"]["properties"]["config"]["properties"]
    assert properties["role"]["description"].startswith("ARN of the function's execution role.")
    assert all("](http" not in found.get("description", "") for found in properties.values())


def _resource(catalog: Catalog, token: str) -> ResourceType:
    found = catalog.resource(token)
    assert found is not None
    return found
