"""Catalog files: found by package, read when they are asked for, once."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from infra0.catalog.stored import FORMAT, StoredModule, StoredPackage, StoredReferences
from infra0.catalog.types import PackageInfo
from infra0.shipped import shipped

_PACKAGE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


class PackageStore:
    """The files of one package."""

    def __init__(self, folder: Path, index: StoredPackage) -> None:
        self._folder = folder / index["package"]
        self._modules: dict[str, StoredModule] = {}
        self._references: dict[str, StoredReferences] = {}
        self.index = index
        self.info = PackageInfo(
            name=index["package"],
            version=index["version"],
            distribution=index["distribution"],
            python_package=index["python"],
            resource_count=index["resources"],
            origin="shipped" if folder == shipped("schemas") / "catalog" else "user",
        )

    def module(self, name: str) -> StoredModule | None:
        """The module of that name; none if the package lacks it."""
        if name not in self._modules:
            path = self._folder / f"{name}.json"
            if not path.is_file():
                return None
            self._modules[name] = cast("StoredModule", json.loads(path.read_bytes()))
        return self._modules[name]

    def references(self, name: str) -> StoredReferences:
        """The reference table of the module of that name."""
        if name not in self._references:
            path = self._folder / f"{name}.references.json"
            read = json.loads(path.read_bytes()) if path.is_file() else {"format": FORMAT, "slots": {}}
            self._references[name] = cast("StoredReferences", read)
        return self._references[name]


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

    def _find(self, package: str) -> PackageStore | None:
        if _PACKAGE_NAME.fullmatch(package) is None:
            return None
        for folder in self._folders:
            path = folder / f"{package}.json"
            if path.is_file():
                index = cast("StoredPackage", json.loads(path.read_bytes()))
                if index.get("format") == FORMAT and index["package"] == package:
                    return PackageStore(folder, index)
        return None
