"""What the type of a resource is understood as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from infra0.catalog import Catalog, ResourceType, short_token
from infra0.diagnostics import Rule

if TYPE_CHECKING:
    from infra0.upgrade.types.unknown import UnknownTypes


@dataclass(frozen=True, slots=True)
class Reading:
    """The type of a resource as the compiler goes on with it.

    token: as written, or the one that is certainly meant. resource_type: None where no catalog has it. rule: what
    there is to say of it, in `message`, `suggestions` and `notes`. inputs: what the name implies.
    """

    token: str
    resource_type: ResourceType | None
    rule: type[Rule] | None = None
    message: str = ""
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    inputs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def short_token(self) -> str:
        """The short token, whatever form the document uses."""
        return self.resource_type.short_token if self.resource_type else short_token(self.token)


class TypeReader:
    """Reads the types of a document; each spelling once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._readings: dict[str, Reading] = {}
        self._unknown: UnknownTypes | None = None

    def read(self, written: str) -> Reading:
        """What `written` is understood as."""
        if written not in self._readings:
            found = self._catalog.resource(written)
            self._readings[written] = Reading(written, found) if found else self._read_unknown(written)
        return self._readings[written]

    def _read_unknown(self, written: str) -> Reading:
        if self._unknown is None:
            # Imported here because the catalog has every type of most documents.
            from infra0.upgrade.types.unknown import UnknownTypes

            self._unknown = UnknownTypes(self._catalog)
        return self._unknown.read(written)
