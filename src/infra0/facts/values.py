"""Values as readers of a document see them: in the document's own notation, and never a secret."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TypeAlias

from infra0.graph.interpolation import quoted
from infra0.ir import (
    Argument,
    Attribute,
    ContextValue,
    EnumMember,
    FileValue,
    Index,
    Interpolation,
    JsonDocument,
    Key,
    ListValue,
    Literal,
    MapEntry,
    MapValue,
    ObjectValue,
    Program,
    Reference,
    ResourceValue,
    SecretValue,
    SettingValue,
    Value,
)

JsonValue: TypeAlias = str | int | float | bool | list["JsonValue"] | dict[str, "JsonValue"] | None

SECRET = "secret value"
_DEEPEST = 40
_TOO_DEEP = "…"


@dataclass(frozen=True, slots=True)
class ValueReader:
    """Reads values of one program. `secrets` are the names of its secret settings."""

    secrets: frozenset[str]

    @classmethod
    def of(cls, program: Program) -> ValueReader:
        """A reader that knows which settings of the program are secret."""
        return cls(frozenset(setting.name for setting in program.settings if setting.secret))

    def text(self, value: Value) -> str:
        """The value on one line: strings as they are, everything else as JSON."""
        data = self.data(value)
        return data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)

    def document(self, value: Value) -> str:
        """The value as indented JSON."""
        return json.dumps(self.data(value), ensure_ascii=False, indent=2)

    def data(self, value: Value, depth: int = 0) -> JsonValue:
        """The value as JSON data, references and settings as ``${...}``."""
        if depth > _DEEPEST:
            return _TOO_DEEP
        match value:
            case Literal(scalar) | EnumMember(_, scalar):
                return scalar
            case JsonDocument(inner):
                return self.data(inner, depth)
            case ListValue(items):
                return [self.data(item, depth + 1) for item in items]
            case MapValue(entries):
                return {self._key(entry): self.data(entry.value, depth + 1) for entry in entries}
            case ObjectValue(arguments):
                return {argument.name: self.argument(argument, depth + 1) for argument in arguments}
            case _:
                return self._dynamic(value)

    def argument(self, argument: Argument, depth: int = 0) -> JsonValue:
        """What a property is given; nothing of it where the provider keeps that property secret."""
        if argument.property and argument.property.secret and not isinstance(argument.value, Reference | SettingValue):
            return SECRET
        return self.data(argument.value, depth)

    def _dynamic(self, value: Value) -> str:
        match value:
            case SettingValue(name):
                return f"secret setting {name}" if name in self.secrets else f"${{config.{name}}}"
            case SecretValue():
                return SECRET
            case ContextValue(context):
                return f"${{{context}}}"
            case Reference():
                return f"${{{reference_text(value)}}}"
            case ResourceValue(resource):
                return f"${{{resource}}}"
            case FileValue(path):
                return path if isinstance(path, str) else self.text(path)
            case Interpolation(parts):
                return "".join(part if isinstance(part, str) else self.text(part) for part in parts)
            case _:
                raise TypeError(f"{type(value).__name__} is no value that depends on the deployment")

    def _key(self, entry: MapEntry) -> str:
        return entry.key if isinstance(entry.key, str) else self.text(entry.key)


def reference_text(reference: Reference) -> str:
    """A reference as documents spell it: ``dataTable.name``, ``cluster.nodes[0].address``."""
    steps = []
    for step in reference.path:
        match step:
            case Attribute(name):
                steps.append(f".{name}")
            case Index(index):
                steps.append(f"[{index}]")
            case Key(key):
                steps.append(f"[{quoted(key)}]")
    return reference.resource + "".join(steps)


def referred(value: Value) -> str:
    """The ID of the resource that the whole value stands for, or an empty text."""
    return value.resource if isinstance(value, Reference | ResourceValue) else ""
