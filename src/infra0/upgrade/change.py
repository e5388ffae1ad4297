"""What an upgrade decides to do with one resource."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from infra0.diagnostics import Edit, Fix, Pointer
from infra0.source import JsonValue


@dataclass(frozen=True, slots=True)
class Change:
    """A certain change: `edits` make it, both in the compiled document and in the author's text.

    at: the place that was of the old shape. message: what was changed, as one sentence. title: the fix in words.
    moved: from each place that the edits fill to the place that its value came from. All pointers are those of
    the document before the change; edits hold one after the other as well as all at once. suggestions: names that were
    probably meant. attributes: that go with the change, from ``ID.attribute`` to the ``ID.attribute`` of today.
    spelling: whether a name has the right words, and only their case or what joins them is changed.
    """

    at: Pointer
    message: str
    title: str
    edits: tuple[Edit, ...]
    moved: Mapping[Pointer, Pointer] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    spelling: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """An old shape whose meaning is not certain: an error, with what the author can do about it."""

    at: Pointer
    message: str
    notes: tuple[str, ...]
    fix: Fix | None = None


def places_in(value: JsonValue, pointer: Pointer) -> Iterator[tuple[Pointer, JsonValue]]:
    """`pointer` with `value`, which stands there, and the pointers of everything inside with what stands at them."""
    pending: list[tuple[Pointer, JsonValue]] = [(pointer, value)]
    while pending:
        place, current = pending.pop()
        yield place, current
        if isinstance(current, dict):
            pending.extend(((*place, key), item) for key, item in current.items())
        elif isinstance(current, list):
            pending.extend(((*place, index), item) for index, item in enumerate(current))
