"""What a catalog says: resource types, their properties, and the types of values.

Everything here is a fact of a provider's SDK, in the terms of Pulumi's schema: tokens, wire names (camelCase)
and types. What the SDK of one language calls things is looked up apart, such as in `infra0.catalog.python_names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

_PROVIDERS = "pulumi:providers:"


class Kind(StrEnum):
    """The shape of a value."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ANY = "any"
    ASSET = "asset"
    ARCHIVE = "archive"
    LIST = "list"
    MAP = "map"
    OBJECT = "object"
    ENUM = "enum"
    RESOURCE = "resource"
    UNION = "union"


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a value.

    `element` is set for lists and maps (a map's keys are strings), `members` for unions, and `name` for objects
    and enumerations (their name in the catalog, ``lambda/FunctionEnvironment``) and for resources: a token, the
    beginning of one that ends in a colon for a family of types, or empty for any.
    """

    kind: Kind
    element: Type | None = None
    members: tuple[Type, ...] = ()
    name: str = ""

    def __str__(self) -> str:
        """The type as authors read it: ``list of string``, ``object``, ``string or integer``."""
        match self.kind:
            case Kind.LIST | Kind.MAP:
                return f"{self.kind} of {self.element}"
            case Kind.UNION:
                return " or ".join(dict.fromkeys(str(member) for member in self.members))
            case Kind.RESOURCE:
                return f"resource {self.name}".rstrip()
            case _:
                return str(self.kind)

    def includes(self, token: str) -> bool:
        """Whether a resource of the type with that token is one of this `Kind.RESOURCE` type."""
        return token == self.name or (self.name[-1:] in ("", ":") and token.startswith(self.name))


@dataclass(frozen=True, slots=True)
class Property:
    """One input or output of a resource, or one field of a nested object.

    name: the name on the wire, which documents use.
    plain: an input whose value takes no output of another resource; what is inside a list, map or object may.
    deprecated: the provider advises against it; `replaced_by` then names what it advises instead, as far as that
        is a property's wire name or a type's short token.
    holds: what the provider's text says the value is: ``arn``, ``name``, ``id``, ``url``, or empty.
    document: the string holds a JSON document, so that an object may be given.
    owns: tokens such as ``${original.file}`` that belong to the slot's own language.
    accepts: the values that an input, or each element of its list, accepts; empty where neither the provider's text
        nor the service's model lists them all.
    pattern: what a text, or each of a list, must match as a whole; empty where no service says so.
    least, greatest: of a number, or of the length of a text, or each of a list; None where no service says so.
    input_only: an input that the resource does not have as an attribute, so that nothing can refer to it.
    owner: the token of the resource type, or the name of the object type, whose property it is; empty for those that
        all resources have.
    """

    name: str
    type: Type
    required: bool = False
    secret: bool = False
    plain: bool = False
    deprecated: bool = False
    replaced_by: tuple[str, ...] = ()
    holds: str = ""
    document: bool = False
    owns: tuple[str, ...] = ()
    accepts: tuple[str | int, ...] = ()
    pattern: str = ""
    least: float | None = None
    greatest: float | None = None
    input_only: bool = False
    owner: str = ""

    def matches(self, text: str) -> bool:
        """Whether a text, as a whole, has the pattern that the service asks for."""
        return not self.pattern or re.fullmatch(self.pattern, text, re.DOTALL) is not None

    def lacks_length(self, text: str) -> bool:
        """Whether a text is shorter than the service asks for."""
        return self.least is not None and len(text) < self.least

    def exceeds_length(self, text: str) -> bool:
        """Whether a text is longer than the service takes."""
        return self.greatest is not None and len(text) > self.greatest


@dataclass(frozen=True, slots=True)
class ObjectType:
    """A nested object type.

    name: with its package, ``aws:lambda/FunctionEnvironment``. properties: the fields. outputs: further fields that
    only outputs have.
    """

    name: str
    properties: Mapping[str, Property]
    outputs: Mapping[str, Property] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EnumType:
    """An enumeration: its name with its package, ``aws:lambda/Runtime``, and the values of its members on the wire."""

    name: str
    members: tuple[str | int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """One provider package of the catalog.

    name: as in tokens (``aws``). sdk, version: what was read (``pulumi-aws``). resource_count: number of resource
    types. origin: ``shipped`` or ``user``.
    """

    name: str
    version: str
    sdk: str
    resource_count: int
    origin: str


@dataclass(frozen=True)
class ResourceType:
    """One resource type. `outputs` are only those that are not inputs too; see `attributes`."""

    token: str
    package: PackageInfo
    inputs: Mapping[str, Property]
    outputs: Mapping[str, Property]
    aliases: tuple[str, ...] = ()
    deprecated: bool = False
    replaced_by: tuple[str, ...] = ()
    component: bool = False
    id_holds: str = ""
    """The attribute whose value the ID is, where the provider's texts say: ``arn``, ``name``, ``bucket``, or empty."""
    composite_id: bool = False
    """The ID consists of several parts, so that where another resource's ID is asked for an own output is meant."""
    usually: str = ""
    """The attribute other than `id` that examples take of such a resource in slots whose names say nothing."""
    secret_outputs: frozenset[str] = field(default=frozenset())

    @cached_property
    def short_token(self) -> str:
        """``aws:s3:Bucket`` for ``aws:s3/bucket:Bucket``."""
        return short_token(self.token)

    @property
    def name(self) -> str:
        """``Bucket`` for ``aws:s3/bucket:Bucket``; all providers are called ``Provider``."""
        return "Provider" if self.token.startswith(_PROVIDERS) else self.token.rpartition(":")[2]

    @cached_property
    def attributes(self) -> Mapping[str, Property]:
        """Everything that a reference can name: inputs, outputs, and `id` (custom resources) and `urn`."""
        implicit = {"urn": _URN} if self.component else {"id": _ID, "urn": _URN}
        inputs = {name: slot for name, slot in self.inputs.items() if not slot.input_only}
        return {**implicit, **inputs, **self.outputs}


_ID = Property("id", Type(Kind.STRING))
_URN = Property("urn", Type(Kind.STRING))


def package_of(name: str) -> str:
    """The package of a token or of a nested type: ``aws`` for ``aws:s3/bucket:Bucket`` and ``pulumi:providers:aws``."""
    return name.removeprefix(_PROVIDERS) if name.startswith(_PROVIDERS) else name.partition(":")[0]


def qualified(name: str, package: str) -> str:
    """The name of a nested type with its package: that of `package`, if the name does not say another."""
    return name if ":" in name else f"{package}:{name}"


def short_token(token: str) -> str:
    """A token without what only the SDK's file layout needs: ``aws:s3/bucket:Bucket`` is ``aws:s3:Bucket``.

    ``kubernetes:apps/v1:Deployment`` stays, because `v1` is not the type's file but a module.
    """
    package, _, rest = token.partition(":")
    module, _, name = rest.partition(":")
    folder, _, file = module.rpartition("/")
    return f"{package}:{folder}:{name}" if folder and file.lower() == name.lower() else token


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a reference to a resource means a certain attribute of it.

    attribute: its name, or the path to a part of it: ``arn``, ``roots[0].id``.
    step: 1 to 6, the rule of resolution that decided (see `infra0.catalog.references`).
    because: the rule in words, with its counts. count: how many published examples support it, 0 for rules that
    do not come from examples.
    """

    attribute: str
    step: int
    because: str
    count: int = 0
