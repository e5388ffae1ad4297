"""The facts as JSON, and their schema."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from support.systems import example, system_of, table

from infra0.facts import facts_schema, facts_text, gather
from infra0.shipped import shipped


def test_the_committed_schema_is_current(golden: Callable[[Path, str], None]) -> None:
    text = json.dumps(facts_schema(), indent=2, ensure_ascii=False) + "\n"
    golden(shipped("schemas") / "facts.schema.json", text)


@pytest.mark.parametrize("name", ["data-pipeline.md", "vpc-ecs.json", "static-site.yaml"])
def test_the_facts_of_an_example_fit_the_schema(name: str) -> None:
    schema = facts_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    system, findings = example(name)
    jsonschema.Draft202012Validator(schema).validate(json.loads(facts_text(gather(system, findings))))


def test_flows_matrix_and_inventory_are_in_it() -> None:
    system, findings = example("data-pipeline.md")
    data = json.loads(facts_text(gather(system, findings)))
    assert data["version"] == 1
    assert data["flows"]["flows"][0]["stops"] == ["Data Pipeline API", "API Lambda", "Processed Data Table"]
    assert data["access"]["columns"][0].keys() == {"id", "label"}
    assert data["inventory"][0]["items"][0]["token"] == "aws:lambda:Function"


def test_every_property_of_the_schema_says_what_it_is() -> None:
    schema = facts_schema()
    for described in (schema, *schema["$defs"].values()):
        assert described["description"]
        assert all(len(found["description"]) > 3 for found in described["properties"].values())


def test_the_findings_are_there_with_the_gravest_first() -> None:
    system, findings = example("data-pipeline.md")
    found = [one.severity for one in gather(system, findings).findings]
    assert found == sorted(found, key=["error", "warning", "hint"].index)


def test_a_title_is_the_documents_name_or_its_file_in_words() -> None:
    assert gather(example("data-pipeline.md")[0]).title == "Data pipeline"
    assert gather(system_of({"t": table()}, name="My-Shop")).title == "My-Shop"
