"""Text in lines of a terminal's width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.diagnostics.wrapping import cells, window, wrapped


def test_lines_are_broken_between_words_and_indented() -> None:
    assert wrapped("a text of some words that go on", 24, "  ") == ["a text of some words", "  that go on"]


def test_lines_stay_whole_without_a_width() -> None:
    assert wrapped("one two\nthree", None) == ["one two", "three"]


def test_wide_characters_take_two_columns() -> None:
    assert cells("データ") == 6
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1


@pytest.mark.parametrize("line", ["", "short", "exactly twenty chars"])
def test_a_line_that_fits_is_shown_whole(line: str) -> None:
    assert window(line, slice(0, len(line)), 20) == (line, slice(0, len(line)))


def test_a_long_line_is_cut_around_what_is_marked() -> None:
    shown, marked = window("0123456789" * 10, slice(50, 53), 20)
    assert (shown, shown[marked]) == ("…678901234567890123…", "012")


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50), st.integers(20, 80))
def test_what_is_shown_fits_and_holds_the_start_of_the_mark(line: str, start: int, length: int, room: int) -> None:
    start = min(start, len(line))
    marked = slice(start, min(start + length, len(line)))
    shown, at = window(line, marked, room)
    assert cells(shown) <= room
    assert line[marked].startswith(shown[at].rstrip("…"))
    assert shown[at] or not line[marked]
