"""Text where SDKs take nothing but members of an enumeration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from support.made import Maker

from infra0.catalog import Catalog, Kind, Property, Type
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.ir import (
    Attribute,
    EnumMember,
    Index,
    Interpolation,
    ListValue,
    Literal,
    Program,
    Reference,
    Setting,
    SettingType,
    SettingValue,
    Step,
    Value,
)

SETTINGS = (
    Setting("engine", SettingType.STRING, None, False, ""),
    Setting("hidden", SettingType.STRING, None, True, ""),
)


def instance(make: Maker, engine: Value) -> Program:
    """An instance in a cluster, whose engine is `engine`."""
    return make.program(
        make.resource("db", "aws:rds:Cluster", {"engine": "aurora-mysql"}),
        make.resource(
            "one", "aws:rds:ClusterInstance", {"engine": engine, "clusterIdentifier": "x", "instanceClass": "y"}
        ),
        settings=SETTINGS,
    )


def attribute(name: str, *steps: Step) -> Reference:
    kind = Type(Kind.LIST, Type(Kind.STRING)) if steps else Type(Kind.STRING)
    return Reference("db", (Attribute(name, Property(name, kind)), *steps))


def test_an_output_that_is_known_to_be_a_member_is_made_one(make: Maker, main_of: Callable[[Program], str]) -> None:
    text = main_of(instance(make, attribute("engine")))
    assert "engine=db.engine.apply(aws.rds.EngineType)," in text


@pytest.mark.parametrize(
    ("engine", "text"),
    [
        (attribute("mode"), "cast(pulumi.Output[{}], db.mode)"),
        (attribute("names", Index(0)), "cast(pulumi.Output[{}], db.names[0])"),
        (SettingValue("engine"), "cast({}, engine)"),
        (SettingValue("hidden"), "cast(pulumi.Output[{}], hidden)"),
        (Interpolation(("aurora-", SettingValue("engine"))), 'cast({}, f"aurora-{{engine}}")'),
        (
            Interpolation(("aurora-", SettingValue("hidden"))),
            'cast(pulumi.Output[{}], pulumi.Output.concat("aurora-", hidden))',
        ),
    ],
)
def test_text_that_only_the_deployment_knows_is_taken_for_a_member(
    make: Maker, main_of: Callable[[Program], str], engine: Value, text: str
) -> None:
    printed = main_of(instance(make, engine))
    assert f"engine={text.format('aws.rds.EngineType')}," in printed
    assert printed.startswith('"""shop"""\n\nfrom typing import cast\n\nimport pulumi')


@pytest.mark.parametrize(
    ("engine", "text"), [(Reference("db", (Attribute("any"),)), "db.any"), (Literal("no-member"), '"no-member"')]
)
def test_what_type_checkers_take_or_refuse_anyway_stays_as_it_is(
    make: Maker, main_of: Callable[[Program], str], engine: Value, text: str
) -> None:
    assert f"engine={text}," in main_of(instance(make, engine))


def test_elements_of_lists_are_made_members(make: Maker, main_of: Callable[[Program], str]) -> None:
    kinds = ListValue((make_member(make), SettingValue("engine")))
    program = make.program(
        make.resource("group", "aws:autoscaling:Notification", {"notifications": kinds}), settings=SETTINGS
    )
    printed = "".join(main_of(program).split())
    assert (
        "[aws.autoscaling.NotificationType.TEST_NOTIFICATION,cast(aws.autoscaling.NotificationType,engine)" in printed
    )


def make_member(make: Maker) -> Value:
    owner = make.type("aws:autoscaling:Notification")
    element = owner.inputs["notifications"].type.element
    assert element
    return EnumMember(make.catalog.enum_type(owner, element), "autoscaling:TEST_NOTIFICATION")


def test_a_slot_that_takes_any_text_is_given_it_as_it_is(make: Maker, main_of: Callable[[Program], str]) -> None:
    program = make.program(
        make.resource("db", "aws:rds:Cluster", {"engine": SettingValue("engine")}), settings=SETTINGS
    )
    assert 'aws.rds.Cluster("db", engine=engine)' in main_of(program)


def test_the_value_is_registered_as_it_is(make: Maker, register: Callable[..., Any]) -> None:
    config = {"project:engine": "mysql", "project:hidden": "aurora-postgresql"}
    reference = make.reference("db", "aws:rds:Cluster", "engine")
    for engine, value, needed in (
        (reference, "aurora-mysql", ["db"]),
        (SettingValue("engine"), "mysql", []),
        (SettingValue("hidden"), {"secret": "aurora-postgresql"}, []),
    ):
        registered = {each["name"]: each for each in register(instance(make, engine), config)}
        assert registered["one"]["inputs"]["engine"] == value
        assert registered["one"]["dependencies"] == needed


def test_without_a_catalog_of_the_enumeration_text_stays_as_it_is(make: Maker, catalog: Catalog) -> None:
    elsewhere = Property("engine", Type(Kind.ENUM, name="gone:rds/EngineType"), owner="aws:rds/x:X")
    program = instance(make, SettingValue("engine"))
    cluster, one = program.resources
    changed = replace(one, arguments=(replace(one.arguments[0], property=elsewhere),))
    text = emit(replace(program, resources=(cluster, changed)), catalog, ProjectOptions())["__main__.py"]
    assert "engine=engine" in text
