"""The place that an upgrade looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from infra0.diagnostics import Pointer
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.words import named


@dataclass(frozen=True, slots=True)
class Site:
    """One object of a resource's configuration: the configuration itself, or an object inside it.

    resource: the ID. token: the short token of the resource's type. config: the object, without what is null; `nulls`
    has those keys. pointer: where it is. options: the resource's options.
    """

    resource: str
    token: str
    config: Mapping[str, Any]
    pointer: Pointer
    around: Surroundings
    nulls: frozenset[str] = frozenset()
    options: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        resource: str,
        token: str,
        value: Mapping[str, Any],
        pointer: Pointer,
        around: Surroundings,
        options: Mapping[str, Any],
    ) -> Site:
        """The site of an object of a resource."""
        given = {key: item for key, item in value.items() if item is not None}
        return cls(resource, token, given, pointer, around, frozenset(value.keys() - given.keys()), options)

    def at(self, *steps: str | int) -> Pointer:
        """The pointer to something in the object."""
        return (*self.pointer, *steps)

    @property
    def owner(self) -> str:
        """The resource in messages."""
        return named(self.resource)

    @property
    def type_pointer(self) -> Pointer:
        """The pointer to the resource's type."""
        return ("resources", self.resource, "type")
