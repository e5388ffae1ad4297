"""Whatever stands in a document, checks find something or nothing, and never stumble."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from infra0.diagnostics.documentation import document

from .conftest import EVERY_CHECK, Checked

_JUNK = (
    None, True, 0, -1, 3.5, 1e300, 10**17, "", "x", "${", "${a.b}", "a.b", "*", "\x00", "é" * 50, "{bad",
    '{"Statement": [1]}', '{"Statement": {"Action": 5}}', [], {}, [[]], [None], {"": ""}, ["x", 1, {}],
    {"a": {"b": [1, {"c": None}]}}, [{"name": 1}], {"Statement": [{}]},
    {"Statement": [{"Principal": {"Service": [1]}}]},
)  # fmt: skip


def _examples() -> list[dict[str, Any]]:
    found = []
    for check in EVERY_CHECK:
        parts = document(check)
        found.extend(json.loads(text) for text in (parts.example, parts.instead) if text.startswith("{"))
    return found


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in members:
        yield (*path, key)
        yield from _paths(inner, (*path, key))


def _spoilt(data: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The document with one of the values in a resource's configuration replaced by junk."""
    paths = [path for path in _paths(data) if path[0] == "resources" and "config" in path[:-1]]
    copied: dict[str, Any] = json.loads(json.dumps(data))
    if paths:
        *above, last = chance.choice(paths)
        holder: Any = copied
        for step in above:
            holder = holder[step]
        holder[last] = json.loads(json.dumps(chance.choice(_JUNK)))
    return copied


@pytest.mark.parametrize("seed", range(8))
def test_junk_anywhere_in_a_configuration_is_borne(checked: Checked, seed: int) -> None:
    chance = random.Random(seed)
    for data in _examples():
        checked(_spoilt(data, chance), EVERY_CHECK)


def test_deep_nesting_costs_no_recursion(checked: Checked) -> None:
    value: Any = "bottom"
    for _ in range(150):
        value = {"deeper": [value]}
    checked({"resources": {"data": {"type": "aws:s3:Bucket", "config": {"tags": value}}}}, EVERY_CHECK)
