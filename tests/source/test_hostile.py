"""Whatever a file holds, reading it ends, soon, and without a traceback."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra0.diagnostics import Place, Severity, Span
from infra0.source import decode, read

MANY = 5_000
TEXTS = {
    "quotes in one line": '{"a": ' + '"a"x' * MANY,
    "escaped quotes": "{'" + "\\'" * MANY,
    "objects": '{"a":' * MANY,
    "lists": "[" * MANY,
    "brackets that do not match": "{]" * MANY,
    "closing brackets": "{" + "}" * MANY,
    "open comments": "{" + "/*" * MANY,
    "comments": "{" + "//\n" * MANY,
    "backticks": "{" + "`" * MANY,
    "typographic quotes": "{" + "“" * MANY,
    "backslashes": '{"' + "\\" * MANY,
    "texts without end": '{"a\n' * MANY,
    "commas": "{" + "," * MANY,
    "numbers": "[" + "1 " * MANY,
    "digits": '{"a": ' + "1" * MANY + "}",
    "signs": '{"a": ' + "-" * MANY,
    "one key": "{" + '"a": 1,' * MANY + '"a": 2}',
    "fences": "```introduction\n" * MANY,
    "fences of two kinds": "~~~planning\n```introduction\n" * MANY,
    "quotations": ">" * MANY + "```infra0_schema\n{}\n",
    "bullets": "- " * MANY + "```infra0_schema\n{}\n",
    "sequences of YAML": "a: \n" + "- " * MANY,
    "flow of YAML": "a: " + "[" * MANY,
    "keys of YAML": "? " * MANY,
    "tags of YAML": "a: " + "!a " * MANY,
    "anchors of YAML": "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" if n else "a0: &a0 [1]\n" for n in range(900)),
    "tabs": "\t" * MANY,
    "line ends": "\r" * MANY + "{",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("name", ["-", "x.yaml"])
def test_a_hostile_text_is_refused_in_bounded_time(text: str, name: str) -> None:
    source, findings = read(text.encode(), name)
    assert source is None
    assert findings
    assert len(findings) <= 200
    assert all(finding.message.isprintable() and len(finding.message) < 300 for finding in findings)


PIECES = st.sampled_from(
    [
        *"{}[]:,\"'`#\\\n\r\t -*&!|>%@~.0",
        "1",
        "a",
        "é",
        "“",
        "\ud7ff",
        "\u2028",
        "\x00",
        "//",
        "/*",
        "*/",
        "\\u",
        "\\ud83d",
        "true",
        "null",
        "NaN",
        "```infra0_schema\n",
        "```\n",
        "~~~\n",
        "resources:",
        '"resources": {',
        "---\n",
        "...\n",
        "> ",
    ]
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["x.json", "x.yaml", "x.md", "-"]))
def test_any_text_is_read_or_explained(text: str, name: str) -> None:
    source, findings = read(text.encode(), name)
    file, _ = decode(text.encode(), name)
    assert (source is None) == any(finding.severity is Severity.ERROR for finding in findings)
    for finding in findings:
        assert isinstance(finding.place, Span)
        assert 0 <= finding.place.start <= finding.place.end <= len(file.text)
    if source is not None:
        source.locate(Place(("resources", "a")))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=60), st.sampled_from(["x.json", "x.yaml", "x.md"]))
def test_any_bytes_are_read_or_explained(content: bytes, name: str) -> None:
    source, findings = read(content, name)
    assert source is not None or findings


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=30).map(lambda pieces: "{" + "".join(pieces)))
def test_what_is_read_as_json_is_what_the_standard_library_reads(text: str) -> None:
    source, _ = read(text.encode(), "x.json")
    if source is not None:
        assert json.loads(text) == source.data
