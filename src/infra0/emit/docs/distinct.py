"""Names that are told apart by numbers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Distinct:
    """Names that are taken; asking for many that are alike takes no longer than for others."""

    _taken: set[str] = field(default_factory=set)
    _last: dict[tuple[str, str], int] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self._taken

    def take(self, wanted: str, joint: str = "-") -> str:
        """The name itself or, where it is taken, with the next number behind it."""
        number, name = self._last.get((wanted, joint), 0), wanted
        while name in self._taken:
            number += 1
            name = f"{wanted}{joint}{number}"
        self._last[wanted, joint] = number
        self._taken.add(name)
        return name
