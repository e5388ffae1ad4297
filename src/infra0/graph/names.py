"""What strings of a document can refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from infra0.catalog import ResourceType, Type
from infra0.graph.paths import Identifiers


@dataclass(frozen=True)
class Names:
    """The resources of a document with their types, and its stack settings with theirs."""

    identifiers: Identifiers
    types: Mapping[str, ResourceType | None]
    settings: Mapping[str, Type]

    def has_attribute(self, name: str) -> bool:
        """Whether any resource has an attribute of that name."""
        return name in self._attributes

    @cached_property
    def _attributes(self) -> frozenset[str]:
        found = {target.token: target for target in self.types.values() if target}
        return frozenset(name for target in found.values() for name in target.attributes)
