"""Values as expressions."""

from __future__ import annotations

from infra0.emit.pulumi.texts import is_late
from infra0.emit.pulumi_python import sdk
from infra0.emit.pulumi_python.enumerations import applied, enumeration_of, is_text, taken_as
from infra0.emit.pulumi_python.expressions import Doc, Entry, String, Word, call, dictionary, listing, text
from infra0.emit.pulumi_python.interpolations import interpolation_doc
from infra0.emit.pulumi_python.references import reference_doc
from infra0.emit.pulumi_python.scope import Scope, context_word
from infra0.ir import (
    Argument,
    ContextValue,
    EnumMember,
    FileValue,
    Interpolation,
    JsonDocument,
    ListValue,
    Literal,
    MapEntry,
    MapValue,
    ObjectValue,
    Reference,
    ResourceValue,
    SecretValue,
    SettingValue,
    Value,
)

_FILES = {
    (False, False): "pulumi.FileAsset",
    (False, True): "pulumi.RemoteAsset",
    (True, False): "pulumi.FileArchive",
    (True, True): "pulumi.RemoteArchive",
}
"""The class of a file by whether it is an archive and whether it is remote."""


def value_doc(value: Value, scope: Scope) -> Doc:
    """The expression for a value."""
    match value:
        case Literal(scalar):
            return text(scalar) if isinstance(scalar, str) else Word(repr(scalar).replace("e+", "e"))
        case EnumMember():
            return sdk.word(scope.names.enum_member(value.type.name, value.value))
        case ContextValue():
            return context_word(value)
        case SettingValue(name):
            return scope.setting(name)
        case Reference():
            return reference_doc(value, scope)
        case ResourceValue(id_):
            return scope.resource(id_)
        case Interpolation():
            return interpolation_doc(value, scope, lambda part: value_doc(part, scope))
        case ListValue(items):
            return listing(*(value_doc(item, scope) for item in items))
        case MapValue():
            return _map(value, scope)
        case ObjectValue(arguments):
            return dictionary(*(_field(argument, scope) for argument in arguments))
        case JsonDocument(document):
            return call("pulumi.Output.json_dumps", value_doc(document, scope))
        case FileValue():
            path = text(value.path) if isinstance(value.path, str) else value_doc(value.path, scope)
            return call(_FILES[value.archive, value.remote], path)
        case SecretValue(secret):
            return call("pulumi.Output.secret", value_doc(secret, scope))


def argument_doc(argument: Argument, scope: Scope) -> Doc:
    """The expression for what a property is given, of the type that the SDK declares."""
    enumeration = enumeration_of(argument)
    match argument.value:
        case ListValue(items) if enumeration:
            return listing(*(_member_doc(item, enumeration, scope) for item in items))
        case value if enumeration:
            return _member_doc(value, enumeration, scope)
        case value:
            return value_doc(value, scope)


def _member_doc(value: Value, enumeration: str, scope: Scope) -> Doc:
    """A value in a place for members of an enumeration."""
    doc, class_ = value_doc(value, scope), scope.names.enum(enumeration)
    if class_ is None or not is_text(value):
        return doc
    if scope.inputs.text(value) in scope.names.enum_values(enumeration):
        return applied(doc, sdk.word(class_))
    return taken_as(doc, sdk.word(class_), is_output=is_late(value, scope.settings))


def _field(argument: Argument, scope: Scope) -> Entry:
    return Entry(text(scope.keyword(argument)), argument_doc(argument, scope))


def _map(value: MapValue, scope: Scope) -> Doc:
    """A dictionary; with keys that are known only at deployment, an output of one."""
    entries = [_entry(entry, scope) for entry in value.entries]
    doc = dictionary(*entries)
    if all(isinstance(entry.key, String) for entry in entries):
        return doc
    return call("pulumi.Output.from_input", doc)


def _entry(entry: MapEntry, scope: Scope) -> Entry:
    key = text(entry.key) if isinstance(entry.key, str) else value_doc(entry.key, scope)
    return Entry(key, value_doc(entry.value, scope))
