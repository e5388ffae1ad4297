"""What upgrading a document yields."""

from dataclasses import dataclass

from infra0.diagnostics import Diagnostic, Pointer
from infra0.model import Document
from infra0.upgrade.origins import Moves, origin


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A document in today's shapes.

    `moved` goes from pointers of the new document to those of the author's, for places that changed; it also holds
    for everything below them. `diagnostics` have the author's places. `presumed` has the places of properties that are
    missing, and for which others under unknown names were probably meant: a diagnostic of each of those says so.
    `doubted` has the IDs of resources that are probably of another type than they say, which is said likewise.
    """

    document: Document
    moved: Moves
    diagnostics: tuple[Diagnostic, ...]
    presumed: frozenset[Pointer] = frozenset()
    doubted: frozenset[str] = frozenset()

    def origin(self, pointer: Pointer) -> Pointer:
        """Where in the author's document the value stands that is at `pointer` of the new one."""
        return origin(self.moved, pointer)
