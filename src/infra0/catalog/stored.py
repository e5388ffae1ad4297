"""The shape of catalog files.

They are in the terms of Pulumi's schema, beside which stands what the Python SDK calls things (`python`, `class`, the
names of an enumeration's members) where that does not follow from them; see `infra0.catalog.python_names`.

A package is ``PACKAGE.json`` (`StoredPackage`: what it is, and where each type is) beside a folder ``PACKAGE`` with
one ``MODULE.json`` (`StoredModule`) for each module of its tokens, and ``MODULE.references.json``
(`StoredReferences`) and ``MODULE.forms.json`` (`StoredForms`) where the module's examples have such.
"""

from typing import Literal, NotRequired, TypedDict

FORMAT: Literal[1] = 1
"""The version of these shapes; files of another version are not read."""


class StoredFacts(TypedDict):
    """A property of which more than the type is to be said; `deprecated` lists what replaces it."""

    type: str
    python: NotRequired[str]
    secret: NotRequired[bool]
    plain: NotRequired[bool]
    inputOnly: NotRequired[bool]
    deprecated: NotRequired[list[str]]
    holds: NotRequired[str]
    document: NotRequired[bool]
    owns: NotRequired[list[str]]
    accepts: NotRequired[list[str | int]]
    pattern: NotRequired[str]
    least: NotRequired[float]
    greatest: NotRequired[float]


StoredProperty = str | StoredFacts
"""A property: its type as text (`infra0.catalog.type_text`), with ``!`` behind it if required, or its facts."""


class StoredResource(TypedDict, total=False):
    """A resource type, under its full token."""

    aliases: list[str]
    component: bool
    deprecated: list[str]
    idHolds: str
    idComposite: bool
    usually: str
    secretOutputs: list[str]
    inputs: dict[str, StoredProperty]
    outputs: dict[str, StoredProperty]


StoredObject = TypedDict(
    "StoredObject",
    {
        "class": NotRequired[str],
        "fields": dict[str, StoredProperty],
        "outputs": NotRequired[dict[str, StoredProperty]],
    },
)
"""A nested object type; `class` is stored when it is not the name followed by ``Args``."""

Scalar = str | int | float | bool

StoredEnum = list[tuple[Scalar, str]]
"""An enumeration: wire values with the member names of the Python SDK."""


class StoredModule(TypedDict):
    """One module of a package."""

    format: int
    python: str
    resources: dict[str, StoredResource]
    types: dict[str, StoredObject]
    enums: dict[str, StoredEnum]


SlotAttributes = dict[str, dict[str, int]]
"""How often examples give a slot each attribute, by the target's short token (empty if they do not say)."""


class StoredPackage(TypedDict):
    """A package.

    types: from the lower-cased short token to module, full token and class. names: what examples give to properties
    whose names end in some words (``security-group-id``).
    """

    format: int
    package: str
    version: str
    distribution: str
    python: str
    resources: int
    aliases: dict[str, str]
    types: dict[str, tuple[str, str, str]]
    names: dict[str, SlotAttributes]


class StoredReferences(TypedDict):
    """The reference table of a module.

    slots: by token of the owner and slot (``defaultActions[].targetGroupArn``).
    """

    format: int
    slots: dict[str, dict[str, SlotAttributes]]


SlotForms = dict[str, dict[str, str]]
"""By slot and the target's short token, the text that examples make of it and never give alone."""


class StoredForms(TypedDict):
    """The texts that examples of a module have around references, ``integrations/{aws:apigatewayv2:Integration.id}``.

    forms: by token of the owner.
    """

    format: int
    forms: dict[str, SlotForms]
