"""Which characters stand in programs as they are."""

import pytest

from infra0.emit.pulumi.characters import is_plain, visible, width


@pytest.mark.parametrize("char", ["a", "~", " ", "é", "ß", "Ж", "日", "한", "→", "…", "€", "🚀", "✅", "क"])
def test_letters_signs_and_pictographs_are_plain(char: str) -> None:
    assert is_plain(char)
    assert visible(char) == char


@pytest.mark.parametrize(
    ("char", "escape"),
    [
        ("\n", "\\n"),
        ("\0", "\\x00"),
        ("\x7f", "\\x7f"),
        ("\xa0", "\\xa0"),
        ("\xad", "\\xad"),
        ("\u200b", "\\u200b"),
        ("\u2028", "\\u2028"),
        ("\u202e", "\\u202e"),
        ("\ufeff", "\\ufeff"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("\U0010ffff", "\\U0010ffff"),
    ],
)
def test_what_cannot_be_seen_is_escaped(char: str, escape: str) -> None:
    assert visible(char) == escape


def test_a_character_of_a_later_unicode_is_escaped_by_every_python() -> None:
    assert visible("\U0001fae8") == "\\U0001fae8"


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("🚀", 2), ("e\u0301", 1), ("ﾊ", 1), ("Ａ", 2)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns
