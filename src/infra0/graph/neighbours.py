"""Which resources name each other, as far as the texts of a document show before they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from infra0.graph.interpolation import Braces, scan
from infra0.graph.paths import Identifiers
from infra0.model import Document


@dataclass(frozen=True)
class Neighbours:
    """The neighbours of each resource of a document."""

    document: Document
    identifiers: Identifiers

    def of(self, name: str) -> tuple[str, ...]:
        """The resources that name a resource, and then those that it names; in the order of the document."""
        naming = (other for other, named in self._named.items() if name in named)
        return tuple(dict.fromkeys(other for other in (*naming, *self._named.get(name, ())) if other != name))

    @cached_property
    def _named(self) -> Mapping[str, tuple[str, ...]]:
        return {
            name: tuple(dict.fromkeys((*self._in(resource.config), *(resource.depends_on or ()))))
            for name, resource in self.document.resources.items()
        }

    def _in(self, value: Any) -> Iterator[str]:
        """The resources that the texts in a value begin with, or have in braces."""
        waiting = [value]
        while waiting:
            found = waiting.pop(0)
            if isinstance(found, str):
                contents = (found, *(piece.content for piece in scan(found) if isinstance(piece, Braces)))
                yield from (split[0] for content in contents if (split := self.identifiers.split(content)))
            elif isinstance(found, dict):
                waiting.extend(found.values())
            elif isinstance(found, list):
                waiting.extend(found)
