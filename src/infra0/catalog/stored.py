"""The shape of catalog files.

A package is ``PACKAGE.json`` (`StoredPackage`: what it is, and where each type is) beside a folder ``PACKAGE`` with
one ``MODULE.json`` (`StoredModule`) for each module of its tokens, and ``MODULE.references.json``
(`StoredReferences`) where the module's examples have references.
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

StoredEnum = list[tuple[str | int | float | bool, str]]
"""An enumeration: wire values with the SDK's member names."""


class StoredModule(TypedDict):
    """One module of a package."""

    format: int
    python: str
    resources: dict[str, StoredResource]
    types: dict[str, StoredObject]
    enums: dict[str, StoredEnum]


class StoredPackage(TypedDict):
    """A package; `types` goes from the lower-cased short token to module, full token and class."""

    format: int
    package: str
    version: str
    distribution: str
    python: str
    resources: int
    aliases: dict[str, str]
    types: dict[str, tuple[str, str, str]]


SlotAttributes = dict[str, dict[str, int]]
"""How often examples give a slot each attribute, by the target's short token (empty if they do not say)."""


class StoredReferences(TypedDict):
    """The reference table of a module.

    slots: by token of the owner and slot (``defaultActions[].targetGroupArn``).
    """

    format: int
    slots: dict[str, dict[str, SlotAttributes]]
