"""Upgrades documents, and carries out what upgrades offer."""

import json
from collections.abc import Mapping
from typing import Any

from infra0.catalog import Catalog
from infra0.fixes import apply
from infra0.model import parse
from infra0.source import Source, read
from infra0.upgrade import Upgraded, upgrade

Resources = Mapping[str, Any]
_ROUNDS = 4


def upgraded(catalog: Catalog, resources: Resources) -> Upgraded:
    """A document, given as its resources, in today's shapes."""
    document, found = parse({"resources": resources})
    assert document is not None, found
    return upgrade(document, catalog)


def resources_of(made: Upgraded) -> Resources:
    """The resources of an upgraded document as data."""
    document = made.document.model_dump(by_alias=True, exclude_none=True)
    return {name: _without_nothing(resource) for name, resource in document["resources"].items()}


def fixed(catalog: Catalog, resources: Resources) -> Resources:
    """The resources after the certain fixes were carried out on the document's text, in as many rounds as it takes."""
    text = json.dumps({"resources": resources}, indent=2)
    for _ in range(_ROUNDS):
        source = source_of(text)
        data: Resources = source.data["resources"]  # type: ignore[assignment]
        fixes = [found.fix for found in upgraded(catalog, data).diagnostics if found.fix and found.fix.certain]
        if not fixes:
            return data
        result = apply(source, fixes)
        assert result.applied, fixes
        text = result.text
    raise AssertionError("fixes make way for fixes without end")


def source_of(text: str) -> Source:
    """A JSON document that can be read."""
    source, found = read(text.encode(), "document.json")
    assert source is not None, found
    return source


def _without_nothing(resource: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in resource.items() if value is not None}
