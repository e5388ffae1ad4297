"""Stack settings in programs."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.ir import Interpolation, Literal, MapEntry, MapValue, SettingType, SettingValue, Value
from infra0.pipeline import compile_document


def argument_of(catalog: Catalog, inputs: dict[str, Any], settings: dict[str, Any]) -> Value:
    """What the one input of a queue becomes."""
    document = {"config": settings, "resources": {"queue": {"type": "aws:sqs:Queue", "config": inputs}}}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    (argument,) = compiled.system.program.resources[0].arguments
    return argument.value


@pytest.mark.parametrize(
    "members",
    [
        {"config": {"tags": {"${config.team}": "x"}}},
        {"config": {"tags": {"Team": "${config.team}"}}},
        {"config": {}, "outputs": {"team": "${config.team}"}},
        {"config": {}, "options": {"import": "${config.team}"}},
    ],
)
def test_a_setting_that_is_only_read_is_required_wherever_it_is_read(catalog: Catalog, members: dict[str, Any]) -> None:
    outputs = {"outputs": members.pop("outputs")} if "outputs" in members else {}
    document = {"resources": {"queue": {"type": "aws:sqs:Queue", **members}}, **outputs}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    (setting,) = compiled.system.program.settings
    assert (setting.name, setting.type, setting.default) == ("team", SettingType.STRING, None)


@pytest.mark.parametrize("tags", [{"Note": "${config.storeValue}"}, {"${config.storeValue}": "x"}])
def test_a_secret_gets_a_setting_that_nothing_else_reads(catalog: Catalog, tags: dict[str, str]) -> None:
    config = {"type": "SecureString", "value": "correct-horse-battery", "tags": tags}
    document = {"resources": {"store": {"type": "aws:ssm:Parameter", "config": config}}}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system, compiled.findings
    found = {setting.name: setting.secret for setting in compiled.system.program.settings}
    assert found == {"storeValue": False, "storeValue2": True}


@pytest.mark.parametrize("type_", ["integer", "number", "boolean"])
def test_a_number_or_boolean_becomes_text_where_text_is_taken(catalog: Catalog, type_: str) -> None:
    text, settings = Interpolation((SettingValue("size"),)), {"size": {"type": type_}}
    assert argument_of(catalog, {"tags": {"Size": "${config.size}"}}, settings) == MapValue((MapEntry("Size", text),))
    key = argument_of(catalog, {"tags": {"${config.size}": "x"}}, settings)
    assert key == MapValue((MapEntry(text, Literal("x")),))


def test_a_setting_of_the_type_of_its_slot_stays_what_it_is(catalog: Catalog) -> None:
    value = argument_of(catalog, {"delaySeconds": "${config.wait}"}, {"wait": {"type": "integer"}})
    assert value == SettingValue("wait")
