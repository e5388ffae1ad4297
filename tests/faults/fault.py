"""A fault that is planted in a correct document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from support.mutations import Change, Steps

from faults.specimen import Specimen


@dataclass(frozen=True, slots=True)
class Fault:
    """Changes of a document that make it wrong in one place.

    place: where a finding has to be. remedy: what a finding that names the way back speaks of; empty where the fault is
    no slip of something that was right. about: what is wrong, for people who read what is not found.
    """

    changes: tuple[Change, ...]
    place: Steps
    remedy: str = ""
    about: str = ""


Kind = Callable[[Specimen], Iterator[Fault]]
"""A kind of faults: all that a document can have of it."""


def put(steps: Steps, value: object, remedy: str = "", about: str = "") -> Fault:
    """Another value at a place."""
    return Fault((Change(steps, "put", value),), steps, remedy, about)


def renamed(steps: Steps, name: str, about: str = "") -> Fault:
    """Another name for a member, whose own name is the remedy."""
    *above, last = steps
    return Fault((Change(steps, "rename", name),), (*above, name), str(last), about)


def misspelled(text: str) -> str:
    """Text with the letter in its middle left out."""
    middle = len(text) // 2
    return text[:middle] + text[middle + 1 :]
