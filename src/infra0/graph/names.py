"""What strings of a document can refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from infra0.catalog import Catalog, ResourceType, Type
from infra0.catalog.attributes import EVERYBODYS
from infra0.graph.neighbours import Neighbours
from infra0.graph.paths import Identifiers, follow
from infra0.graph.types import Member, Path


@dataclass(frozen=True)
class Names:
    """The resources of a document with their types, and its stack settings with theirs."""

    identifiers: Identifiers
    types: Mapping[str, ResourceType | None]
    settings: Mapping[str, Type]
    neighbours: Neighbours

    def has_attribute(self, name: str) -> bool:
        """Whether any resource has an attribute of that name."""
        return name in self._attributes

    def beside(self, catalog: Catalog, name: str, path: Path, holder: str) -> tuple[str, ...]:
        """The neighbours of a resource that have what it lacks, for `holder` to refer to.

        None have what nearly every type has, since that is asked of the resource itself.
        """
        if not isinstance(path[0], Member) or path[0].name in EVERYBODYS:
            return ()
        known = ((other, self.types[other]) for other in self.neighbours.of(name) if other != holder)
        return tuple(other for other, target in known if target and follow(catalog, target, path).missing is None)

    @cached_property
    def _attributes(self) -> frozenset[str]:
        found = {target.token: target for target in self.types.values() if target}
        return frozenset(name for target in found.values() for name in target.attributes)
