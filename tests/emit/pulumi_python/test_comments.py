"""Words of a document in comments and docstrings."""

import ast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infra0.emit.pulumi_python.comments import comment, docstring


def test_a_label_is_a_comment() -> None:
    assert comment("Data Lake: the bucket") == "# Data Lake: the bucket"


def test_a_comment_cannot_break_out_of_its_line() -> None:
    assert comment("a\nimport os\r\u2028b\x0bc\x1b[0m") == "# a import os b c\\x1b[0m"


def test_long_comments_are_wrapped() -> None:
    assert comment("word " * 30) == f"# {' '.join(['word'] * 19)}\n# {' '.join(['word'] * 11)}"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("fmt: off", '# "fmt:" off'),
        ("type:ignore", '# "type:ignore"'),
        ("Queue # noqa", '# Queue # "noqa"'),
        ("x #noqa:E501", '# x "noqa:E501"'),
        ("ruff: noqa", '# "ruff:" "noqa"'),
        ("Type of queue", "# Type of queue"),
        ("Queue #1", "# Queue #1"),
    ],
)
def test_a_comment_gives_tools_no_instructions(text: str, printed: str) -> None:
    assert comment(text) == printed


def test_a_docstring_has_title_paragraphs_and_a_list() -> None:
    assert docstring("shop", "One.\n\nTwo,\nthree.", ["a", "b"]) == '"""shop\n\nOne.\n\nTwo, three.\n\n- a\n- b\n"""'


def test_a_docstring_is_a_line_where_that_is_all() -> None:
    assert docstring("shop") == '"""shop"""'


@given(st.text(), st.text())
@example("", '"\r')
def test_a_docstring_holds_whatever_the_words(title: str, text: str) -> None:
    (statement,) = ast.parse(docstring(title, text)).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(ast.literal_eval(statement.value), str)


@given(st.text(min_size=1))
def test_comments_are_nothing_but_comments(text: str) -> None:
    printed = comment(text)
    assert ast.parse(printed).body == []
    assert all(line.startswith("# ") for line in printed.splitlines())
