"""A diagnostic: one fault, where it is, and what fixes it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from infra0.diagnostics.fix import Fix

Pointer = tuple[str | int, ...]
"""The keys and indices that lead from a document's root to one of its values."""


class Severity(StrEnum):
    """How much a finding matters; an error keeps the document from being compiled."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting puts errors first."""
        return _RANKS[self]

    def at_least(self, other: "Severity") -> bool:
        """Whether this is as grave as `other` or graver."""
        return self.rank <= other.rank


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of the source text, in characters from its beginning; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the document, or the key that names it; turned into a `Span` only when it is shown.

    `chars` narrows the place to a range of characters within a string value, counted in the value itself.
    """

    pointer: Pointer
    part: Literal["value", "key"] = "value"
    chars: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a diagnostic speaks of, such as where something was declared."""

    place: Place | Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `place` is None only where there is no text to point into (a file that cannot be read). `suggestions` are
    names that were probably meant, best first. `message` is one sentence in the author's words; what to do
    about it is in `fix`, `suggestions` or the last of `notes`.

    spoils: what stands at the place is not what was meant, so that no other finding about it counts beside this one.
    blames: the parts of the document in which an error, or a spoiled value, would be why there is this finding.
    covered: findings with the same root, which count where this one is ignored.
    """

    code: str
    severity: Severity
    message: str
    place: Place | Span | None = None
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    spoils: bool = False
    blames: tuple[Pointer, ...] = ()
    covered: tuple["Diagnostic", ...] = ()


def format_pointer(pointer: Pointer) -> str:
    """The pointer in the notation of RFC 6901: ``/resources/apiLambda/config/role``."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
