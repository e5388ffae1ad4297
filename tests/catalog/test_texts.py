"""The provider's texts, read from the installed SDK."""

import json
from dataclasses import replace
from pathlib import Path

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.texts import ProviderTexts


def _password(catalog: Catalog) -> ResourceType:
    found = catalog.resource("random:RandomPassword")
    assert found is not None
    return found


def test_texts_come_from_the_installed_sdk(catalog: Catalog) -> None:
    password, texts = _password(catalog), ProviderTexts(catalog)
    assert "RandomString" in (texts.description(password) or "")
    assert "## " not in (texts.description(password) or "")
    assert "length" in (texts.property_description(password, "length") or "")
    assert "bcrypt" in (texts.property_description(password, "bcryptHash") or "")
    assert "`numeric`" in (texts.property_deprecation(password, "number") or "")


def test_there_is_no_text_where_there_is_nothing_to_say(catalog: Catalog) -> None:
    password, texts = _password(catalog), ProviderTexts(catalog)
    assert texts.deprecation(password) is None
    assert texts.property_deprecation(password, "length") is None
    assert texts.property_description(password, "nothing") is None
    assert texts.description(replace(password, token="random:index/nothing:Nothing")) is None


def test_there_is_no_text_without_the_sdk(catalog: Catalog) -> None:
    password = _password(catalog)
    absent = replace(password, package=replace(password.package, sdk="pulumi-nobody"))
    assert ProviderTexts(catalog).description(absent) is None


def test_texts_are_kept_in_the_cache(catalog: Catalog, tmp_path: Path) -> None:
    password = _password(catalog)
    read = ProviderTexts(catalog, tmp_path).description(password)
    (kept,) = tmp_path.rglob("*.json")
    kept.write_text(json.dumps({**json.loads(kept.read_text()), "description": "from the cache"}))
    assert ProviderTexts(catalog, tmp_path).description(password) == "from the cache"
    kept.write_text("{ damaged")
    assert ProviderTexts(catalog, tmp_path).description(password) == read


def test_a_cache_that_cannot_be_written_does_no_harm(catalog: Catalog, tmp_path: Path) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("")
    assert ProviderTexts(catalog, occupied).description(_password(catalog))
