"""Values of a program: what a property is given, with every reference resolved and every type known.

A value holds no text of any target language. Emitters print it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from infra0.catalog import EnumType, Property


class Context(StrEnum):
    """What a program knows of its own deployment."""

    STACK = "stack"
    PROJECT = "project"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Literal:
    """A scalar as it stands; None only inside a `JsonDocument`, where it is JSON's null."""

    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class EnumMember:
    """A member of a plain enumeration, by its value on the wire."""

    type: EnumType
    value: str | int | float | bool


@dataclass(frozen=True, slots=True)
class ContextValue:
    """The stack's, project's or organization's name at deployment."""

    context: Context


@dataclass(frozen=True, slots=True)
class SettingValue:
    """The value of a `Setting` of the program."""

    name: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """A step into an object: a property that the catalog knows, or a bare name where it knows none."""

    name: str
    property: Property | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """A step into a list."""

    index: int


@dataclass(frozen=True, slots=True)
class Key:
    """A step into a map."""

    key: str


Step: TypeAlias = Attribute | Index | Key


@dataclass(frozen=True, slots=True)
class Reference:
    """An attribute of another resource, known once that is deployed; the first step is an `Attribute`."""

    resource: str
    path: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ResourceValue:
    """Another resource itself, for properties whose type is a resource."""

    resource: str


@dataclass(frozen=True, slots=True)
class Interpolation:
    """Text with values in it; no two strings stand side by side, and at least one part is not a string."""

    parts: tuple[str | Value, ...]


@dataclass(frozen=True, slots=True)
class ListValue:
    """A list."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One entry of a map; its key is text or an `Interpolation`."""

    key: str | Value
    value: Value


@dataclass(frozen=True, slots=True)
class MapValue:
    """A map with keys of the author's choice."""

    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    """A property and what it is given. `property` is None where no catalog knows the type."""

    name: str
    value: Value
    property: Property | None = None


@dataclass(frozen=True, slots=True)
class ObjectValue:
    """A nested object with properties of its type's choice."""

    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A JSON document that a string property takes, serialised at deployment.

    In it, `MapValue` stands for every object and `Literal(None)` for null.
    """

    value: Value


@dataclass(frozen=True, slots=True)
class FileValue:
    """A file, folder or URL that a property takes as an asset or archive, its path as the author wrote it.

    A path that is no text consists of what is known before anything is deployed, such as the stack's name.
    """

    path: str | Value
    archive: bool
    remote: bool


@dataclass(frozen=True, slots=True)
class SecretValue:
    """A value that is to be kept out of plain sight though it is written in the program."""

    value: Value


Value: TypeAlias = (
    Literal
    | EnumMember
    | ContextValue
    | SettingValue
    | Reference
    | ResourceValue
    | Interpolation
    | ListValue
    | MapValue
    | ObjectValue
    | JsonDocument
    | FileValue
    | SecretValue
)
