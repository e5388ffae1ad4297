"""Which numbers are the same after they have been a double."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.source.numbers import exact


@pytest.mark.parametrize(
    "literal",
    [
        "0",
        "-0",
        "0.0",
        "0e5",
        "1",
        "0.1",
        "1.10",
        "1e22",
        "1E+22",
        "123456789012",
        "9007199254740992",
        "1e-300",
        "-2.5",
    ],
)
def test_a_number_that_stays_is_exact(literal: str) -> None:
    assert exact(literal)


@pytest.mark.parametrize(
    "literal",
    [
        "1e999",
        "-1e999",
        "1e-999",
        "1e-99999999999999999999999",
        "0.1000000000000000055511",
        "9007199254740993",
        "123456789.123456789123",
        "1" * 401,
        "0." + "1" * 500,
    ],
)
def test_a_number_that_would_change_is_not(literal: str) -> None:
    assert not exact(literal)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_a_double_prints_is_exact(number: float) -> None:
    assert exact(repr(number))
