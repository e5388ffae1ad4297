"""Changes as diffs."""

from infra0.fixes.diff import changed_lines, unified_diff


def test_a_change_is_a_unified_diff() -> None:
    before = "".join(f"line {number}\n" for number in range(10))
    assert unified_diff(before, before.replace("line 5", "other"), "doc.json") == (
        "--- a/doc.json\n+++ b/doc.json\n@@ -3,7 +3,7 @@\n"
        " line 2\n line 3\n line 4\n-line 5\n+other\n line 6\n line 7\n line 8\n"
    )


def test_no_change_is_no_diff() -> None:
    assert unified_diff("a\n", "a\n", "x") == ""
    assert changed_lines("a\n", "a\n") == ""


def test_a_missing_line_ending_is_said() -> None:
    assert changed_lines("a", "b\n") == "-a\n\\ No newline at end of file\n+b\n"


def test_line_endings_and_odd_characters_stay() -> None:
    assert changed_lines("a\r\nb\u2028c\r\n", "a\r\nb\u2028d\r\n") == "-b\u2028c\r\n+b\u2028d\r\n"
