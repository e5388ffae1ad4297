"""Where values, keys and parts of texts are."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import Written, at, json_documents, pointers, yaml_documents

from infra0.diagnostics import Place
from infra0.source import Source, read

Reader = Callable[..., Source]

JSON = r"""{
  "resources": {
    "a/b~c": {"type": "t", "list": [1, [], {"x": null}]},
    "emoji": "\ud83d\ude00 caf\u00e9 \"q\" end"
  }
}"""

YAML = """\
# head
resources: &all
  a/b~c: {type: t, list: [1, [], {x: }]}   # trailing
  text: 'it''s ${stack}'
  double: "\\u0041\\tb ${x}"
  plain: two ${x}
  literal: |
    one ${x}

      two ${y}
  folded: >-
    one
    two ${y}
  list:
    - first
    -
    - key: value
  again: *all2
""".replace("  again: *all2\n", "")


def written(source: Source, *pointer: str | int, **place: Any) -> str:
    return source.written(Place(pointer, **place))


@pytest.mark.parametrize(
    ("pointer", "part", "text"),
    [
        (("resources", "a/b~c", "type"), "value", '"t"'),
        (("resources", "a/b~c", "type"), "key", '"type"'),
        (("resources", "a/b~c", "list", 0), "value", "1"),
        (("resources", "a/b~c", "list", 0), "key", "1"),
        (("resources", "a/b~c", "list", 1), "value", "[]"),
        (("resources", "a/b~c", "list", 2, "x"), "value", "null"),
        (("resources", "a/b~c", "list", 3), "value", '[1, [], {"x": null}]'),
        (("resources", "a/b~c", "type", "deeper"), "value", '"t"'),
        (("resources", "a/b~c", "list", "x"), "key", '[1, [], {"x": null}]'),
        (("resources", "a/b~c", 0), "value", '{"type": "t", "list": [1, [], {"x": null}]}'),
        ((), "value", JSON),
        (("nothing",), "key", JSON),
    ],
)
def test_a_place_in_json_is_found_or_else_what_is_around_it(
    reading: Reader, pointer: tuple[str | int, ...], part: str, text: str
) -> None:
    assert written(reading(JSON), *pointer, part=part) == text


@pytest.mark.parametrize(
    ("chars", "text"),
    [
        ((0, 1), r"\ud83d\ude00"),
        ((2, 6), r"caf\u00e9"),
        ((7, 10), r"\"q\""),
        ((11, 14), "end"),
        ((11, 99), "end"),
        ((0, 14), r"\ud83d\ude00 caf\u00e9 \"q\" end"),
    ],
)
def test_characters_of_a_json_text_are_found_behind_escapes(reading: Reader, chars: tuple[int, int], text: str) -> None:
    assert written(reading(JSON), "resources", "emoji", chars=chars) == text


@pytest.mark.parametrize(
    ("pointer", "part", "text"),
    [
        (("resources", "a/b~c", "type"), "value", "t"),
        (("resources", "a/b~c", "type"), "key", "type"),
        (("resources", "a/b~c", "list"), "value", "[1, [], {x: }]"),
        (("resources", "list"), "value", "- first\n    -\n    - key: value"),
        (("resources", "list", 0), "value", "first"),
        (("resources", "list", 1), "value", ""),
        (("resources", "list", 2, "key"), "value", "value"),
        (("resources", "text"), "value", "'it''s ${stack}'"),
        (("resources", "literal"), "value", "|\n    one ${x}\n\n      two ${y}"),
        (("resources", "list", 7), "value", "- first\n    -\n    - key: value"),
    ],
)
def test_a_place_in_yaml_is_found_or_else_what_is_around_it(
    reading: Reader, pointer: tuple[str | int, ...], part: str, text: str
) -> None:
    assert written(reading(YAML), *pointer, part=part) == text
    assert written(reading(YAML.replace("\n", "\r\n")), *pointer, part=part) == text.replace("\n", "\r\n")


@pytest.mark.parametrize("key", ["text", "double", "plain", "literal", "folded"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_characters_of_a_yaml_text_are_found_in_every_style(reading: Reader, key: str, ending: str) -> None:
    source = reading(YAML.replace("\n", ending))
    value = at(source.data, ("resources", key))
    for braces in ("${stack}", "${x}", "${y}"):
        start = value.find(braces)
        if start >= 0:
            assert written(source, "resources", key, chars=(start, start + len(braces))) == braces


def test_the_members_of_an_alias_are_where_they_are_written(reading: Reader) -> None:
    source = reading("config: &a {x: 1}\nresources: {b: *a}\n")
    assert written(source, "resources", "b") == "*a"
    assert source.locate(Place(("resources", "b", "x"))) == source.locate(Place(("config", "x")))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(json_documents())
def test_every_value_of_json_is_where_it_says(document: Written) -> None:
    source, _ = read(document.text.encode(), "x.json")
    assert source is not None
    for pointer in pointers(document.data):
        assert json.loads(source.written(Place(pointer))) == at(document.data, pointer)
        if pointer and isinstance(pointer[-1], str):
            assert json.loads(source.written(Place(pointer, "key"))) == pointer[-1]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(yaml_documents())
def test_every_scalar_of_yaml_is_where_it_says(document: Written) -> None:
    source, findings = read(document.text.encode(), "x.yaml")
    assert source is not None, findings
    for pointer in pointers(document.data):
        text, value = source.written(Place(pointer)), at(document.data, pointer)
        if isinstance(value, dict | list) or "\n" in text:
            continue
        again, _ = read(f"value: {text}\n".encode(), "x.yaml")
        assert again is not None
        assert again.data == {"value": value}


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=("Cs",))), st.booleans(), st.data())
def test_characters_of_any_json_text_are_found(text: str, ascii: bool, data: st.DataObject) -> None:
    source, _ = read(json.dumps({"text": text}, ensure_ascii=ascii).encode(), "x.json")
    assert source is not None
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    assert json.loads(f'"{source.written(Place(("text",), chars=(first, last)))}"') == text[first:last]
