"""Changes of a text that leave each other alone."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from infra0.diagnostics import ReplaceText


def changed(text: str, changes: Iterable[ReplaceText]) -> str | None:
    """The text after all changes; None where two of them want the same place."""
    pieces: list[str] = []
    at = 0
    for change in sorted(changes, key=_range):
        if change.span.start < at:
            return None
        pieces += (text[at : change.span.start], change.text)
        at = change.span.end
    return "".join([*pieces, text[at:]])


class Claims:
    """The ranges of a text that changes have been promised."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def take(self, changes: Sequence[ReplaceText]) -> bool:
        """Promise the ranges of all changes, or of none where one of them is taken."""
        if not all(self._is_free(_range(change)) for change in changes):
            return False
        for change in changes:
            insort(self._taken, _range(change))
        return True

    def _is_free(self, wanted: tuple[int, int]) -> bool:
        index = bisect_left(self._taken, wanted)
        before, after = self._taken[max(index - 1, 0) : index], self._taken[index : index + 1]
        # Two insertions at one place would have no order.
        return all(taken[1] <= wanted[0] for taken in before) and all(
            wanted[1] <= taken[0] and taken != wanted for taken in after
        )


def _range(change: ReplaceText) -> tuple[int, int]:
    return change.span.start, change.span.end
