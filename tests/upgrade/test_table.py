"""Every entry of the table does what its example says, in the document and in its text."""

import json
from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from support.upgrades import fixed, resources_of, upgraded

from infra0.catalog import Catalog, Kind, ResourceType, Type
from infra0.diagnostics import Severity
from infra0.model import Resource
from infra0.upgrade import table
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.shapes.usual_names import EXAMPLES
from infra0.upgrade.table import ALL, CERTAIN_FIXES, POSSIBLE_FIXES
from infra0.upgrade.upgrade import HIDDEN

ENTRIES = [pytest.param(entry, id=f"{entry.token} {'.'.join((*entry.inside, entry.old))}") for entry in ALL]
CERTAIN = [entry for entry in ENTRIES if entry.values[0].example.new is not None]
UNCLEAR = [entry for entry in ENTRIES if entry.values[0].example.new is None]
OFFERED = [*CERTAIN_FIXES.values(), *POSSIBLE_FIXES.values()]


def document(token: str, example: Example) -> dict[str, Any]:
    return {"subject": {"type": token, "config": dict(example.old)}, **example.beside}


def expected(token: str, example: Example) -> dict[str, Any]:
    subject = {"type": example.new_type or token, "config": dict(example.new or {})}
    return {"subject": subject, **example.beside, **example.added}


@pytest.mark.parametrize("entry", CERTAIN)
def test_an_entry_makes_of_its_example_what_it_says(catalog: Catalog, entry: Upgrade) -> None:
    made = upgraded(catalog, document(entry.token, entry.example))

    assert resources_of(made) == expected(entry.token, entry.example)
    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == (entry.rule.code, Severity.WARNING)


@pytest.mark.parametrize("entry", CERTAIN)
def test_the_fix_writes_into_the_text_what_is_compiled(catalog: Catalog, entry: Upgrade) -> None:
    resources = document(entry.token, entry.example)
    made = upgraded(catalog, resources)

    assert fixed(catalog, resources) == resources_of(made)


@pytest.mark.parametrize("entry", CERTAIN)
def test_an_upgraded_document_needs_no_upgrade(catalog: Catalog, entry: Upgrade) -> None:
    made = upgraded(catalog, document(entry.token, entry.example))
    again = upgraded(catalog, resources_of(made))

    assert resources_of(again) == resources_of(made)
    assert (again.diagnostics, again.moved) == ((), {})


@pytest.mark.parametrize("entry", CERTAIN)
def test_the_catalog_has_every_property_of_the_new_shape(catalog: Catalog, entry: Upgrade) -> None:
    made = upgraded(catalog, document(entry.token, entry.example))

    assert unknown_inputs(catalog, made.document.resources) == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_input_that_is_gone_or_a_watched_type_makes_one_look_at_an_entry(catalog: Catalog, entry: Upgrade) -> None:
    resource_type = catalog.resource(entry.token)

    assert resource_type is not None
    assert entry.token in HIDDEN or resource_type.inputs.keys().isdisjoint((entry.old, *entry.with_it))
    assert not entry.inside or entry.token in HIDDEN


@pytest.mark.parametrize("entry", UNCLEAR)
def test_what_is_not_certain_is_an_error_with_advice(catalog: Catalog, entry: Upgrade) -> None:
    made = upgraded(catalog, document(entry.token, entry.example))

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0451", Severity.ERROR)
    assert finding.notes
    assert resources_of(made) == document(entry.token, entry.example)


@pytest.mark.parametrize(("token", "example"), EXAMPLES, ids=lambda value: getattr(value, "old", value))
def test_usual_names_take_the_place_of_others(catalog: Catalog, token: str, example: Example) -> None:
    resources = document(token, example)
    made = upgraded(catalog, resources)

    assert resources_of(made) == expected(token, example) == fixed(catalog, resources)


@pytest.mark.parametrize("entry", OFFERED, ids=lambda entry: f"{entry.token} {entry.old}")
def test_a_deprecated_property_stays_and_has_a_fix(catalog: Catalog, entry: Upgrade) -> None:
    resources = document(entry.token, entry.example)
    made = upgraded(catalog, resources)

    assert resources_of(made) == resources
    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0452", Severity.WARNING)
    assert finding.fix and finding.fix.certain == ((entry.token, entry.old) in CERTAIN_FIXES)
    if finding.fix.certain:
        assert fixed(catalog, resources) == expected(entry.token, entry.example)


def test_every_family_is_in_the_table() -> None:
    families = [import_module(f"{table.__name__}.{found.name}") for found in iter_modules(table.__path__)]
    entries = [entry for family in families for entry in getattr(family, "UPGRADES", ())]

    assert {id(entry) for entry in entries} == {id(entry) for entry in ALL}


def test_entries_of_one_type_go_together(catalog: Catalog) -> None:
    examples: dict[str, list[Example]] = {}
    for entry in ALL:
        if entry.example.new is not None and not entry.example.new_type and "." not in json.dumps(entry.example.old):
            examples.setdefault(entry.token, []).append(entry.example)
    for token, those in examples.items():
        old = {key: value for example in those for key, value in example.old.items()}
        beside = {name: one for example in those for name, one in example.beside.items()}
        resources = {"subject": {"type": token, "config": old}, **beside}
        made = upgraded(catalog, resources)
        if any(found.severity is Severity.ERROR for found in made.diagnostics):
            continue
        assert fixed(catalog, resources) == resources_of(made), token
        assert unknown_inputs(catalog, made.document.resources) == [], token


def unknown_inputs(catalog: Catalog, resources: Mapping[str, Resource]) -> list[str]:
    found: list[str] = []
    for resource in resources.values():
        resource_type = catalog.resource(resource.type)
        assert resource_type is not None
        for name, value in (resource.config or {}).items():
            slot = resource_type.inputs.get(name)
            found += [name] if slot is None else unknown_below(catalog, resource_type, slot.type, value)
    return found


def unknown_below(catalog: Catalog, owner: ResourceType, type_: Type, value: Any) -> list[str]:
    if isinstance(value, list) and type_.kind is Kind.LIST and type_.element:
        return [name for item in value for name in unknown_below(catalog, owner, type_.element, item)]
    if not isinstance(value, dict) or type_.kind is not Kind.OBJECT:
        return []
    found: list[str] = []
    for name, item in value.items():
        slot = catalog.object_type(owner, type_).properties.get(name)
        found += [name] if slot is None else unknown_below(catalog, owner, slot.type, item)
    return found
