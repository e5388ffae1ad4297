"""Which numbers can be carried as they are written, and how they were written."""

_LONGEST = 400
"""The digits of the largest double are 309; longer literals are refused without being computed."""


def exact(literal: str) -> bool:
    """Whether a decimal number is the same after it has been a double.

    Engines and providers carry every number as a double, integers too. Shortest representation decides:
    ``0.1`` is exact, ``0.1000000000000000055511`` and ``9007199254740993`` are not.
    """
    if len(literal) > _LONGEST:
        return False
    number = float(literal)
    if number in (float("inf"), float("-inf")):
        return False
    if number == 0:
        mantissa = literal.lower().partition("e")[0]
        return not any(digit in mantissa for digit in "123456789")
    if literal.lstrip("+-").isdigit():
        return int(number) == int(literal)
    # Few documents have fractions, so that few pay for the import.
    from decimal import Decimal

    return Decimal(repr(number)) == Decimal(literal)


class WrittenInteger(int):
    """An integer that its author wrote otherwise than Python does, such as ``0o17``."""

    written: str


class WrittenFloat(float):
    """A number that its author wrote otherwise than Python does, such as ``1.10``."""

    written: str


def as_written(number: float, literal: str) -> float:
    """The number, which knows its literal where that is not how Python writes it."""
    if repr(number) == literal:
        return number
    carried = WrittenInteger(number) if isinstance(number, int) else WrittenFloat(number)
    carried.written = literal
    return carried


def number_text(number: float) -> str:
    """A number as its author wrote it: ``1.10`` and not ``1.1``, as text may be meant."""
    return number.written if isinstance(number, WrittenInteger | WrittenFloat) else repr(number)


def plain_type(value: object) -> type:
    """The type of a JSON value, whether or not it knows how it was written."""
    if isinstance(value, WrittenInteger):
        return int
    return float if isinstance(value, WrittenFloat) else type(value)
