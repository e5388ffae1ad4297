"""Which numbers can be carried as they are written."""

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
