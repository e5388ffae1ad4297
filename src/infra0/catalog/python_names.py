"""What Pulumi's Python SDKs call what catalogs name in the terms of Pulumi's schema.

The names are looked up when a program is printed or an SDK is read; no type of the catalog carries them.
"""

import keyword
import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from infra0.catalog.catalog import Catalog
from infra0.catalog.store import ModuleStore, PackageStore
from infra0.catalog.stored import Scalar, StoredProperty
from infra0.catalog.types import PackageInfo, Property, ResourceType, short_token

_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s(?=[A-Z]|$)")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def python_name(wire_name: str) -> str:
    """The keyword that an SDK derives from a wire name: ``kmsKeyArn`` is ``kms_key_arn``, ``lambda`` ``lambda_``.

    Right for nearly all names; catalogs store the rest.
    """
    singular = _PLURAL_ACRONYM.sub(lambda found: found[1].capitalize() + "s", wire_name)
    name = _WORD_START.sub("_", singular).lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def stored_keyword(name: str, stored: StoredProperty) -> str:
    """The keyword of the property that a catalog stores under a wire name."""
    found = None if isinstance(stored, str) else stored.get("python")
    return found or python_name(name)


def attribute_of(keyword_: str) -> str:
    """The attribute for a keyword: the same, but for the one that gives way to the constructor's own parameter."""
    return "resource_name" if keyword_ == "resource_name_" else keyword_


class PythonMember(NamedTuple):
    """A class of an SDK, or a member of one (``Runtime.PYTHON3D12``): the module that has it, and its name there."""

    module: str
    name: str


class PythonNames:
    """Looks up the names of the Python SDKs by what they are called in a catalog.

    Nested types and enumerations go by their names with the package. For what the catalog lacks there is a
    `LookupError`.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._stores = catalog.stores
        self._keywords: dict[str, Mapping[str, str]] = {}

    def distribution(self, package: PackageInfo) -> str:
        """What pip installs for a package: ``pulumi-aws``."""
        return package.sdk.replace("_", "-")

    def import_name(self, package: PackageInfo) -> str:
        """What a program imports for a package: ``pulumi_aws``."""
        return self._package(package.name).python_package

    def resource(self, type_: ResourceType) -> PythonMember:
        """The class of a resource type."""
        store = self._package(type_.package.name)
        entry = store.find(type_.short_token.lower())
        if entry is None:
            raise LookupError(type_.token)
        return PythonMember(store.module(entry.module).python_module, entry.python_class)

    def inputs(self, type_: str) -> PythonMember | None:
        """The class of a nested type in inputs (``FunctionEnvironmentArgs``); None if only outputs have it."""
        module, name = self._home(type_)
        stored = module.object_type(name)
        class_ = stored.get("class", f"{name}Args") if stored else ""
        return PythonMember(module.python_module, class_) if class_ else None

    def enum(self, type_: str) -> PythonMember | None:
        """The class of an enumeration; None of one that no catalog has."""
        module, name = self._stores.home(type_)
        return PythonMember(module.python_module, name) if module and module.enum(name) else None

    def enum_values(self, type_: str) -> Collection[Scalar]:
        """What the members of an enumeration are on the wire; nothing of one that no catalog has."""
        module, name = self._stores.home(type_)
        return [value for value, _ in (module.enum(name) if module else None) or ()]

    def enum_member(self, type_: str, value: Scalar) -> PythonMember:
        """A member of an enumeration, by its value on the wire."""
        module, name = self._home(type_)
        return PythonMember(module.python_module, f"{name}.{dict(module.enum(name) or ())[value]}")

    def keyword(self, property_: Property) -> str:
        """The keyword argument for a property, which is its key in a dictionary too."""
        owner = property_.owner
        if owner not in self._keywords:
            self._keywords[owner] = {name: stored_keyword(name, facts) for name, facts in self._properties(owner)}
        return self._keywords[owner].get(property_.name) or python_name(property_.name)

    def attribute(self, property_: Property) -> str:
        """The attribute in which a program reads a property."""
        return attribute_of(self.keyword(property_))

    def _properties(self, owner: str) -> Iterator[tuple[str, StoredProperty]]:
        """What is stored of a resource type's or nested type's properties, inputs last; nothing without an owner."""
        store = self._stores.of(owner)
        if store is None:
            return
        entry = store.find(short_token(owner).lower())
        if entry:
            resource = store.module(entry.module).resource(owner)
            yield from (*resource["outputs"].items(), *resource["inputs"].items()) if resource else ()
            return
        module, name = self._home(owner)
        nested = module.object_type(name)
        yield from (*nested.get("outputs", {}).items(), *nested["fields"].items()) if nested else ()

    def _package(self, name: str) -> PackageStore:
        store = self._stores.get(name)
        if store is None:
            raise LookupError(name)
        return store

    def _home(self, name: str) -> tuple[ModuleStore, str]:
        module, own = self._stores.home(name)
        if module is None:
            raise LookupError(name)
        return module, own
