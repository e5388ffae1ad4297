"""``infra0 schema``: the JSON Schema of documents, for editors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.cli.completion import complete_lists_of_types

if TYPE_CHECKING:
    from infra0.catalog import Catalog, ResourceType


def schema(
    types: Annotated[
        list[str] | None,
        typer.Option(
            "--types",
            help="Also check `config` of these types. Comma-separated or repeated.",
            autocompletion=complete_lists_of_types,
        ),
    ] = None,
    for_: Annotated[str, typer.Option("--for", help="Check `config` of the types that this document uses.")] = "",
) -> None:
    """Print the JSON Schema of documents, draft 2020-12.

    With --types or --for, the configuration of those types is checked by property, enumeration and kind, and described
    where the provider's SDK is installed.
    """
    from infra0.catalog.texts import ProviderTexts
    from infra0.cli.catalogs import cache_folder, open_catalog
    from infra0.explain import editor_schema, schema_text
    from infra0.model.schema import json_schema

    if not types and not for_:
        typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
        return
    catalog = open_catalog()
    named = [token.strip() for given in types or [] for token in given.split(",")]
    wanted = {found.token: found for found in (*_named(catalog, named), *(_used(catalog, for_) if for_ else ()))}
    found = editor_schema(catalog, ProviderTexts(catalog, cache_folder()), wanted.values())
    typer.echo(schema_text(found), nl=False)


def _named(catalog: Catalog, tokens: list[str]) -> Iterator[ResourceType]:
    from infra0.cli.inputs import fail
    from infra0.explain import find_type

    for token in tokens:
        found = find_type(catalog, token)
        if found.resource is None:
            meant = " or ".join(found.suggestions)
            fail(f"unknown type {token}" + (f"; did you mean {meant}?" if meant else ""))
        yield found.resource


def _used(catalog: Catalog, path: str) -> Iterator[ResourceType]:
    """The types of a document, as far as it can be read and they are known."""
    from infra0.cli.inputs import read_input
    from infra0.source import read

    given = read_input(path)
    source, _ = read(given.content, given.name)
    data = source.data if source else None
    resources = data.get("resources") if isinstance(data, dict) else None
    for resource in resources.values() if isinstance(resources, dict) else ():
        token = resource.get("type") if isinstance(resource, dict) else None
        if isinstance(token, str) and (found := catalog.resource(token)):
            yield found
