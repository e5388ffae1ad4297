"""One root, one finding: what follows from another fault is covered by the finding of that one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.diagnostics.diagnostic import Diagnostic, Place, Pointer, Related, Severity
from infra0.diagnostics.fix import Fix

MOST_PLACES = 10
"""Past so many places, a finding that has many names no more of them."""


def together(findings: Sequence[Diagnostic], title: str = "") -> Diagnostic:
    """One finding for several with the same root, at the place of the first, which has the message for all.

    The fix makes the changes of all of them, if each has one. title: what the changes do together.
    """
    first, *others = findings
    fixes = [found.fix for found in findings if found.fix]
    joint = None
    if len(fixes) == len(findings):
        edits = tuple(edit for fix in fixes for edit in fix.edits)
        joint = Fix(title or fixes[0].title, edits, all(fix.certain for fix in fixes))
    return replace(
        first,
        related=(*first.related, *also_at(found.place for found in others)),
        fix=joint,
        covered=(*first.covered, *others),
    )


def also_at(places: Iterable[object]) -> tuple[Related, ...]:
    """The other places of a finding; of very many only the first."""
    shown = [place for place in places if isinstance(place, Place)][:MOST_PLACES]
    return tuple(Related(place, "and here") for place in shown)


def without_consequences(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings but for those that another one explains, which cover them."""
    if len(findings) < 2:
        return tuple(findings)
    consequences = _Consequences()
    for explained in (_by_what_they_blame, _by_their_places):
        for found, root in explained([found for found in findings if not consequences.has(found)]):
            consequences.add(found, root)
    return tuple(consequences.covering(found) for found in findings if not consequences.has(found))


class _Consequences:
    """Findings that others explain, by those."""

    def __init__(self) -> None:
        self._of: dict[int, list[Diagnostic]] = {}
        self._explained: set[int] = set()

    def add(self, found: Diagnostic, root: Diagnostic) -> None:
        self._of.setdefault(id(root), []).append(found)
        self._explained.add(id(found))

    def has(self, found: Diagnostic) -> bool:
        return id(found) in self._explained

    def covering(self, found: Diagnostic) -> Diagnostic:
        """The finding with those that it explains, as grave as the gravest of them."""
        own = self._of.get(id(found))
        if not own:
            return found
        gravest = min((found, *own), key=lambda one: one.severity.rank)
        return replace(found, severity=gravest.severity, covered=(*found.covered, *map(self.covering, own)))


_Explained = Iterator[tuple[Diagnostic, Diagnostic]]
"""Findings, each with the one that explains it."""


def _by_what_they_blame(findings: Sequence[Diagnostic]) -> _Explained:
    """What blames a part of the document in which there is an error, or something that is not what was meant."""
    faults: dict[Pointer, Diagnostic] = {}
    # What blames nothing comes first, and then what may be a reason itself.
    for found in sorted(findings, key=lambda one: (bool(one.blames), not one.spoils, one.severity.rank)):
        root = next(filter(None, map(faults.get, found.blames)), None)
        if root:
            yield found, root
        elif found.spoils or found.severity is Severity.ERROR:
            for pointer in (place.pointer for place in _places(found)):
                for length in range(2, len(pointer) + 1):
                    faults.setdefault(pointer[:length], found)


def _by_their_places(findings: Sequence[Diagnostic]) -> _Explained:
    """What is about a value that is not what was meant, or about something in it."""
    spoilt: dict[Pointer, tuple[Place, Diagnostic]] = {}
    for found in sorted(findings, key=lambda one: (not one.spoils, _depth(one))):
        place = found.place
        above = _above(spoilt, place) if isinstance(place, Place) else None
        if above:
            yield found, above
        elif found.spoils:
            for each in _places(found):
                spoilt.setdefault(each.pointer, (each, found))


def _depth(found: Diagnostic) -> int:
    return len(found.place.pointer) if isinstance(found.place, Place) else 0


def _above(spoilt: Mapping[Pointer, tuple[Place, Diagnostic]], place: Place) -> Diagnostic | None:
    for length in range(len(place.pointer), _SHORTEST - 1, -1):
        found = spoilt.get(place.pointer[:length])
        if found and not _are_beside(place, found[0]):
            return found[1]
    return None


_SHORTEST = len(("resources", "ID", "config", "property"))
"""Nothing above the values of a resource spoils what is in it."""


def _are_beside(one: Place, other: Place) -> bool:
    """Whether two places are different parts of one string."""
    return bool(one.chars and other.chars and one.chars != other.chars)


def _places(found: Diagnostic) -> list[Place]:
    """The place of a finding, and of those that it covers."""
    return [one.place for one in (found, *found.covered) if isinstance(one.place, Place)]
