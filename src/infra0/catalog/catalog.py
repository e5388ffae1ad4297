"""The query side of the catalogs: loads what is asked for, when it is asked for."""

from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from infra0.catalog import references
from infra0.catalog.decoding import decode_enum, decode_object, decode_resource
from infra0.catalog.resource_options import OPTION_TYPES
from infra0.catalog.slots import property_at
from infra0.catalog.store import IndexEntry, ModuleStore, PackageStore, Stores
from infra0.catalog.types import EnumType, Evidence, ObjectType, PackageInfo, ResourceType, Type, qualified, short_token


class Catalog:
    """Provider catalogs in the given folders; a package in an earlier folder hides it in later ones."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.stores = Stores(folders)
        self._resources: dict[str, ResourceType] = {}
        self._objects: dict[str, ObjectType] = dict(OPTION_TYPES)

    def packages(self) -> tuple[PackageInfo, ...]:
        """All packages, sorted by name."""
        return tuple(store.info for store in self.stores)

    def package(self, name: str) -> PackageInfo | None:
        """The package of that name as it stands in tokens (``aws``)."""
        store = self.stores.get(name)
        return store.info if store else None

    def resource(self, token: str) -> ResourceType | None:
        """The type of exactly that token, short or full, case included; index-module tokens may leave `index` out.

        Providers (``pulumi:providers:aws``) are types of their package.
        """
        written = _with_module(token)
        found = self.resource_ignoring_case(written)
        return found if found and written in (found.token, found.short_token) else None

    def resource_ignoring_case(self, token: str) -> ResourceType | None:
        """The type whose short token equals `token` but for upper and lower case (``aws:ec2:EIP``)."""
        key = short_token(_with_module(token)).lower()
        store = self.stores.of(key)
        entry = store.find(key) if store else None
        return self._load(store, entry) if store and entry else None

    def aliased(self, token: str) -> ResourceType | None:
        """The type that has `token`, short or full, among its aliases."""
        store = self.stores.of(token)
        full = store.aliases.get(token) if store else None
        return self.resource(full) if full else None

    def tokens(self, package: str) -> tuple[str, ...]:
        """Short tokens of all resource types of a package, sorted, for suggestions and completion."""
        store = self.stores.get(package)
        return store.tokens if store else ()

    def tokens_of(self, package: str, module: str) -> tuple[str, ...]:
        """Short tokens of the resource types of a package that begin with its module (``aws:ec2:``), sorted."""
        tokens = self.tokens(package)
        return tokens[bisect_left(tokens, module) : bisect_left(tokens, f"{module}\U0010ffff")]

    def called(self, package: str, name: str) -> tuple[str, ...]:
        """Short tokens of the types of a package that are called `name`, in whatever module and letter case."""
        store = self.stores.get(package)
        return store.namesakes.get(name.lower(), ()) if store else ()

    def object_type(self, owner: ResourceType, type_: Type) -> ObjectType:
        """The nested object type that an OBJECT `type_` of `owner` names.

        Of a type from a package or version that no folder has, nothing is known: it has no properties.
        """
        name = qualified(type_.name, owner.package.name)
        if name not in self._objects:
            module, own = self.stores.home(name)
            stored = module.object_type(own) if module else None
            self._objects[name] = decode_object(stored, name) if stored else ObjectType(name, {})
        return self._objects[name]

    def enum_type(self, owner: ResourceType, type_: Type) -> EnumType:
        """The enumeration that an ENUM `type_` of `owner` names, without members if no folder has it."""
        name = qualified(type_.name, owner.package.name)
        module, own = self.stores.home(name)
        return decode_enum((module.enum(own) if module else None) or (), name)

    def pair_evidence(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence | None:
        """What published examples put into `slot` for targets of that very type (step 1).

        slot: path within the inputs, such as ``role`` or ``defaultActions[].targetGroupArn``;
            a map's values are ``tags{}``.
        """
        return references.pair_evidence(self._query(owner, slot, target))

    def slot_evidence(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence | None:
        """The slot's usual attribute whatever the target, if `target` has it (step 2)."""
        return references.slot_evidence(self._query(owner, slot, target))

    def resolve(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence:
        """Which attribute of `target` a bare reference in `slot` means; always answers (steps 1 to 6)."""
        return references.resolve(self._query(owner, slot, target))

    def references_at(self, owner: ResourceType, slot: str) -> references.SlotTable:
        """What published examples give to a slot: how often which attribute, by the target's short token."""
        return self._table(owner, slot)

    def form_at(self, owner: ResourceType, slot: str, target: ResourceType) -> str:
        """The text that published examples make of such a target in a slot, which never is the reference alone.

        Attributes stand in it with their type, if that is known: ``service/{.name}/{aws:ecs:Service.name}``.
        """
        module = self._module_of(owner)
        return module.forms(owner.token).get(slot, {}).get(target.short_token, "") if module else ""

    def references_named(self, package: str, phrase: str) -> references.SlotTable:
        """What published examples of a package give to properties whose names end so, such as ``security-group-id``."""
        store = self.stores.get(package)
        return store.named(phrase) if store else {}

    def _query(self, owner: ResourceType, slot: str, target: ResourceType) -> references.Query:
        held = property_at(owner, slot, self.object_type)
        return references.Query(owner, slot, held.holds if held else "", target, self._table(owner, slot))

    def _table(self, owner: ResourceType, slot: str) -> references.SlotTable:
        module = self._module_of(owner)
        return module.slots(owner.token).get(slot, {}) if module else {}

    def _module_of(self, owner: ResourceType) -> ModuleStore | None:
        store = self.stores.get(owner.package.name)
        entry = store.find(owner.short_token.lower()) if store else None
        return store.module(entry.module) if store and entry else None

    def _load(self, store: PackageStore, entry: IndexEntry) -> ResourceType | None:
        if entry.token not in self._resources:
            module = store.module(entry.module)
            stored = module.resource(entry.token)
            if stored is None:
                return None
            self._resources[entry.token] = decode_resource(stored, entry.token, store.info, module.name)
        return self._resources[entry.token]


def _with_module(token: str) -> str:
    package, _, rest = token.partition(":")
    return token if ":" in rest or not rest else f"{package}:index:{rest}"
