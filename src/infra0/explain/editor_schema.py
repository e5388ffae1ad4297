"""A JSON Schema for editors that knows the configuration of certain types."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from infra0.catalog import Catalog, Kind, ObjectType, Property, ResourceType, Type, qualified
from infra0.catalog.texts import ProviderTexts
from infra0.explain.prose import first_sentences
from infra0.model.schema import json_schema

Schema = dict[str, Any]

_REFERENCE = {"type": "string", "pattern": r"^(\$\{[^}]+\}|[^\s.${}]+(\.[A-Za-z_]\w*|\[\d+\]|\[\".+\"\])+)$"}
"""Where another kind of value belongs, text can only be a reference to one: ``${config.size}`` or ``table.arn``."""
_SHARED: Mapping[str, Schema] = {
    "text": {"type": ["string", "number", "boolean", "null"]},
    "texts": {"type": ["array", "null"], "items": {"$ref": "#/$defs/text"}},
    "textMap": {"type": ["object", "null"], "additionalProperties": {"$ref": "#/$defs/text"}},
    "reference": _REFERENCE,
    "integer": {"anyOf": [{"type": ["integer", "null"]}, {"$ref": "#/$defs/reference"}]},
    "number": {"anyOf": [{"type": ["number", "null"]}, {"$ref": "#/$defs/reference"}]},
    "boolean": {"anyOf": [{"type": ["boolean", "null"]}, {"$ref": "#/$defs/reference"}]},
    "document": {"type": ["string", "object", "array", "null"]},
}
"""Schemas that most properties share, under names that no nested type of a provider has."""
_LONGEST = 160
"""What an editor shows beside a property should be read at a glance."""
_SCALARS = {Kind.STRING: "text", Kind.INTEGER: "integer", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}


def editor_schema(catalog: Catalog, texts: ProviderTexts, types: Iterable[ResourceType]) -> Schema:
    """The document's schema, in which `config` of the given types is checked by property, enumeration and kind."""
    schema = json_schema()
    writer = _Writer(catalog, texts)
    branches = [writer.branch(resource) for resource in types]
    if branches:
        repeated = _hoisted([_properties(branch) for branch in branches])
        definitions = {**writer.definitions, **repeated}
        schema["$defs"]["Resource"]["allOf"] = branches
        schema["$defs"] |= {name: _SHARED[name] for name in _used(definitions, branches)} | definitions
    return schema


def schema_text(schema: Schema) -> str:
    """A schema as JSON with one line for each definition and each type, so that it is small and differences are too."""
    definitions = dict(schema["$defs"])
    resource = dict(definitions.pop("Resource"))
    lines = [f"{_compact(name)}:{_compact(value)}" for name, value in definitions.items()]
    if branches := resource.pop("allOf", ()):
        listed = ",\n".join(map(_compact, branches))
        lines.append(f'"Resource":{_compact(resource)[:-1]},"allOf":[\n{listed}\n]}}')
    else:
        lines.append(f'"Resource":{_compact(resource)}')
    rest = _compact({name: value for name, value in schema.items() if name != "$defs"})
    joined = ",\n".join(lines)
    return f'{rest[:-1]},"$defs":{{\n{joined}\n}}}}\n'


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _properties(branch: Schema) -> dict[str, Schema]:
    found: dict[str, Schema] = branch["then"]["properties"]["config"]["properties"]
    return found


def _hoisted(types: Iterable[dict[str, Schema]]) -> dict[str, Schema]:
    """Takes the properties that are described alike in several types out of them, and returns their definitions."""
    places: dict[tuple[str, str], list[dict[str, Schema]]] = {}
    for properties in types:
        for name, schema in properties.items():
            if "description" in schema:
                places.setdefault((name, _compact(schema)), []).append(properties)
    definitions: dict[str, Schema] = {}
    for (name, _), sharers in places.items():
        if len(sharers) > 1:
            definition = next(free for number in count(1) if (free := f"{name}.{number}") not in definitions)
            definitions[definition] = sharers[0][name]
            for properties in sharers:
                properties[name] = _shared(definition)
    return definitions


def _used(*schemas: object) -> list[str]:
    """The shared definitions that schemas refer to, and those that they refer to in turn."""
    found: list[str] = []
    texts = [json.dumps(schemas)]
    while texts:
        text = texts.pop()
        names = [name for name in _SHARED if name not in found and f'"#/$defs/{name}"' in text]
        found.extend(names)
        texts.extend(json.dumps(_SHARED[name]) for name in names)
    return sorted(found)


class _Writer:
    """Writes the schemas of types; those of nested objects and enumerations become definitions, each written once."""

    def __init__(self, catalog: Catalog, texts: ProviderTexts) -> None:
        self._catalog = catalog
        self._texts = texts
        self.definitions: dict[str, Schema] = {}

    def branch(self, resource: ResourceType) -> Schema:
        """What holds for a resource whose type is this one, in its short or full spelling."""
        tokens = sorted({resource.short_token, resource.token})
        properties = resource.inputs.values()
        config: Schema = {
            "type": ["object", "null"],
            "properties": {
                one.name: self._property(resource, one, self._texts.property_description(resource, one.name))
                for one in properties
            },
            "additionalProperties": False,
        }
        then: Schema = {"properties": {"config": config}}
        if required := [one.name for one in properties if one.required]:
            config["required"] = required
            then["required"] = ["config"]
        if description := first_sentences(self._texts.description(resource) or "", _LONGEST):
            config["description"] = description
        return {"if": {"properties": {"type": {"enum": tokens}}, "required": ["type"]}, "then": then}

    def _property(self, resource: ResourceType, found: Property, text: str | None = None) -> Schema:
        schema = _shared("document") if found.document else self._values(resource, found)
        if description := first_sentences(text or "", _LONGEST):
            schema["description"] = description
        if found.deprecated:
            schema["deprecated"] = True
        return schema

    def _values(self, resource: ResourceType, found: Property) -> Schema:
        """The schema of a property's values: those that it accepts, where all of them are known, or of its type."""
        accepted: Schema = {"anyOf": [{"enum": [*found.accepts, None]}, _shared("reference")]}
        match found.type.kind:
            case Kind.STRING | Kind.INTEGER if found.accepts:
                return accepted
            case Kind.LIST if found.accepts:
                return {"anyOf": [{"type": ["array", "null"], "items": accepted}, _shared("reference")]}
            case _:
                return self._type(resource, found.type)

    def _type(self, resource: ResourceType, type_: Type) -> Schema:
        """The schema of a type's values, of null, and of references to such values."""
        match type_.kind:
            case Kind.ANY:
                return {}
            case kind if kind in _SCALARS:
                return _shared(_SCALARS[kind])
            case Kind.UNION:
                return self._union(resource, type_)
            case Kind.ENUM:
                return self._enumeration(resource, type_)
            case Kind.LIST | Kind.MAP if type_.element:
                return self._container(resource, type_.kind, type_.element)
            case Kind.OBJECT:
                return {"$ref": f"#/$defs/{self._object(resource, type_)}"}
            case _:
                return _shared("text")

    def _union(self, resource: ResourceType, type_: Type) -> Schema:
        """Any of the members, each once; where any text may stand an enumeration only completes it."""
        members = [self._type(resource, member) for member in type_.members]
        distinct = [member for index, member in enumerate(members) if member not in members[:index]]
        return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}

    def _enumeration(self, resource: ResourceType, type_: Type) -> Schema:
        name = self._named(resource, type_)
        members = list(self._catalog.enum_type(resource, type_).members)
        self.definitions.setdefault(name, {"anyOf": [{"enum": [*members, None]}, _shared("reference")]})
        return {"$ref": f"#/$defs/{name}"}

    def _container(self, resource: ResourceType, kind: Kind, element: Type) -> Schema:
        inner = self._type(resource, element)
        if inner == _shared("text"):
            plain = _shared("texts" if kind is Kind.LIST else "textMap")
        elif kind is Kind.LIST:
            plain = {"type": ["array", "null"], "items": inner}
        else:
            plain = {"type": ["object", "null"], "additionalProperties": inner}
        return {"anyOf": [plain, _shared("reference")]}

    def _object(self, resource: ResourceType, type_: Type) -> str:
        name = self._named(resource, type_)
        if name not in self.definitions:
            definition = self.definitions[name] = {"type": ["object", "null"]}
            definition |= self._fields(resource, self._catalog.object_type(resource, type_))
        return name

    def _fields(self, resource: ResourceType, object_: ObjectType) -> Schema:
        properties = object_.properties.values()
        fields: Schema = {
            "properties": {one.name: self._property(resource, one) for one in properties},
            "additionalProperties": False,
        }
        if required := [one.name for one in properties if one.required]:
            fields["required"] = required
        return fields

    def _named(self, resource: ResourceType, type_: Type) -> str:
        return qualified(type_.name, resource.package.name).replace("/", ".").replace(":", ".")


def _shared(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
