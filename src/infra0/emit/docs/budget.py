"""How much a template of the user's may do: counted, not timed, so that the result is the same everywhere."""

from __future__ import annotations

from jinja2 import TemplateRuntimeError

_STEPS = 200_000
_STEPS_EACH = 2_000
_CHARACTERS = 20_000_000
_CHARACTERS_EACH = 200_000
LARGEST_VALUE = 4_000_000
"""Characters of a text, or items of a list."""


class BudgetExceeded(TemplateRuntimeError):
    """A template does more than any page needs."""


class Budget:
    """What is left for the pages of one system of `size` resources."""

    def __init__(self, size: int) -> None:
        self._steps = _STEPS + _STEPS_EACH * size
        self._characters = _CHARACTERS + _CHARACTERS_EACH * size

    def step(self, weight: int = 0) -> None:
        """Takes one step, such as a turn of a loop, that makes `weight` characters."""
        self._steps -= 1
        self._characters -= weight
        if self._steps < 0:
            raise BudgetExceeded("it takes too many steps")
        if self._characters < 0:
            raise BudgetExceeded("it makes too much text")

    def expect(self, size: int) -> None:
        """Refuses a value of so many characters or items before it is made."""
        if size > LARGEST_VALUE:
            raise BudgetExceeded("it makes a value that is too large")

    def weigh(self, value: object) -> None:
        """Takes a step for a value, by its size."""
        self.step(len(value) if isinstance(value, str | list | tuple | dict) else 1)
