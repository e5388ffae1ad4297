"""That languages can be added: another one than Python, made from what Pulumi languages share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.made import Maker
from support.programs import RunProgram, run_module
from support.pulumi_yaml import YAML, camel_case
from support.systems import EXAMPLES, example

import infra0
from infra0.catalog import Catalog
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi.modules import divide

DOCUMENTS = ("data-pipeline.md", "vpc-ecs.json", "static-site.yaml")
SETTINGS = {"project:zoneId": "Z123"}
OF_THE_SDK = {"description", "skipCredentialsValidation", "skipRegionValidation"}
"""Properties for which the SDK has a default."""
COMPONENTS = {"aws-apigateway:index:RestAPI"}
"""Types whose dependencies the mocks do not see, because plain values hold them."""


def strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from strings(item)
        case dict():
            for key, item in value.items():
                yield from (key, *strings(item))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_program_in_another_language_declares_what_the_python_program_registers(
    catalog: Catalog, document: str, run_program: RunProgram
) -> None:
    system, _ = example(document)
    program = yaml.safe_load(YAML.emit(system.program, catalog, ProjectOptions())["Pulumi.yaml"])
    names = {variable: resource["name"] for variable, resource in program["resources"].items()}

    def needs(resource: dict[str, Any]) -> set[str]:
        texts = "\n".join(strings([resource["properties"], resource["options"].get("dependsOn")]))
        return {names[found] for found in re.findall(r"(?<!\$)\$\{(\w+)", texts) if found in names}

    declared = {resource["name"]: resource for resource in program["resources"].values()}
    registered = run_program(EXAMPLES / document.partition(".")[0] / "pulumi", SETTINGS)
    assert declared.keys() == {each["name"] for each in registered}
    for each in registered:
        resource = declared[each["name"]]
        assert resource["type"] == each["type"]
        assert resource["properties"].keys() <= each["inputs"].keys()
        assert each["inputs"].keys() - resource["properties"].keys() <= OF_THE_SDK
        if each["type"] not in COMPONENTS:
            assert needs(resource) == set(each["dependencies"]), each["name"]


@pytest.mark.parametrize("room", ["ir", "lower"])
def test_programs_are_lowered_without_a_word_about_a_language(room: str) -> None:
    sources = {
        path.name: path.read_text(encoding="utf-8") for path in Path(f"{infra0.__path__[0]}/{room}").glob("*.py")
    }
    assert sources
    assert [name for name, text in sources.items() if re.search("python|typescript|golang|nodejs", text, re.I)] == []


def test_another_language_brings_nothing_of_python_with_it() -> None:
    (loaded,) = run_module("support.modules_of", "support.pulumi_yaml")
    assert "infra0.emit.pulumi.names" in loaded
    assert not [name for name in loaded if name.startswith(("infra0.emit.pulumi_python", "infra0.catalog.python"))]


def test_files_are_named_as_the_language_spells_names(make: Maker) -> None:
    resources = [
        make.resource("vpc", "aws:ec2:Vpc", {}, group="Core network"),
        make.resource("queue", "aws:sqs:Queue", {}, group="import", depends_on=("vpc",)),
        make.resource("subnet", "aws:ec2:Subnet", {}, group="Core network", depends_on=("queue",)),
    ]
    modules = divide(resources, camel_case, {"import"})
    assert [module.name for module in modules] == ["coreNetwork", "importResources", "coreNetwork2"]
