"""Pulumi's resource options, as the resource type whose inputs they are."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.catalog.types import Kind, ObjectType, PackageInfo, Property, ResourceType, Type, qualified

_BOOLEAN, _TEXT, _ANY = Type(Kind.BOOLEAN), Type(Kind.STRING), Type(Kind.ANY)
_TEXTS = Type(Kind.LIST, _TEXT)
_RESOURCE = Type(Kind.RESOURCE)
_RESOURCES = Type(Kind.LIST, _RESOURCE)
_PROVIDER = Type(Kind.RESOURCE, name="pulumi:providers:")
_PROVIDERS = Type(Kind.UNION, members=(Type(Kind.LIST, _PROVIDER), Type(Kind.MAP, _PROVIDER)))
_ALIAS = Type(Kind.OBJECT, name="Alias")
_ALIASES = Type(Kind.LIST, Type(Kind.UNION, members=(_TEXT, _ALIAS)))
_TIMEOUTS = Type(Kind.OBJECT, name="CustomTimeouts")


def _rows(*rows: Property) -> Mapping[str, Property]:
    return {row.name: row for row in rows}


_PACKAGE = PackageInfo("pulumi", "", "pulumi", 0, "shipped")

RESOURCE_OPTIONS = ResourceType(
    "pulumi:index:ResourceOptions",
    _PACKAGE,
    inputs=_rows(
        Property("additionalSecretOutputs", _TEXTS, plain=True),
        Property("aliases", _ALIASES),
        Property("customTimeouts", _TIMEOUTS, plain=True),
        Property("deleteBeforeReplace", _BOOLEAN, plain=True),
        Property("deletedWith", _RESOURCE),
        Property("dependsOn", _RESOURCES),
        Property("envVarMappings", Type(Kind.MAP, _TEXT), plain=True),
        Property("hideDiffs", _TEXTS, plain=True),
        Property("id", _TEXT),
        Property("ignoreChanges", _TEXTS, plain=True),
        Property("import", _TEXT, plain=True),
        Property("parent", _RESOURCE),
        Property("pluginDownloadURL", _TEXT, plain=True),
        Property("protect", _BOOLEAN, plain=True),
        Property("provider", _PROVIDER),
        Property("providers", _PROVIDERS),
        Property("replaceOnChanges", _TEXTS, plain=True),
        Property("replaceWith", _RESOURCES),
        Property("replacementTrigger", _ANY),
        Property("retainOnDelete", _BOOLEAN, plain=True),
        Property("urn", _TEXT, plain=True),
        Property("version", _TEXT, plain=True),
    ),
    outputs={},
)
"""The options by their names in Pulumi YAML. A `plain` one is plain in all of its parts."""

_ALIAS_NAME = qualified("Alias", _PACKAGE.name)
_TIMEOUTS_NAME = qualified("CustomTimeouts", _PACKAGE.name)

OPTION_TYPES: Mapping[str, ObjectType] = {
    _ALIAS_NAME: ObjectType(
        _ALIAS_NAME,
        _rows(
            Property("name", _TEXT, plain=True),
            Property("noParent", _BOOLEAN, plain=True),
            Property("parent", Type(Kind.UNION, members=(_RESOURCE, _TEXT))),
            Property("project", _TEXT),
            Property("stack", _TEXT),
            Property("type", _TEXT, plain=True),
            Property("urn", _TEXT),
        ),
    ),
    _TIMEOUTS_NAME: ObjectType(
        _TIMEOUTS_NAME,
        _rows(*(Property(name, _TEXT, plain=True) for name in ("create", "update", "delete", "read"))),
    ),
}
"""The objects in options, by name with package."""
