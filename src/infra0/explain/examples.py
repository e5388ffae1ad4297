"""Documents that show how a type or a property is used: as short as the provider accepts, and free of errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from infra0.catalog import Catalog, Kind, Property, ResourceType, Type
from infra0.checks.tables import alternatives, needs
from infra0.checks.tables.alternatives import Alternatives, Choice
from infra0.checks.tables.needs import Need
from infra0.explain.placeholders import COMPANIONS, Place, document, is_secret, number, principal, text, usual
from infra0.graph import member_of_kind

Config = dict[str, Any]

_ALTERNATIVES = alternatives.by_slot()
_NEEDS = needs.by_slot()
_IDENTIFYING = re.compile(r"(?P<stem>\w+?)(?:Arn|Id)s?")
_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_ROLE = "aws:iam:Role"
_SUBNET = "aws:ec2:Subnet"
"""Lists of subnets often have to have some of several zones, which no example here has room for."""

_MOST_RESOURCES = 8
_DEEPEST = 6
_CONTAINERS = (Kind.OBJECT, Kind.LIST, Kind.MAP)


def example(catalog: Catalog, resource: ResourceType, path: Sequence[str] = ()) -> dict[str, Any]:
    """A document with a resource of that type, what it needs, and the resources that it refers to.

    path: the names of a property, from the outside in, that the resource is to have as well; an output is exported.
    """
    writer = _Writer(catalog)
    is_input = bool(path) and path[0] in resource.inputs
    name = writer.add(resource, path=path if is_input else ())
    written: dict[str, Any] = {"resources": writer.resources}
    if writer.settings:
        written["config"] = writer.settings
    if path and not is_input:
        written["outputs"] = {path[0]: f"{name}.{path[0]}"}
    return written


def usual_references(catalog: Catalog, resource: ResourceType, slot: str) -> list[tuple[str, str, int]]:
    """Target's token (empty if not known), attribute and count of what examples give to a slot, most frequent first."""
    table = catalog.references_at(resource, slot)
    counted = [(token, name, count) for token, names in table.items() for name, count in names.items()]
    return sorted(counted, key=lambda each: (-each[2], each[0], each[1]))


class _Writer:
    """Writes the resources of a document, one of each type, and the settings that hold its secrets."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._names: dict[tuple[str, str], str] = {}
        self._by_name: dict[str, list[str]] = {}
        self._unfinished: set[str] = set()
        self.resources: dict[str, Any] = {}
        self.settings: dict[str, Any] = {}

    def add(self, resource: ResourceType, user: Place | None = None, path: Sequence[str] = ()) -> str:
        """Writes a resource, and those that it refers to; returns its ID."""
        name = self._free_name(resource, user)
        self._names[resource.token, _purpose(resource, user)] = name
        self._unfinished.add(resource.token)
        self.resources[name] = {"type": resource.short_token}
        if config := _ConfigWriter(self, resource, user).config(path):
            self.resources[name]["config"] = config
        self._unfinished.discard(resource.token)
        return name

    def referred(self, token: str, user: Place) -> str | None:
        """The ID of a resource of that type, which is written if there is none and there is room for it."""
        found = self.catalog.resource(token)
        if found is None or found.token in self._unfinished or found.deprecated:
            return None
        if name := self._names.get((found.token, _purpose(found, user))):
            return name
        return self.add(found, user) if len(self.resources) < _MOST_RESOURCES else None

    def type_named_in(self, place: Place) -> ResourceType | None:
        """The one type that a property such as ``executionRoleArn`` or ``subnetIds`` speaks of; None if several are."""
        found = _IDENTIFYING.fullmatch(place.declared.name)
        home = place.owner.short_token.removesuffix(_last_name(place.owner))
        package = home.partition(":")[0]
        words = _WORD.findall(found["stem"]) if found else ()
        for start in range(len(words)):
            tokens = self._tokens(package).get("".join(words[start:]).lower(), [])
            near = [token for token in tokens if token.startswith(home)] or tokens
            if near:
                return self.catalog.resource(near[0]) if len(near) == 1 else None
        return None

    def _tokens(self, package: str) -> Mapping[str, list[str]]:
        """The tokens of a package by the types' names in lower case."""
        if not self._by_name:
            for token in self.catalog.tokens(package):
                self._by_name.setdefault(token.rpartition(":")[2].lower(), []).append(token)
        return self._by_name

    def secret(self, name: str) -> str:
        """A reference to a secret setting."""
        self.settings[name] = {"secret": True}
        return f"${{config.{name}}}"

    def _free_name(self, resource: ResourceType, user: Place | None) -> str:
        name = _last_name(resource)
        short = name[:1].lower() + name[1:]
        if short not in self.resources:
            return short
        before = _last_name(user.owner) if user else resource.short_token.split(":")[1].replace("/", "")
        return before[:1].lower() + before[1:] + name


def _last_name(resource: ResourceType) -> str:
    return resource.short_token.rpartition(":")[2]


def _purpose(resource: ResourceType, user: Place | None) -> str:
    """What makes another resource of a type necessary: a role is for one service."""
    return principal(user) if resource.short_token == _ROLE else ""


class _ConfigWriter:
    """Writes the configuration of one resource, which `user` may refer to."""

    def __init__(self, writer: _Writer, resource: ResourceType, user: Place | None) -> None:
        self._writer = writer
        self._resource = resource
        self._user = user

    def config(self, path: Sequence[str]) -> Config:
        """What the resource needs, and the property at `path`."""
        inputs = self._resource.inputs
        config: Config = {one.name: self._input(one.name) for one in inputs.values() if one.required}
        if path:
            config[path[0]] = self._value(inputs[path[0]], path[0], path[1:])
        self._complete(config, "", inputs, self._input)
        return {name: config[name] for name in inputs if name in config} | self._certain(config, "")

    def _complete(
        self, config: Config, inside: str, fields: Mapping[str, Property], value: Callable[[str], Any]
    ) -> None:
        """Adds what the tables say that the configuration, or an object at a path in it, needs besides what it has."""
        while missing := next(self._missing(config, inside, fields), None):
            config[missing] = value(missing)

    def _certain(self, config: Config, inside: str) -> Config:
        """Properties that can have but one value beside those that are there."""
        rows = _NEEDS.get((self._resource.short_token, inside), ())
        return {name: need.value for need in rows if need.value and need.when in config for name in need.needs}

    def _missing(self, config: Config, inside: str, fields: Mapping[str, Property]) -> Iterator[str]:
        token = self._resource.short_token
        rows = _ALTERNATIVES.get((token, inside), ())
        wanted = [name for row in rows for name in _chosen_of(row, fields, config)]
        wanted += [name for need in _NEEDS.get((token, inside), ()) if _holds(need, config) for name in need.needs]
        if not inside:
            wanted += [name for given in config for name in COMPANIONS.get((token, given), ())]
        yield from (name for name in wanted if name not in config)

    def _input(self, name: str) -> Any:
        return self._value(self._resource.inputs[name], name)

    def _value(self, found: Property, slot: str, path: Sequence[str] = ()) -> Any:
        place = Place(self._resource, slot, found)
        if found.document and not is_secret(place):
            return document(place, self._user)
        return self._of_type(place, found.type, path)

    def _of_type(self, place: Place, type_: Type, path: Sequence[str]) -> Any:
        value = usual(place)
        if value is not None:
            return value
        match type_.kind:
            case Kind.UNION:
                return self._of_type(place, _member(type_, path), path)
            case Kind.LIST if type_.element:
                return [self._of_type(_within(place, "[]"), type_.element, path)]
            case Kind.MAP if type_.element:
                key = path[0] if path and path[0] else "key"
                return {key: self._of_type(_within(place, "{}"), type_.element, path[1:])}
            case Kind.OBJECT:
                return self._object(place.slot, type_, path)
            case _ if (reference := self._reference(place)) is not None:
                return reference
            case Kind.ENUM:
                return next(iter(self._writer.catalog.enum_type(self._resource, type_).members), "")
            case Kind.RESOURCE:
                return self._writer.referred(type_.name, place) or text(place)
            case Kind.INTEGER | Kind.NUMBER:
                return number(place)
            case Kind.BOOLEAN:
                return True
            case Kind.ARCHIVE:
                return "./folder"
            case Kind.ASSET:
                return "./file"
            case _ if is_secret(place):
                return self._writer.secret(place.declared.name)
            case _:
                return self._named_reference(place) or text(place)

    def _object(self, slot: str, type_: Type, path: Sequence[str]) -> Config:
        fields = self._writer.catalog.object_type(self._resource, type_).properties
        wanted = path[0] if path else None
        companions = COMPANIONS.get((self._resource.short_token, slot), ())
        written = {
            one.name: self._value(one, f"{slot}.{one.name}", path[1:] if one.name == wanted else ())
            for one in fields.values()
            if one.name == wanted or one.name in companions or (one.required and slot.count(".") < _DEEPEST)
        }
        self._complete(written, slot, fields, lambda name: self._value(fields[name], f"{slot}.{name}"))
        return written | self._certain(written, slot)

    def _reference(self, place: Place) -> str | None:
        """What examples give to the slot most often, of a resource that is in the document or can be added to it."""
        for token, attribute, _ in usual_references(self._writer.catalog, self._resource, place.slot):
            is_one_of_several = token == _SUBNET and "[]" in place.slot
            if token and not is_one_of_several and (name := self._writer.referred(token, place)):
                return f"{name}.{attribute}"
        return None

    def _named_reference(self, place: Place) -> str | None:
        """A reference to a resource of the type that the property's name speaks of."""
        target = self._writer.type_named_in(place) if not place.slot.endswith("[]") else None
        if target is None or (target.short_token == _SUBNET and "[]" in place.slot):
            return None
        name = self._writer.referred(target.token, place)
        if name is None:
            return None
        return f"{name}.{self._writer.catalog.resolve(self._resource, place.slot, target).attribute}"


def _chosen_of(row: Alternatives, fields: Mapping[str, Property], config: Config) -> tuple[str, ...]:
    """The properties of a choice that has to be made: those that are begun with, or the simplest."""
    if any(name in config for name in row.unless):
        return ()
    begun = next((group for group in row.names if any(name in config for name in group)), None)
    if begun or row.choice is Choice.FREE:
        return ()
    return min(row.names, key=lambda group: fields[group[0]].type.kind in _CONTAINERS)[:1]


def _holds(need: Need, config: Config) -> bool:
    if any(name in config for name in need.unless):
        return False
    return config.get(need.when) in need.values if need.values else need.when in config


def _within(place: Place, step: str) -> Place:
    return Place(place.owner, place.slot + step, place.declared)


def _member(type_: Type, path: Sequence[str]) -> Type:
    """The member of a union that the rest of a path leads into, else an enumeration, else the first."""
    containers = (member_of_kind(type_, kind) for kind in _CONTAINERS) if path else ()
    return next(filter(None, containers), None) or member_of_kind(type_, Kind.ENUM) or type_.members[0]
