"""The grammar of ``${...}``."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra0.graph.interpolation import Braces, parse_path, scan, unclosed
from infra0.graph.paths import to_path
from infra0.graph.types import Element, Member, Path


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plain", ["plain"]),
        ("${stack}", [Braces("stack", 0, 8)]),
        ("a-${stack}-b", ["a-", Braces("stack", 2, 10), "-b"]),
        ("${ stack }", [Braces("stack", 0, 10)]),
        ("$${literal}", ["${literal}"]),
        ("$$${stack}", ["$${stack}"]),
        ("a $${x} ${y}", ["a ${x} ", Braces("y", 8, 12)]),
        ('${t.tags["a}b"]}', [Braces('t.tags["a}b"]', 0, 16)]),
        (r'${t.tags["a\"}b"]}', [Braces(r't.tags["a\"}b"]', 0, 18)]),
        ("!{timestamp:yyyy}/{id}/{{ jinja }}/%{x}", ["!{timestamp:yyyy}/{id}/{{ jinja }}/%{x}"]),
        ("${never", ["${never"]),
        ("$ {x} $x", ["$ {x} $x"]),
    ],
)
def test_text_is_split_into_plain_pieces_and_expressions(text: str, pieces: list[str | Braces]) -> None:
    assert list(scan(text)) == pieces


@pytest.mark.parametrize(("text", "at"), [("${a", 0), ("x${a} ${b", 6), ("$${a", None), ("${a}", None), ("${it's}", 0)])
def test_an_opening_that_nothing_closes_is_found(text: str, at: int | None) -> None:
    assert unclosed(text) == at


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("", ()),
        (".arn", (("arn", False),)),
        (".endpoints[0].address", (("endpoints", False), (0, True), ("address", False))),
        ('.tags["Name"]', (("tags", False), ("Name", True))),
        (".tags['a.b']", (("tags", False), ("a.b", True))),
        ('["a]b"]', (("a]b", True),)),
        ("['a\"b']", (('a"b', True),)),
        (r'["a\"b\\c\d"]', (('a"b\\c\\d', True),)),
        ('["a"b"]', None),
        (".a..b", None),
        (".a[x]", None),
        ("arn", None),
    ],
)
def test_paths_are_read_step_by_step(text: str, steps: tuple[tuple[str | int, bool], ...] | None) -> None:
    assert parse_path(text) == steps


_NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_-]*", fullmatch=True).map(Member)
_KEYS = st.text().map(lambda key: Member(key, bracketed=True))
_STEPS = st.one_of(_NAMES, _KEYS, st.integers(0, 10**9 - 1).map(Element))


@given(st.lists(_STEPS, max_size=6).map(tuple))
def test_a_path_that_is_written_is_read_as_what_it_was(path: Path) -> None:
    text = "".join(map(str, path))
    assert to_path(text) == path
    assert list(scan(f"${{table{text}}}")) == [Braces(f"table{text}", 0, len(text) + 8)]


def test_hostile_text_is_read_in_linear_time() -> None:
    started = time.process_time()
    hostile = ("${" * 50_000, '${"' * 50_000, "${a" + "'" * 100_000, "$" * 100_000 + "{", '${"' + "\\" * 100_000)
    for text in hostile:
        list(scan(text))
        unclosed(text)
    assert time.process_time() - started < 2
