"""The base of everything that can be found in a document."""

import re
from typing import ClassVar

from infra0.diagnostics.diagnostic import Diagnostic, Place, Pointer, Related, Severity, Span
from infra0.diagnostics.fix import Fix


class Rule:
    """One kind of fault: its code, its severity, and in its docstring what an author should know of it.

    The docstring has four parts: the first paragraph says what is found; the sections ``Why``, ``Example`` (a
    document or part of one that has the fault) and ``Instead`` (the same without it) follow. ``infra0 explain``,
    the pages in ``docs/checks/`` and tests are made from it.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    spoils: ClassVar[bool] = False
    """Whether what stands at the place of a finding is not what was meant, so that nothing else is said of it."""

    @classmethod
    def name(cls) -> str:
        """The rule's name in words joined by hyphens: ``UnknownProperty`` is ``unknown-property``."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def at(
        cls,
        place: Place | Span | None,
        message: str,
        *,
        suggestions: tuple[str, ...] = (),
        notes: tuple[str, ...] = (),
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
        blames: tuple[Pointer, ...] = (),
    ) -> Diagnostic:
        """A finding of this rule."""
        return Diagnostic(cls.code, cls.severity, message, place, suggestions, notes, related, fix, cls.spoils, blames)
