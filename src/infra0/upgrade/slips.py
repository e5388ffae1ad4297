"""Unknown properties that one slip of the author explains: one finding for all of them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from infra0.diagnostics import Diagnostic, Place
from infra0.diagnostics.roots import together
from infra0.upgrade.change import Change
from infra0.upgrade.objects import TypedObject
from infra0.upgrade.unknown_properties import Unknown
from infra0.upgrade.words import listed, named

_SPELLING = "spelling"


def slip_of(found: TypedObject, outcome: Change | Unknown) -> Hashable:
    """What one slip has in common.

    The way in which names are spelled is one throughout a resource. Elsewhere it is the name, wherever it stands in the
    objects of a list; and all names of objects that have nothing but unknown ones.
    """
    if isinstance(outcome, Change):
        if outcome.spelling:
            return _SPELLING
        key = outcome.at[-1]
    else:
        key = outcome.key
    is_strange = found.path and not found.value.keys() & found.members.keys()
    return (found.path, "") if is_strange else (found.path, key)


def explained(resource: str, slip: Hashable, findings: Sequence[Diagnostic]) -> Diagnostic | None:
    """The finding for those of one slip; None where each is told of its own."""
    if len(findings) < 2 or len({found.fix is None for found in findings}) == 2:
        return None
    findings = sorted(findings, key=_indices)
    first = findings[0]
    names = list(dict.fromkeys(str(found.place.pointer[-1]) for found in findings if isinstance(found.place, Place)))
    joint = together(findings, "rename them")
    if slip == _SPELLING:
        message = f"{named(resource)} has properties that are not written as the provider does: {listed(names)}."
        notes = ("Write the names of properties in camelCase.", *first.notes)
        return replace(joint, message=message, suggestions=(), notes=notes)
    if len(names) == 1:
        return joint
    subject = first.message.partition(" has no property ")[0]
    return replace(joint, message=f"{subject} has no properties {listed(names, 'or')}.", suggestions=())


def _indices(found: Diagnostic) -> list[int]:
    """Where a finding is in the lists that it is in; objects are not gone through in the order of the text."""
    pointer = found.place.pointer if isinstance(found.place, Place) else ()
    return [step for step in pointer if isinstance(step, int)]
