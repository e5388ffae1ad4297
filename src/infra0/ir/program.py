"""A program: settings, resources in an order in which they can be deployed, and outputs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from infra0.catalog import PackageInfo, ResourceType
from infra0.ir.values import Argument, Value


class SettingType(StrEnum):
    """The type of a stack setting."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Setting:
    """A stack setting. Without `default` it is required."""

    name: str
    type: SettingType
    default: Value | None
    secret: bool
    description: str


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource.

    id: the document's ID, and the logical name. token: the full token, as registered. type: None where no catalog
    knows it. options: by their names in Pulumi YAML (`ignoreChanges`). comments: lines that belong to it, such as its
    label. group: the diagram's, or empty. depends_on: only what no reference implies.
    """

    id: str
    token: str
    type: ResourceType | None
    arguments: tuple[Argument, ...]
    options: tuple[Argument, ...] = ()
    depends_on: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """An exported value of the stack."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Program:
    """The whole program. `packages` are those in use, sorted by name; `name` is fit for a Pulumi project."""

    name: str
    description: str
    settings: tuple[Setting, ...]
    resources: tuple[Resource, ...]
    outputs: tuple[Output, ...]
    packages: tuple[PackageInfo, ...]
