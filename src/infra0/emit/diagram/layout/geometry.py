"""Points and boxes, in pixels from the top left."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with edges parallel to the axes."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right border."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower border."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def turned(self) -> Box:
        """The box with its axes exchanged: from flow space that runs down to the picture."""
        return Box(self.y, self.x, self.height, self.width)


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of one axis."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Its centre."""
        return (self.start + self.end) / 2

    def clamp(self, value: float) -> float:
        """`value`, or the end of the range that is nearest; the centre of a range that is empty."""
        if self.start > self.end:
            return self.middle
        return min(max(value, self.start), self.end)

    def overlap(self, other: Range) -> Range:
        """What both have in common; empty (`start` after `end`) where that is nothing."""
        return Range(max(self.start, other.start), min(self.end, other.end))
