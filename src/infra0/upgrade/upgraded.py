"""What upgrading a document yields."""

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.diagnostics import Diagnostic, Pointer
from infra0.model import Document


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A document in today's shapes.

    `moved` goes from pointers of the new document to those of the author's, for places that changed; it also holds
    for everything below them. `diagnostics` have the author's places.
    """

    document: Document
    moved: Mapping[Pointer, Pointer]
    diagnostics: tuple[Diagnostic, ...]

    def origin(self, pointer: Pointer) -> Pointer:
        """Where in the author's document the value stands that is at `pointer` of the new one."""
        return origin(self.moved, pointer)


def origin(moved: Mapping[Pointer, Pointer], pointer: Pointer) -> Pointer:
    """Where the value at `pointer` came from; the longest prefix that moved decides."""
    if not moved:
        return pointer
    for length in range(len(pointer), 0, -1):
        source = moved.get(pointer[:length])
        if source is not None:
            return source + pointer[length:]
    return pointer
