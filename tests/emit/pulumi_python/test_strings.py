"""String literals."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.emit.pulumi_python.strings import Hole, Piece, literal, split_literal

STACK = Hole("stack", "stack")


@pytest.mark.parametrize(
    ("pieces", "printed"),
    [
        ((), '""'),
        (("it's",), '"it\'s"'),
        (('say "hi"',), "'say \"hi\"'"),
        (('it\'s "both"',), "'it\\'s \"both\"'"),
        (("a\\b\n\t\x1b\u202e\U000e0001",), '"a\\\\b\\n\\t\\x1b\\u202e\\U000e0001"'),
        (("naïve 日本 🚀",), '"naïve 日本 🚀"'),
        (("{x}",), '"{x}"'),
        (("logs-", STACK), 'f"logs-{stack}"'),
        (("{", STACK, '}"'), "f'{{{stack}}}\"'"),
    ],
)
def test_literals_have_the_quotes_that_need_fewer_escapes(pieces: tuple[Piece, ...], printed: str) -> None:
    assert literal(pieces) == printed


def test_long_texts_are_split_behind_spaces_and_slashes() -> None:
    assert list(split_literal(("one two three/four five six",), 20)) == ['"one two three/"', '"four five six"']


def test_lines_of_a_text_are_never_put_together() -> None:
    assert list(split_literal(("#!/bin/sh\nset -e\n\nrun",), 90)) == ['"#!/bin/sh\\n"', '"set -e\\n"', '"\\n"', '"run"']


def test_only_parts_with_a_hole_are_f_strings() -> None:
    assert list(split_literal(("a{b}\nname is ", STACK, "\n"), 90)) == ['"a{b}\\n"', 'f"name is {stack}\\n"']


@given(st.text(), st.integers(1, 120))
def test_splitting_loses_nothing(text: str, room: int) -> None:
    assert "".join(ast.literal_eval(part) for part in split_literal((text,), room)) == text


@given(st.lists(st.text() | st.just(STACK), min_size=1), st.integers(1, 120))
def test_splitting_text_with_values_loses_nothing(pieces: list[Piece], room: int) -> None:
    meant = "".join("prod" if isinstance(piece, Hole) else piece for piece in pieces)
    assert "".join(eval(part, {"stack": "prod"}) for part in split_literal(tuple(pieces), room)) == meant
    assert eval(literal(tuple(pieces)), {"stack": "prod"}) == meant


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), min_size=1))
def test_parts_fit_where_text_can_be_split(text: str) -> None:
    assert all(len(part) <= 60 for part in split_literal((text,), 60) if part.isascii())
