"""Resource options: `pulumi.ResourceOptions` from their names in Pulumi YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from infra0.emit.pulumi_python.expressions import Doc, Keyword, Word, call, listing
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import ListValue, Literal, MapValue, ObjectValue, Option, Resource, Value

_ALIAS_FIELDS = {"name": "name", "type": "type_", "parent": "parent", "stack": "stack", "project": "project"}


def options_keyword(resource: Resource, scope: Scope) -> Iterator[Keyword]:
    """``opts=pulumi.ResourceOptions(...)``, or nothing."""
    arguments = [_argument(option, scope) for option in resource.options if option.name in _OPTIONS]
    if resource.depends_on:
        arguments.append(Keyword("depends_on", listing(*map(scope.resource, resource.depends_on))))
    if arguments:
        yield Keyword("opts", call("pulumi.ResourceOptions", *arguments))


def _argument(option: Option, scope: Scope) -> Keyword:
    keyword, print_value = _OPTIONS[option.name]
    return Keyword(keyword, print_value(option.value, scope))


def _resource(value: Value, scope: Scope) -> Doc:
    """A resource, which may be named by its ID."""
    match value:
        case Literal(str() as id_) if id_ in scope.variables:
            return scope.resource(id_)
        case _:
            return value_doc(value, scope)


def _resources(value: Value, scope: Scope) -> Doc:
    """Several resources; of a map, its values."""
    match value:
        case ListValue(items):
            return listing(*(_resource(item, scope) for item in items))
        case MapValue() | ObjectValue():
            return listing(*(_resource(item, scope) for _, item in _fields(value)))
        case _:
            return listing(_resource(value, scope))


def _custom_timeouts(value: Value, scope: Scope) -> Doc:
    timeouts = (Keyword(name, value_doc(timeout, scope)) for name, timeout in _fields(value) if name in _TIMEOUTS)
    return call("pulumi.CustomTimeouts", *timeouts)


_TIMEOUTS = ("create", "update", "delete", "read")


def _aliases(value: Value, scope: Scope) -> Doc:
    items = value.items if isinstance(value, ListValue) else (value,)
    return listing(*(_alias(item, scope) for item in items))


def _alias(value: Value, scope: Scope) -> Doc:
    """A URN, or a description of what the resource was."""
    fields = dict(_fields(value))
    if not fields or "urn" in fields:
        return value_doc(fields.get("urn", value), scope)
    return call("pulumi.Alias", *_alias_arguments(fields, scope))


def _alias_arguments(fields: dict[str, Value], scope: Scope) -> Iterator[Keyword]:
    for name, value in fields.items():
        if name in _ALIAS_FIELDS:
            yield Keyword(_ALIAS_FIELDS[name], _resource(value, scope) if name == "parent" else value_doc(value, scope))
    if fields.get("noParent") == Literal(True):
        yield Keyword("parent", Word("pulumi.ROOT_STACK_RESOURCE", "pulumi"))


def _fields(value: Value) -> Iterator[tuple[str, Value]]:
    match value:
        case MapValue(entries):
            yield from ((entry.key, entry.value) for entry in entries if isinstance(entry.key, str))
        case ObjectValue(arguments):
            yield from ((argument.name, argument.value) for argument in arguments)


_OPTIONS: dict[str, tuple[str, Callable[[Value, Scope], Doc]]] = {
    "additionalSecretOutputs": ("additional_secret_outputs", value_doc),
    "aliases": ("aliases", _aliases),
    "customTimeouts": ("custom_timeouts", _custom_timeouts),
    "deleteBeforeReplace": ("delete_before_replace", value_doc),
    "deletedWith": ("deleted_with", _resource),
    "dependsOn": ("depends_on", _resources),
    "envVarMappings": ("env_var_mappings", value_doc),
    "hideDiffs": ("hide_diffs", value_doc),
    "id": ("id", value_doc),
    "ignoreChanges": ("ignore_changes", value_doc),
    "import": ("import_", value_doc),
    "parent": ("parent", _resource),
    "pluginDownloadURL": ("plugin_download_url", value_doc),
    "protect": ("protect", value_doc),
    "provider": ("provider", _resource),
    "providers": ("providers", _resources),
    "replaceOnChanges": ("replace_on_changes", value_doc),
    "replaceWith": ("replace_with", _resources),
    "replacementTrigger": ("replacement_trigger", value_doc),
    "retainOnDelete": ("retain_on_delete", value_doc),
    "urn": ("urn", value_doc),
    "version": ("version", value_doc),
}
"""The keyword of each option and how its value is printed; options that Python's SDK does not have are left out."""
