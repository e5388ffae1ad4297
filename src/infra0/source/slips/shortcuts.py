"""Skips the parts of a text that nothing is wrong with, at the speed of the standard library."""

import json
from bisect import bisect_left

from infra0.source.extent import Extent
from infra0.source.json_data import strict_value
from infra0.source.slips.brackets import Corrections
from infra0.source.values import MAX_DEPTH

_DEEPEST = 8
_EFFORT = 16
"""How often the whole text may be looked at in vain before the shortcuts are given up."""


class Shortcuts:
    """The objects and lists of an extent that are valid as they stand and need no correction."""

    def __init__(self, extent: Extent, corrections: Corrections) -> None:
        self._extent = extent
        self._corrected = sorted({*corrections.closed_before, *corrections.replaced, *corrections.dropped, extent.end})
        self._effort_left = _EFFORT * (extent.end - extent.start)

    def end_of(self, start: int, depth: int) -> int | None:
        """Where the container that begins at an offset ends; None where it must be looked into."""
        if depth > _DEEPEST or self._effort_left <= 0:
            return None
        next_correction = self._corrected[bisect_left(self._corrected, start)]
        try:
            _, end = strict_value(self._extent.text, start, MAX_DEPTH - depth + 1)
        except json.JSONDecodeError as fault:
            self._effort_left -= fault.pos - start
            return None
        except (ValueError, RecursionError):
            self._effort_left -= self._extent.end - start
            return None
        self._effort_left -= 0 if end <= next_correction else end - start
        return end if end <= next_correction else None
