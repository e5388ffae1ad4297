"""A JSON Schema for editors that knows the configuration of certain types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from infra0.catalog import Catalog, Kind, Property, ResourceType, Type
from infra0.catalog.texts import ProviderTexts
from infra0.model.schema import json_schema

_SCALARS = {Kind.INTEGER: "integer", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}
_REFERENCE = {"type": "string", "pattern": r"^\$\{.+\}$|^[^\s]+$"}
"""Where another kind of value belongs, text can still be a reference to one."""


def editor_schema(catalog: Catalog, texts: ProviderTexts, types: Iterable[ResourceType]) -> dict[str, Any]:
    """The document's schema, in which `config` of the given types is checked by property, enumeration and kind."""
    schema = json_schema()
    writer = _Writer(catalog, texts)
    branches = [writer.branch(resource) for resource in types]
    if branches:
        schema["$defs"]["Resource"]["allOf"] = branches
    schema["$defs"] |= writer.definitions
    return schema


class _Writer:
    """Writes the schemas of types; those of nested objects become definitions, each written once."""

    def __init__(self, catalog: Catalog, texts: ProviderTexts) -> None:
        self._catalog = catalog
        self._texts = texts
        self.definitions: dict[str, Any] = {}

    def branch(self, resource: ResourceType) -> dict[str, Any]:
        """What holds for a resource whose type is this one, in its short or full spelling."""
        tokens = sorted({resource.short_token, resource.token})
        config: dict[str, Any] = {
            "type": ["object", "null"],
            "properties": {
                one.name: self._property(resource, one, self._described(resource, one))
                for one in resource.inputs.values()
            },
            "additionalProperties": False,
        }
        then: dict[str, Any] = {"properties": {"config": config}}
        if required := [one.name for one in resource.inputs.values() if one.required]:
            config["required"] = required
            then["required"] = ["config"]
        if description := self._texts.description(resource):
            config["description"] = description
        return {"if": {"properties": {"type": {"enum": tokens}}, "required": ["type"]}, "then": then}

    def _described(self, resource: ResourceType, found: Property) -> str:
        return self._texts.property_description(resource, found.name) or ""

    def _property(self, resource: ResourceType, found: Property, description: str) -> dict[str, Any]:
        schema = {"type": ["string", "object", "array"]} if found.document else self._type(resource, found.type)
        extra: dict[str, Any] = {"description": description} if description else {}
        if found.deprecated:
            extra["deprecated"] = True
        return {"anyOf": [schema, {"type": "null"}], **extra}

    def _type(self, resource: ResourceType, type_: Type) -> dict[str, Any]:
        match type_.kind:
            case Kind.ANY:
                return {}
            case Kind.STRING:
                return {"type": ["string", "number", "boolean"]}
            case Kind.UNION:
                return {"anyOf": [self._type(resource, member) for member in type_.members]}
            case Kind.ENUM:
                members = list(self._catalog.enum_type(resource, type_).members)
                return {"anyOf": [{"enum": members}, _REFERENCE]}
            case Kind.LIST if type_.element:
                items = {"type": "array", "items": self._type(resource, type_.element)}
                return {"anyOf": [items, _REFERENCE]}
            case Kind.MAP if type_.element:
                return {"type": "object", "additionalProperties": self._type(resource, type_.element)}
            case Kind.OBJECT:
                return {"$ref": f"#/$defs/{self._definition(resource, type_)}"}
            case kind if kind in _SCALARS:
                return {"anyOf": [{"type": _SCALARS[kind]}, _REFERENCE]}
            case _:
                return {"type": "string"}

    def _definition(self, resource: ResourceType, type_: Type) -> str:
        name = f"{resource.package.name}.{type_.name}".replace("/", ".").replace(":", ".")
        if name not in self.definitions:
            definition: dict[str, Any] = {"type": "object", "additionalProperties": False}
            self.definitions[name] = definition
            properties = self._catalog.object_type(resource, type_).properties.values()
            definition["properties"] = {one.name: self._property(resource, one, "") for one in properties}
            if required := [one.name for one in properties if one.required]:
                definition["required"] = required
        return name
