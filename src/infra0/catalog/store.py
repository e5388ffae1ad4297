"""Catalog files: found by package, read when they are asked for, once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from infra0.catalog.layout import CatalogText
from infra0.catalog.stored import FORMAT, SlotAttributes, SlotForms, StoredEnum, StoredObject, StoredResource
from infra0.catalog.types import PackageInfo, package_of, short_token
from infra0.shipped import shipped

_PACKAGE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


class IndexEntry(NamedTuple):
    """Where a resource type is: the module of its file, its full token, and the SDK's class."""

    module: str
    token: str
    python_class: str


class ModuleStore:
    """The file of one module, and those of its references and their forms."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._text = CatalogText.read(folder / f"{name}.json")
        self.name = name
        self.python_module = str(self._text.section("python") or "")

    def resource(self, token: str) -> StoredResource | None:
        """The resource type of a full token."""
        return cast("StoredResource | None", self._text.entry(token))

    def object_type(self, name: str) -> StoredObject | None:
        """The nested object type of that name."""
        return cast("StoredObject | None", self._text.entry(name))

    def enum(self, name: str) -> StoredEnum | None:
        """The enumeration of that name."""
        return cast("StoredEnum | None", self._text.entry(name))

    def slots(self, token: str) -> Mapping[str, SlotAttributes]:
        """What examples give to the slots of a resource type."""
        return cast("Mapping[str, SlotAttributes]", self._references.entry(token) or {})

    def forms(self, token: str) -> SlotForms:
        """The texts that examples make of other resources in the slots of a resource type."""
        return cast("SlotForms", self._forms.entry(token) or {})

    @cached_property
    def _forms(self) -> CatalogText:
        return CatalogText.read(self._folder / f"{self.name}.forms.json")

    @cached_property
    def _references(self) -> CatalogText:
        return CatalogText.read(self._folder / f"{self.name}.references.json")


class PackageStore:
    """The files of one package."""

    def __init__(self, folder: Path, text: CatalogText) -> None:
        self._text = text
        self._modules: dict[str, ModuleStore] = {}
        self.info = PackageInfo(
            name=str(text.section("package")),
            version=str(text.section("version")),
            sdk=str(text.section("distribution")),
            resource_count=cast("int", text.section("resources")),
            origin="shipped" if folder == shipped("schemas") / "catalog" else "user",
        )
        self.python_package = str(text.section("python"))
        self._folder = folder / self.info.name

    def find(self, token: str) -> IndexEntry | None:
        """Where the type of a short token in lower case is."""
        entry = cast("tuple[str, str, str] | None", self._text.entry(token))
        return IndexEntry(*entry) if entry else None

    def named(self, phrase: str) -> SlotAttributes:
        """What examples give to properties whose names end in those words (``security-group-id``)."""
        return cast("SlotAttributes", self._text.entry(phrase) or {})

    def module(self, name: str) -> ModuleStore:
        """The module of that name; an empty one if the package lacks it."""
        if name not in self._modules:
            self._modules[name] = ModuleStore(self._folder, name)
        return self._modules[name]

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The short tokens of all types, sorted."""
        entries = cast("Mapping[str, list[str]]", self._text.section("types"))
        return tuple(sorted(short_token(entry[1]) for entry in entries.values()))

    @cached_property
    def namesakes(self) -> Mapping[str, tuple[str, ...]]:
        """The short tokens of the types that have the same name, in lower case, in whatever module."""
        found: dict[str, list[str]] = {}
        for token in self.tokens:
            found.setdefault(token.rpartition(":")[2].lower(), []).append(token)
        return {name: tuple(tokens) for name, tokens in found.items()}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Full tokens by alias, full and short."""
        full = cast("Mapping[str, str]", self._text.section("aliases"))
        return {short_token(alias): token for alias, token in full.items()} | dict(full)


class Stores:
    """The packages in some folders; one in an earlier folder hides that of the same name in a later one."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._stores: dict[str, PackageStore | None] = {}

    def __iter__(self) -> Iterator[PackageStore]:
        names = {path.stem for folder in self._folders for path in folder.glob("*.json")}
        return (store for name in sorted(names) if (store := self.get(name)) is not None)

    def get(self, package: str) -> PackageStore | None:
        """The package of that name as it stands in tokens; none if no folder has it."""
        if package not in self._stores:
            self._stores[package] = self._find(package)
        return self._stores[package]

    def of(self, token: str) -> PackageStore | None:
        """The package of a token, be it that of a resource type or of a provider."""
        return self.get(package_of(token).lower())

    def home(self, name: str) -> tuple[ModuleStore | None, str]:
        """The module of a nested type, by its name in all catalogs (``aws:lambda/Runtime``), and its name there."""
        package, _, path = name.partition(":")
        module, _, own = path.rpartition("/")
        store = self.get(package)
        return (store.module(module) if store else None), own

    def _find(self, package: str) -> PackageStore | None:
        if _PACKAGE_NAME.fullmatch(package) is None:
            return None
        for folder in self._folders:
            text = CatalogText.read(folder / f"{package}.json")
            if text.section("format") == FORMAT and text.section("package") == package:
                return PackageStore(folder, text)
        return None
