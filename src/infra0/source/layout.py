"""What each notation's reader yields."""

from dataclasses import dataclass
from typing import Protocol

from infra0.diagnostics import Diagnostic, Place, Span
from infra0.source.extent import Extent
from infra0.source.values import JsonValue

Findings = tuple[Diagnostic, ...]


class Layout(Protocol):
    """Knows where the values of a document are in its text; works it out when asked."""

    def find(self, place: Place) -> Span:
        """The span of a place, or of the nearest value around it that exists."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """The value in an extent, where its parts are, and the extent as far as it was read."""

    data: JsonValue
    layout: Layout
    extent: Extent
