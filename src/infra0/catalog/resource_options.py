"""Pulumi's resource options, as the resource type whose inputs they are."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.catalog.types import Kind, ObjectType, PackageInfo, Property, ResourceType, Type

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


_PACKAGE = PackageInfo("pulumi", "", "pulumi", "pulumi", 0, "shipped")

RESOURCE_OPTIONS = ResourceType(
    "pulumi:index:ResourceOptions",
    _PACKAGE,
    "pulumi",
    "ResourceOptions",
    inputs=_rows(
        Property("additionalSecretOutputs", "additional_secret_outputs", _TEXTS, plain=True),
        Property("aliases", "aliases", _ALIASES),
        Property("customTimeouts", "custom_timeouts", _TIMEOUTS, plain=True),
        Property("deleteBeforeReplace", "delete_before_replace", _BOOLEAN, plain=True),
        Property("deletedWith", "deleted_with", _RESOURCE),
        Property("dependsOn", "depends_on", _RESOURCES),
        Property("envVarMappings", "env_var_mappings", Type(Kind.MAP, _TEXT), plain=True),
        Property("hideDiffs", "hide_diffs", _TEXTS, plain=True),
        Property("id", "id", _TEXT),
        Property("ignoreChanges", "ignore_changes", _TEXTS, plain=True),
        Property("import", "import_", _TEXT, plain=True),
        Property("parent", "parent", _RESOURCE),
        Property("pluginDownloadURL", "plugin_download_url", _TEXT, plain=True),
        Property("protect", "protect", _BOOLEAN, plain=True),
        Property("provider", "provider", _PROVIDER),
        Property("providers", "providers", _PROVIDERS),
        Property("replaceOnChanges", "replace_on_changes", _TEXTS, plain=True),
        Property("replaceWith", "replace_with", _RESOURCES),
        Property("replacementTrigger", "replacement_trigger", _ANY),
        Property("retainOnDelete", "retain_on_delete", _BOOLEAN, plain=True),
        Property("urn", "urn", _TEXT, plain=True),
        Property("version", "version", _TEXT, plain=True),
    ),
    outputs={},
)
"""The options by their names in Pulumi YAML. A `plain` one is plain in all of its parts."""

OPTION_TYPES: Mapping[tuple[str, str], ObjectType] = {
    (_PACKAGE.name, "Alias"): ObjectType(
        "Alias",
        "pulumi",
        "Alias",
        _rows(
            Property("name", "name", _TEXT, plain=True),
            Property("noParent", "parent", _BOOLEAN, plain=True),
            Property("parent", "parent", Type(Kind.UNION, members=(_RESOURCE, _TEXT))),
            Property("project", "project", _TEXT),
            Property("stack", "stack", _TEXT),
            Property("type", "type_", _TEXT, plain=True),
            Property("urn", "urn", _TEXT),
        ),
    ),
    (_PACKAGE.name, "CustomTimeouts"): ObjectType(
        "CustomTimeouts",
        "pulumi",
        "CustomTimeouts",
        _rows(*(Property(name, name, _TEXT, plain=True) for name in ("create", "update", "delete", "read"))),
    ),
}
"""The objects in options, by package and name."""
