"""Texts are measured, wrapped and cleaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.emit.diagram.text.clean import clean, in_font_only
from infra0.emit.diagram.text.fit import fit, wrap
from infra0.emit.diagram.text.metrics import Weight, text_width


def test_a_text_that_fits_stays() -> None:
    assert wrap("Data Lake Bucket", 190, 13.5, Weight.SEMIBOLD) == ("Data Lake Bucket",)


def test_a_longer_one_is_wrapped_at_a_space() -> None:
    lines = wrap("Customer Payment Stream Processor", 190, 13.5, Weight.SEMIBOLD)
    assert lines == ("Customer Payment Stream", "Processor")


def test_what_needs_more_than_two_lines_ends_in_an_ellipsis() -> None:
    first, second = wrap("Customer Payment Stream Processor with an Archive of Invoices", 190, 13.5, Weight.SEMIBOLD)
    assert (first, second) == ("Customer Payment Stream", "Processor with an Archive…")


def test_a_word_wider_than_the_line_is_broken() -> None:
    first, second = wrap("a" * 50, 100, 13.5, Weight.SEMIBOLD)
    assert set(first) == {"a"} and second.endswith("…")


def test_a_word_hardly_wider_than_the_line_is_broken_too() -> None:
    assert wrap("000", 20, 12, Weight.REGULAR) == ("00", "0")


@given(st.text(max_size=60), st.floats(min_value=20, max_value=300))
def test_what_is_fitted_fits(text: str, room: float) -> None:
    for line in (fit(text, room, 12, Weight.REGULAR), *wrap(clean(text), room, 12, Weight.REGULAR)):
        assert text_width(line, 12, Weight.REGULAR) <= room + 1e-6


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("\x00\x1b[31mred", "[31mred"),
        ("\u202eabc\u2066", "abc"),
        ("\ud800x\uffff", "x"),
        ("👩‍👧", "👩‍👧"),
        ("x" * 100_000, "x" * 400),
    ],
)
def test_nothing_that_a_picture_must_not_hold_is_left(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_characters_that_the_font_lacks_get_a_substitute() -> None:
    assert in_font_only("Übergröße 数据 🚀 Ж") == "Übergröße □□ □ Ж"


@pytest.mark.slow
def test_the_table_of_widths_is_what_the_font_says() -> None:
    from infra0.emit.diagram.text import builder, metrics

    assert metrics._TABLE.read_text(encoding="utf-8") == builder.table_text()
