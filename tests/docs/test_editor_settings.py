"""The settings that the documentation gives for editors and hooks."""

import json
import re
from fnmatch import fnmatch

import pytest
import yaml
from conftest import EXAMPLES

from infra0.shipped import shipped

PAGE = (EXAMPLES.parent / "docs" / "editors-and-hooks.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(json|yaml)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
DOCUMENTS = ["infra0.json", "shop.infra0.json", "infra0.yaml", "shop.infra0.yaml", "shop.infra0.yml"]


def parsed() -> list[object]:
    return [json.loads(text) if kind == "json" else yaml.safe_load(text) for kind, text in BLOCKS]


def patterns() -> list[list[str]]:
    """The file patterns of VS Code's settings, JSON and YAML together, and of SchemaStore's entry."""
    settings, _, _, entry, *_ = parsed()
    assert isinstance(settings, dict) and isinstance(entry, dict)
    (of_json,), (of_yaml,) = settings["json.schemas"], settings["yaml.schemas"].values()
    return [[*of_json["fileMatch"], *of_yaml], entry["fileMatch"]]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_setting_is_for_every_document(name: str) -> None:
    assert [any(fnmatch(name, pattern) for pattern in found) for found in patterns()] == [True, True]


def test_the_entry_for_the_catalog_names_the_schema_that_is_shipped() -> None:
    entry = parsed()[3]
    assert isinstance(entry, dict)
    assert entry.keys() == {"name", "description", "fileMatch", "url"}
    folder, _, name = entry["url"].partition("/main/")[2].partition("/")
    assert (shipped(folder) / name).is_file()
