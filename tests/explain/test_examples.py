"""The documents that show how types and properties are used."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from infra0.catalog import Catalog, Kind, ResourceType
from infra0.checks.tables.accepted import ACCEPTED
from infra0.diagnostics import Severity
from infra0.explain.examples import example, usual_references
from infra0.explain.paths import innermost_object, locate
from infra0.explain.placeholders import COMPANIONS, USUAL
from infra0.graph import member_of_kind
from infra0.pipeline import check_document

ONE_IN = 40


def resource(catalog: Catalog, token: str) -> ResourceType:
    found = catalog.resource(token)
    assert found is not None, token
    return found


def types(catalog: Catalog) -> Iterator[ResourceType]:
    for package in catalog.packages():
        for token in catalog.tokens(package.name):
            yield resource(catalog, token)


def properties(catalog: Catalog, of: ResourceType) -> Iterator[tuple[str, ...]]:
    """The ways to the inputs of a type and to the fields of objects in them."""
    for one in of.inputs.values():
        yield (one.name,)
        object_ = innermost_object(catalog, of, one.type)
        keys = ("key",) if member_of_kind(one.type, Kind.MAP) else ()
        yield from ((one.name, *keys, field) for field in (object_.properties if object_ else ()))


def errors(catalog: Catalog, document: Any) -> list[str]:
    found = check_document(json.dumps(document).encode(), "example.json", catalog).findings
    return [f"{each.path}: {each.diagnostic.message}" for each in found if each.severity is Severity.ERROR]


def faults(catalog: Catalog, chosen: list[ResourceType]) -> dict[str, list[str]]:
    found = {one.short_token: errors(catalog, example(catalog, one)) for one in chosen}
    return {token: messages for token, messages in found.items() if messages}


def test_examples_of_types_are_free_of_errors(catalog: Catalog) -> None:
    assert faults(catalog, list(types(catalog))[::ONE_IN]) == {}


@pytest.mark.slow
def test_the_example_of_every_type_is_free_of_errors(catalog: Catalog) -> None:
    assert faults(catalog, list(types(catalog))) == {}


@pytest.mark.slow
def test_the_example_of_every_property_is_free_of_errors_and_has_the_property(catalog: Catalog) -> None:
    found: dict[str, object] = {}
    for one in types(catalog):
        for path in properties(catalog, one):
            document = example(catalog, one, path)
            if messages := errors(catalog, document):
                found[f"{one.short_token}.{'.'.join(path)}"] = messages
            assert f'"{path[0]}"' in json.dumps(document), (one.short_token, path)
    assert found == {}


def test_an_example_has_what_services_ask_for_beyond_the_schema(catalog: Catalog) -> None:
    config = example(catalog, resource(catalog, "aws:lambda:Function"))["resources"]["function"]["config"]
    assert config["code"] == "./folder"
    assert {"handler", "runtime", "role"} <= config.keys()


def test_an_example_has_the_resources_that_it_refers_to(catalog: Catalog) -> None:
    resources = example(catalog, resource(catalog, "aws:sfn:StateMachine"))["resources"]
    assert resources["stateMachine"]["config"]["roleArn"] == "role.arn"
    trusted = resources["role"]["config"]["assumeRolePolicy"]["Statement"][0]["Principal"]
    assert trusted == {"Service": "states.amazonaws.com"}


def test_an_example_of_a_property_has_it_with_its_surroundings(catalog: Catalog) -> None:
    document = example(catalog, resource(catalog, "aws:lambda:Function"), ("environment", "variables", "TABLE_NAME"))
    config = document["resources"]["function"]["config"]
    assert config["environment"] == {"variables": {"TABLE_NAME": "example"}}


def test_an_example_of_an_alternative_leaves_the_others_out(catalog: Catalog) -> None:
    config = example(catalog, resource(catalog, "aws:lambda:Function"), ("imageUri",))["resources"]["function"][
        "config"
    ]
    assert "imageUri" in config and "code" not in config


def test_an_example_of_an_output_exports_it(catalog: Catalog) -> None:
    document = example(catalog, resource(catalog, "aws:sqs:Queue"), ("url",))
    assert document["outputs"] == {"url": "queue.url"}


def test_an_example_keeps_secrets_out_of_the_document(catalog: Catalog) -> None:
    document = example(catalog, resource(catalog, "aws:directoryservice:Directory"))
    assert document["resources"]["directory"]["config"]["password"] == "${config.password}"
    assert document["config"] == {"password": {"secret": True}}


def test_what_examples_refer_to_is_sorted_by_how_often_they_do(catalog: Catalog) -> None:
    found = usual_references(catalog, resource(catalog, "aws:lambda:Function"), "role")
    assert [count for *_, count in found] == sorted((count for *_, count in found), reverse=True)
    assert found[0][:2] == ("aws:iam:Role", "arn")


@pytest.mark.parametrize(("token", "slot"), [*USUAL, *COMPANIONS])
def test_the_slots_of_placeholders_exist(catalog: Catalog, token: str, slot: str) -> None:
    owner = resource(catalog, token)
    # Of a list that has an example as a whole, the slot of its elements is found.
    assert locate(catalog, owner, slot).slot.path in (slot, f"{slot}[]")


@pytest.mark.parametrize("key", sorted(USUAL.keys() & ACCEPTED.keys()))
def test_what_is_usual_is_accepted(key: tuple[str, str]) -> None:
    assert USUAL[key] in ACCEPTED[key]


@pytest.mark.parametrize(
    ("token", "path", "value"),
    [
        ("tls:index:PrivateKey", ["algorithm"], "RSA"),
        ("aws:cloudfront:Distribution", ["defaultCacheBehavior", "viewerProtocolPolicy"], "redirect-to-https"),
        ("aws:ecs:TaskDefinition", ["containerDefinitions", 0, "essential"], True),
    ],
)
def test_an_example_has_values_that_the_service_takes(
    catalog: Catalog, token: str, path: list[str | int], value: object
) -> None:
    resource = catalog.resource(token)
    assert resource
    found = example(catalog, resource)["resources"][next(iter(example(catalog, resource)["resources"]))]["config"]
    for step in path:
        found = found[step]
    assert found == value
