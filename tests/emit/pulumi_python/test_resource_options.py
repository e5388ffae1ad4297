"""Resource options: what is printed, and what the SDK makes of it."""

from __future__ import annotations

import pulumi
import pytest

from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.resource_options import options_keyword
from infra0.emit.pulumi_python.scope import Scope
from infra0.ir import ListValue, Literal, MapEntry, MapValue, Option, Resource, ResourceValue, Value

SCOPE = Scope({"east": "east", "vpc": "vpc"}, {}, {}, {}, {})


def strings(*texts: str) -> ListValue:
    return ListValue(tuple(map(Literal, texts)))


def mapping(**entries: Value) -> MapValue:
    return MapValue(tuple(MapEntry(key, value) for key, value in entries.items()))


def printed(*options: Option, depends_on: tuple[str, ...] = ()) -> str:
    resource = Resource("x", "aws:s3/bucket:Bucket", None, (), options, depends_on)
    return "".join(layout(keyword) for keyword in options_keyword(resource, SCOPE))


def test_without_options_there_is_no_argument() -> None:
    assert printed() == ""


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("provider", ResourceValue("east"), "provider=east"),
        ("provider", Literal("east"), "provider=east"),
        ("parent", ResourceValue("vpc"), "parent=vpc"),
        ("deletedWith", ResourceValue("vpc"), "deleted_with=vpc"),
        ("providers", mapping(aws=ResourceValue("east")), "providers=[east]"),
        ("providers", strings("east"), "providers=[east]"),
        ("replaceWith", ListValue((ResourceValue("vpc"),)), "replace_with=[vpc]"),
        ("dependsOn", strings("vpc", "east"), "depends_on=[vpc, east]"),
    ],
)
def test_options_name_resources_by_their_variables(name: str, value: Value, text: str) -> None:
    assert printed(Option(name, value)) == f"opts=pulumi.ResourceOptions({text})"


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
    options = eval(printed(Option(name, value)).removeprefix("opts="), {"pulumi": pulumi})
    assert getattr(options, attribute) == meant


def test_timeouts_and_aliases_are_objects_of_the_sdk() -> None:
    text = printed(
        Option("customTimeouts", mapping(create=Literal("5m"), delete=Literal("1h"))),
        Option(
            "aliases",
            ListValue(
                (
                    Literal("urn:pulumi:a"),
                    mapping(urn=Literal("urn:pulumi:b")),
                    mapping(name=Literal("old"), type=Literal("aws:s3:Bucket")),
                    mapping(noParent=Literal(True)),
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
    assert printed(Option("protect", Literal(True)), depends_on=("vpc",)) == (
        "opts=pulumi.ResourceOptions(protect=True, depends_on=[vpc])"
    )


def test_options_that_python_does_not_have_are_left_out() -> None:
    assert printed(Option("defaultProvider", Literal(True))) == ""
