"""Edits that a diagnostic offers, in terms of the document; `infra0.fixes` applies them to its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from infra0.diagnostics.diagnostic import Pointer, Span


@dataclass(frozen=True, slots=True)
class SetValue:
    """Put `value`, a JSON value, in the place of the value at `pointer`."""

    pointer: Pointer
    value: Any


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Give the member at `pointer` another key, in the same place of its object."""

    pointer: Pointer
    key: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the member or element at `pointer` out of its container."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Insert:
    """Add a member or element to the end of the container at `pointer`; `key` is None for a list.

    A member that is null, which is the same as none, gives way to the new one.
    """

    pointer: Pointer
    key: str | None
    value: Any


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put `text` in the place of a span of the source, for faults below the level of values."""

    span: Span
    text: str


Edit: TypeAlias = SetValue | RenameKey | Remove | Insert | ReplaceText


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that removes the fault. `certain` ones are applied by ``--fix``; others are only shown."""

    title: str
    edits: tuple[Edit, ...]
    certain: bool = True
