"""The provider's own texts, read from the installed SDK when they are asked for.

They are not stored with the catalogs: they are the provider's, and as large again. What was read is kept in a cache
folder, if the caller has one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TypedDict, cast

from infra0.catalog.catalog import Catalog
from infra0.catalog.python_names import PythonMember, PythonNames
from infra0.catalog.types import ObjectType, ResourceType


class _Page(TypedDict):
    description: str
    deprecation: str | None
    properties: dict[str, str]
    deprecations: dict[str, str]


@dataclass(slots=True)
class ProviderTexts:
    """What a provider says about its resource types, in Markdown; nothing where its Python SDK is not installed."""

    catalog: Catalog
    cache: Path | None = None
    _pages: dict[str, _Page | None] = field(default_factory=dict)
    _fields: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def description(self, resource: ResourceType) -> str | None:
        """What a resource type is."""
        page = self._page(resource)
        return page["description"] or None if page else None

    def property_description(self, resource: ResourceType, name: str) -> str | None:
        """What an input or output is, by its wire name."""
        page = self._page(resource)
        return page["properties"].get(name) or None if page else None

    def deprecation(self, resource: ResourceType) -> str | None:
        """The advice against a resource type."""
        page = self._page(resource)
        return page["deprecation"] if page else None

    def property_deprecation(self, resource: ResourceType, name: str) -> str | None:
        """The advice against an input or output, by its wire name."""
        page = self._page(resource)
        return page["deprecations"].get(name) if page else None

    def field_description(self, object_: ObjectType, name: str) -> str | None:
        """What a field of a nested object is, by its wire name."""
        if object_.name not in self._fields:
            found = PythonNames(self.catalog).inputs(object_.name)
            self._fields[object_.name] = _read_fields(found) if found else {}
        return self._fields[object_.name].get(name) or None

    def _page(self, resource: ResourceType) -> _Page | None:
        if resource.token not in self._pages:
            self._pages[resource.token] = self._load(resource)
        return self._pages[resource.token]

    def _load(self, resource: ResourceType) -> _Page | None:
        names = PythonNames(self.catalog)
        try:
            version = metadata.version(names.distribution(resource.package))
        except metadata.PackageNotFoundError:
            return None
        name = resource.token.replace("/", ".").replace(":", ".")
        path = self.cache / f"{resource.package.name}-{version}" / f"{name}.json" if self.cache else None
        page = _cached(path) if path else None
        if page is None:
            page = _read(names.import_name(resource.package), resource.token)
            if path and page:
                _keep(path, page)
        return page


def _read(python_package: str, token: str) -> _Page | None:
    # The builder's parser is only wanted by those who ask for texts.
    from infra0.catalog.builder.resource_source import read_resource
    from infra0.catalog.builder.sdk import SdkNotFoundError, find_sdk

    try:
        source = read_resource(find_sdk(python_package), token)
    except SdkNotFoundError:
        return None
    if source is None:
        return None
    getters = [*source.outputs, *source.inputs]
    return {
        "description": source.text.partition("\n## ")[0].partition("\n:param ")[0].strip(),
        "deprecation": source.deprecation,
        "properties": {getter.wire_name: getter.text for getter in getters},
        "deprecations": {getter.wire_name: getter.deprecation for getter in getters if getter.deprecation},
    }


def _read_fields(class_: PythonMember) -> Mapping[str, str]:
    from infra0.catalog.builder.sdk import SdkNotFoundError, find_sdk
    from infra0.catalog.builder.source import shape_class

    try:
        sdk = find_sdk(class_.module.partition(".")[0])
    except SdkNotFoundError:
        return {}
    found = shape_class(sdk, class_.module, "_inputs.py", class_.name)
    return {getter.wire_name: getter.text for getter in found.getters} if found else {}


def _cached(path: Path) -> _Page | None:
    try:
        return cast("_Page", json.loads(path.read_bytes()))
    except (OSError, ValueError):
        return None


def _keep(path: Path, page: _Page) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8", newline="\n")
    except OSError:
        return
