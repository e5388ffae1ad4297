"""The grammar of ``${...}``."""

import time

import pytest

from infra0.graph.interpolation import Braces, parse_path, scan, unclosed


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
        (".a..b", None),
        (".a[x]", None),
        ("arn", None),
    ],
)
def test_paths_are_read_step_by_step(text: str, steps: tuple[tuple[str | int, bool], ...] | None) -> None:
    assert parse_path(text) == steps


def test_hostile_text_is_read_in_linear_time() -> None:
    started = time.perf_counter()
    for text in ("${" * 50_000, '${"' * 50_000, "${a" + "'" * 100_000, "$" * 100_000 + "{"):
        list(scan(text))
        unclosed(text)
    assert time.perf_counter() - started < 2
