"""Values as expressions: what is printed, and what Python makes of it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.scopes import scope

from infra0.emit.pulumi_python.expressions import Keyword, call
from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import (
    Context,
    ContextValue,
    FileValue,
    Interpolation,
    JsonDocument,
    ListValue,
    Literal,
    MapEntry,
    MapValue,
    SecretValue,
    Value,
)

NOWHERE = scope()
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


def printed(value: Value) -> str:
    return layout(value_doc(value, NOWHERE))


def lowered(value: Plain) -> Value:
    match value:
        case list():
            return ListValue(tuple(map(lowered, value)))
        case dict():
            return MapValue(tuple(MapEntry(key, lowered(item)) for key, item in value.items()))
        case _:
            return Literal(value)


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=150)
)
PLAIN: st.SearchStrategy[Plain] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=40), inner, max_size=5),
    max_leaves=30,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Literal("a"), '"a"'),
        (Literal(True), "True"),
        (Literal(-1.5e-7), "-1.5e-07"),
        (Literal(1e16), "1e16"),
        (Literal(10**30), "1" + "0" * 30),
        (ListValue(()), "[]"),
        (MapValue(()), "{}"),
        (ContextValue(Context.ORGANIZATION), "organization"),
        (JsonDocument(lowered({"a": None})), 'pulumi.Output.json_dumps({"a": None})'),
        (FileValue("./fn", archive=True, remote=False), 'pulumi.FileArchive("./fn")'),
        (
            FileValue(Interpolation(("a-", ContextValue(Context.STACK))), archive=True, remote=False),
            'pulumi.FileArchive(f"a-{stack}")',
        ),
        (FileValue("https://x/y.zip", archive=True, remote=True), 'pulumi.RemoteArchive("https://x/y.zip")'),
        (FileValue("a.html", archive=False, remote=False), 'pulumi.FileAsset("a.html")'),
        (FileValue("https://x/a", archive=False, remote=True), 'pulumi.RemoteAsset("https://x/a")'),
        (SecretValue(Literal("x")), 'pulumi.Output.secret("x")'),
        (
            MapValue((MapEntry(Interpolation(("a-", ContextValue(Context.STACK))), Literal(1)),)),
            '{f"a-{stack}": 1}',
        ),
    ],
)
def test_each_kind_of_value_has_its_form(value: Value, text: str) -> None:
    assert printed(value) == text


@given(PLAIN)
def test_python_reads_back_what_was_meant(value: Plain) -> None:
    assert eval(printed(lowered(value)), {}) == value


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(PLAIN, min_size=20, max_size=40))
def test_formatters_and_linters_find_nothing_to_change(values: list[Plain]) -> None:
    docs = (call("f", Keyword("value", value_doc(lowered(value), NOWHERE))) for value in values)
    source = "".join(layout(doc, f"v{number} = ") + "\n" for number, doc in enumerate(docs))
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--isolated", "--line-length", "100", "--target-version", "py311", "-"]
    formatted = subprocess.run([*ruff, "format", *common], input=source.encode(), capture_output=True, check=True)
    assert formatted.stdout.decode() == source
    linted = subprocess.run([*ruff, "check", "--select", "E,W,UP", *common], input=source.encode(), capture_output=True)
    assert linted.returncode == 0, linted.stdout.decode()
