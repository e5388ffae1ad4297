"""Resource options: what is printed, and what the SDK makes of it."""

from __future__ import annotations

import inspect

import pulumi
import pytest
from support.made import option, option_object
from support.scopes import scope

from infra0.catalog import RESOURCE_OPTIONS
from infra0.catalog.resource_options import OPTION_TYPES
from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.resource_options import option_keyword, options_keyword
from infra0.ir import Argument, ListValue, Literal, MapEntry, MapValue, Resource, ResourceValue, Value

SCOPE = scope({"east": "east", "vpc": "vpc"})


def strings(*texts: str) -> ListValue:
    return ListValue(tuple(map(Literal, texts)))


def mapping(**entries: Value) -> MapValue:
    return MapValue(tuple(MapEntry(key, value) for key, value in entries.items()))


def printed(*options: Argument, depends_on: tuple[str, ...] = ()) -> str:
    resource = Resource("x", "aws:s3/bucket:Bucket", None, (), options, depends_on)
    return "".join(layout(keyword) for keyword in options_keyword(resource, SCOPE))


def test_without_options_there_is_no_argument() -> None:
    assert printed() == ""


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("provider", ResourceValue("east"), "provider=east"),
        ("parent", ResourceValue("vpc"), "parent=vpc"),
        ("deletedWith", ResourceValue("vpc"), "deleted_with=vpc"),
        ("providers", mapping(aws=ResourceValue("east")), 'providers={"aws": east}'),
        ("providers", ListValue((ResourceValue("east"),)), "providers=[east]"),
        ("replaceWith", ListValue((ResourceValue("vpc"),)), "replace_with=[vpc]"),
    ],
)
def test_options_name_resources_by_their_variables(name: str, value: Value, text: str) -> None:
    assert printed(option(name, value)) == f"opts=pulumi.ResourceOptions({text})"


@pytest.mark.parametrize(
    ("name", "value", "attribute", "meant"),
    [
        ("protect", Literal(True), "protect", True),
        ("deleteBeforeReplace", Literal(True), "delete_before_replace", True),
        ("retainOnDelete", Literal(False), "retain_on_delete", False),
        ("ignoreChanges", strings("tags", "ttl.enabled"), "ignore_changes", ["tags", "ttl.enabled"]),
        ("replaceOnChanges", strings("*"), "replace_on_changes", ["*"]),
        ("additionalSecretOutputs", strings("arn"), "additional_secret_outputs", ["arn"]),
        ("hideDiffs", strings("tags"), "hide_diffs", ["tags"]),
        ("envVarMappings", mapping(A=Literal("B")), "env_var_mappings", {"A": "B"}),
        ("replacementTrigger", Literal("v2"), "replacement_trigger", "v2"),
        ("version", Literal("7.1.0"), "version", "7.1.0"),
        ("pluginDownloadURL", Literal("https://x"), "plugin_download_url", "https://x"),
        ("import", Literal("bucket-1"), "import_", "bucket-1"),
        ("id", Literal("bucket-1"), "id", "bucket-1"),
        ("urn", Literal("urn:pulumi:x"), "urn", "urn:pulumi:x"),
    ],
)
def test_the_sdk_takes_every_option(name: str, value: Value, attribute: str, meant: object) -> None:
    options = eval(printed(option(name, value)).removeprefix("opts="), {"pulumi": pulumi})
    assert getattr(options, attribute) == meant


def test_timeouts_and_aliases_are_objects_of_the_sdk() -> None:
    text = printed(
        option("customTimeouts", option_object("CustomTimeouts", {"create": "5m", "delete": "1h"})),
        option(
            "aliases",
            ListValue(
                (
                    Literal("urn:pulumi:a"),
                    option_object("Alias", {"urn": "urn:pulumi:b"}),
                    option_object("Alias", {"name": "old", "type": "aws:s3:Bucket"}),
                    option_object("Alias", {"noParent": True}),
                )
            ),
        ),
    )
    options = eval(text.removeprefix("opts="), {"pulumi": pulumi})
    assert (options.custom_timeouts.create, options.custom_timeouts.delete) == ("5m", "1h")
    first, second, described, orphan = options.aliases
    assert (first, second) == ("urn:pulumi:a", "urn:pulumi:b")
    assert (described.name, described.type_) == ("old", "aws:s3:Bucket")
    assert orphan.parent is pulumi.ROOT_STACK_RESOURCE


def test_dependencies_stand_behind_the_options() -> None:
    assert printed(option("protect", Literal(True)), depends_on=("vpc",)) == (
        "opts=pulumi.ResourceOptions(protect=True, depends_on=[vpc])"
    )


def test_every_option_is_a_parameter_of_the_sdk() -> None:
    known = inspect.signature(pulumi.ResourceOptions).parameters
    assert set(map(option_keyword, RESOURCE_OPTIONS.inputs)) <= known.keys()


@pytest.mark.parametrize(("name", "constructor"), [("Alias", pulumi.Alias), ("CustomTimeouts", pulumi.CustomTimeouts)])
def test_every_member_of_an_object_in_options_is_a_parameter_of_the_sdk(name: str, constructor: type) -> None:
    keywords = set(map(option_keyword, OPTION_TYPES[f"pulumi:{name}"].properties))
    assert keywords - {"urn"} <= inspect.signature(constructor).parameters.keys()
