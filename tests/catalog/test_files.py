"""The files of the shipped catalogs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from infra0.catalog.layout import CatalogText
from infra0.catalog.stored import FORMAT
from infra0.catalog.type_text import decode
from infra0.catalog.types import Kind, Type, short_token
from infra0.shipped import shipped

FOLDER = shipped("schemas") / "catalog"
PACKAGES = sorted(path.stem for path in FOLDER.glob("*.json"))


def _parsed(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _modules(package: str) -> dict[str, Any]:
    paths = [path for path in sorted((FOLDER / package).rglob("*.json")) if path.name.count(".") == 1]
    return {path.relative_to(FOLDER / package).with_suffix("").as_posix(): _parsed(path) for path in paths}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_index_names_every_type_and_where_it_is(package: str) -> None:
    index = _parsed(FOLDER / f"{package}.json")
    stored = {token: name for name, module in _modules(package).items() for token in module["resources"]}
    assert index["types"] == {
        short_token(token).lower(): [name, token, index["types"][short_token(token).lower()][2]]
        for token, name in stored.items()
    }
    assert index["resources"] == len(stored) - 1, "all but the provider"
    assert index["format"] == FORMAT
    assert set(index["aliases"].values()) <= stored.keys()


@pytest.mark.parametrize("package", PACKAGES)
def test_every_entry_is_found_by_its_line(package: str) -> None:
    for path in [FOLDER / f"{package}.json", *sorted((FOLDER / package).rglob("*.json"))]:
        text, parsed = CatalogText.read(path), _parsed(path)
        for section, entries in parsed.items():
            assert text.section(section) == entries
            for name, entry in entries.items() if isinstance(entries, dict) else ():
                assert text.entry(name) == entry, (path.name, name)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_type_can_be_read_and_every_nested_one_is_there(package: str) -> None:
    modules = _modules(package)
    nested = {f"{name}/{shape}" for name, module in modules.items() for shape in module["types"]}
    listed = {f"{name}/{shape}" for name, module in modules.items() for shape in module["enums"]}
    for name, module in modules.items():
        for text in _type_texts(module):
            for type_ in _parts(decode(text.removesuffix("!"), name)):
                if ":" not in type_.name:
                    assert type_.kind is not Kind.OBJECT or type_.name in nested
                    assert type_.kind is not Kind.ENUM or type_.name in listed


@pytest.mark.parametrize("package", PACKAGES)
def test_references_are_to_slots_and_types_that_exist(package: str) -> None:
    known = {entry[1] for name in PACKAGES for entry in _parsed(FOLDER / f"{name}.json")["types"].values()}
    shorts = {short_token(token) for token in known}
    for path in sorted((FOLDER / package).rglob("*.*.json")):
        module = _parsed(path.with_name(f"{path.name.partition('.')[0]}.json"))
        found = _parsed(path)
        for owner, slots in (found.get("slots") or found["forms"]).items():
            for slot, targets in slots.items():
                assert slot.partition(".")[0].rstrip("[]{}") in module["resources"][owner]["inputs"]
                assert targets.keys() - {""} <= shorts


_WITH_BLANKS = {"One-Way: Outgoing", "One-Way: Incoming"}
"""Values that are written so."""


def test_no_sentence_of_a_provider_is_stored() -> None:
    for path in sorted(FOLDER.rglob("*.json")):
        sections = _parsed(path)
        listed_values = sections.pop("enums", {})
        assert all(len(str(value)) < 50 for members in listed_values.values() for value, _ in members)
        for text in _strings(sections):
            assert " " not in text.replace(" | ", "") or text in _WITH_BLANKS, f"{path.name}: {text}"


def _type_texts(module: Any) -> Iterator[str]:
    resources, shapes = module["resources"].values(), module["types"].values()
    sections = [resource[part] for resource in resources for part in ("inputs", "outputs")]
    sections += [shape[part] for shape in shapes for part in ("fields", "outputs") if part in shape]
    for section in sections:
        yield from (slot if isinstance(slot, str) else slot["type"] for slot in section.values())


def _parts(type_: Type) -> Iterator[Type]:
    yield type_
    for part in [*type_.members, *([type_.element] if type_.element else ())]:
        yield from _parts(part)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        yield from value
        for name, item in value.items():
            if name != "pattern":
                yield from _strings(item)
