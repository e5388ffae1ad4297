"""Texts, and the lines in them."""

import pytest

from infra0.source import Position, SourceFile, decode


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, Position(1, 1)),
        ("ab\ncd", 0, Position(1, 1)),
        ("ab\ncd", 2, Position(1, 3)),
        ("ab\ncd", 3, Position(2, 1)),
        ("ab\ncd", 5, Position(2, 3)),
        ("ab\r\ncd", 4, Position(2, 1)),
        ("ab\rcd", 3, Position(2, 1)),
        ("a\u2028b", 2, Position(1, 3)),
        ("😀x", 1, Position(1, 2)),
        ("\ufeffab", 1, Position(1, 1)),
        ("\ufeffab", 0, Position(1, 1)),
    ],
)
def test_positions_count_lines_and_characters_from_one(text: str, offset: int, position: Position) -> None:
    assert SourceFile("x", text).position(offset) == position


@pytest.mark.parametrize(
    ("text", "number", "line"),
    [("ab\r\ncd\n", 1, "ab"), ("ab\r\ncd\n", 2, "cd"), ("ab\n", 2, ""), ("ab", 7, ""), ("\ufeffab", 1, "ab")],
)
def test_a_line_is_without_its_ending(text: str, number: int, line: str) -> None:
    assert SourceFile("x", text).line(number) == line


def test_standard_input_has_a_name_that_users_know() -> None:
    assert decode(b"{}", "-")[0].name == "<stdin>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_text_can_be_turned_back_into_its_bytes(codec: str) -> None:
    mark = "" if codec.startswith("utf-8") else "\ufeff"
    content = (mark + '{"a": "é😀"}\r\n').encode(codec)
    file, findings = decode(content, "x")
    assert findings == ()
    assert file.text.lstrip("\ufeff") == '{"a": "é😀"}\r\n'
    assert file.text.encode(file.encoding) == content


def test_a_byte_that_is_no_text_is_reported_where_it_stands() -> None:
    file, findings = decode(b'{"a":\n "caf\xe9"}', "x")
    (finding,) = findings
    assert finding.code == "I0101"
    assert "0xe9" in finding.message
    assert finding.place is not None
    assert file.position(finding.place.start) == Position(2, 6)  # type: ignore[union-attr]
