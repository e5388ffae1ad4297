"""The slips that people and assistants make in JSON: where they are, and what mends them."""

import json
from collections.abc import Callable

import pytest

from infra0.diagnostics import Diagnostic, ReplaceText
from infra0.source import read

Finder = Callable[..., list[tuple[str, int, int]]]


def mended(text: str, findings: tuple[Diagnostic, ...]) -> str:
    """The text with the certain edits of all findings."""
    fixes = [finding.fix for finding in findings if finding.fix and finding.fix.certain]
    edits = [edit for fix in fixes for edit in fix.edits if isinstance(edit, ReplaceText)]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


MENDED = [
    # a comma too many
    ('{"a": 1,}', [("I0121", 1, 8)], '{"a": 1}'),
    ('{"a": [1, 2, ], }', [("I0121", 1, 12), ("I0121", 1, 15)], '{"a": [1, 2 ] }'),
    ('{"a": 1,, "b": 2}', [("I0121", 1, 9)], '{"a": 1, "b": 2}'),
    ('{, "a": 1}', [("I0121", 1, 2)], '{ "a": 1}'),
    # a comma too few
    ('{"a": 1\n "b": 2}', [("I0122", 1, 7)], '{"a": 1,\n "b": 2}'),
    ('{"a": [1 2\n"x" {}]}', [("I0122", 1, 8), ("I0122", 1, 10), ("I0122", 2, 3)], '{"a": [1, 2,\n"x", {}]}'),
    ('{"a": 1; "b": 2}', [("I0122", 1, 8)], '{"a": 1, "b": 2}'),
    # colons
    ('{"a" 1}', [("I0123", 1, 2)], '{"a": 1}'),
    ('{"a" {"b": 1}}', [("I0123", 1, 2)], '{"a": {"b": 1}}'),
    ('{"a" = 1, "b" => 2}', [("I0123", 1, 6), ("I0123", 1, 15)], '{"a" : 1, "b" : 2}'),
    # brackets on one line
    ('{"a": {"b": 1}', [("I0124", 1, 14)], '{"a": {"b": 1}}'),
    ('{"a": [1, 2}', [("I0124", 1, 11)], '{"a": [1, 2]}'),
    ('{"a": {"b": [1, 2}, "c": 3}', [("I0124", 1, 17)], '{"a": {"b": [1, 2]}, "c": 3}'),
    ('{"a": 1}}', [("I0124", 1, 9)], '{"a": 1}'),
    ('{"a": {"b": 2], "c": 3}', [("I0124", 1, 14)], '{"a": {"b": 2}, "c": 3}'),
    # comments
    ('{\n  // one\n  "a": 1 // two\n}\n', [("I0125", 2, 3)], '{\n  "a": 1\n}\n'),
    ('{"a": /* x */ 1, # y\n"b": 2}', [("I0125", 1, 7)], '{"a": 1,\n"b": 2}'),
    ('// first\n{"a": 1}', [("I0125", 1, 1)], '{"a": 1}'),
    ('{"a": 1}\n// last\n', [("I0125", 2, 1)], '{"a": 1}\n'),
    # quotes
    ("{'a': 'it\\'s \"x\"'}", [("I0126", 1, 2)], '{"a": "it\'s \\"x\\""}'),
    ("{“a”: “b”, „c“: «d»}", [("I0126", 1, 2)], '{"a": "b", "c": "d"}'),
    ('{"a": “b"}', [("I0126", 1, 7)], '{"a": "b"}'),
    ('{"a": "b”,\n"c": 1}', [("I0126", 1, 9)], '{"a": "b",\n"c": 1}'),
    ('{"a": `x\ny ${z}`}', [("I0126", 1, 7)], '{"a": "x\\ny ${z}"}'),
    # keys without quotes
    ("{a: 1, b-c: {$d: 2, 1: 3}}", [("I0127", 1, 2)], '{"a": 1, "b-c": {"$d": 2, "1": 3}}'),
    ('{type:"x",n:1}', [("I0127", 1, 2)], '{"type":"x","n":1}'),
    # words of other languages
    ('{"a": True, "b": [None, undefined]}', [("I0128", 1, 7)], '{"a": true, "b": [null, null]}'),
    # a quote is missing
    ('{\n"a": "b,\n"c": 1\n}', [("I0129", 2, 6)], '{\n"a": "b",\n"c": 1\n}'),
    ('{"a: "b", "c": 1}', [("I0129", 1, 2)], '{"a": "b", "c": 1}'),
    ('{"a": b c", d": 1}', [("I0129", 1, 7), ("I0129", 1, 13)], '{"a": "b c", "d": 1}'),
    ('{"a": aws:s3:Bucket"}', [("I0129", 1, 7)], '{"a": "aws:s3:Bucket"}'),
    # characters that must be escaped
    ('{"a": "say "hi" now", "b": 1}', [("I0130", 1, 12)], '{"a": "say \\"hi\\" now", "b": 1}'),
    ('{"a": "x\n  y", "b": 1}', [("I0130", 1, 9)], '{"a": "x\\n  y", "b": 1}'),
    ('{"a": "x\r\ny"}', [("I0130", 1, 9)], '{"a": "x\\ny"}'),
    ('{"a": "x\ty\x01"}', [("I0130", 1, 9), ("I0130", 1, 11)], '{"a": "x\\ty\\u0001"}'),
    # escapes
    (r'{"a": "\d+ it\'s"}', [("I0131", 1, 8), ("I0131", 1, 14)], r'{"a": "\\d+ it' + "'s\"}"),
    # numbers
    (
        '{"a": [+1, .5, 5., 0x1F, 1_000, -.5]}',
        [("I0132", 1, column) for column in (8, 12, 16, 20, 26, 33)],
        '{"a": [1, 0.5, 5.0, 31, 1000, -0.5]}',
    ),
    # spaces that are none
    ('{"a":\u00a01,\u200b"b": 2}', [("I0133", 1, 6)], '{"a": 1, "b": 2}'),
    # what follows
    ('{"a": 1};\n', [("I0134", 1, 9)], '{"a": 1}\n'),
    # a key twice, with the same value
    ('{"a": 1, "b": 2, "a": 1}', [("I0140", 1, 18)], '{"a": 1, "b": 2}'),
    # a control character between values
    ('{"a": \x1b1}', [("I0143", 1, 7)], '{"a": 1}'),
    # several at once
    (
        "{'a': True,\n b: [1 2,],\n}",
        [("I0126", 1, 2), ("I0128", 1, 7), ("I0127", 2, 2), ("I0122", 2, 6), ("I0121", 2, 9), ("I0121", 2, 11)],
        '{"a": true,\n "b": [1, 2]\n}',
    ),
]


@pytest.mark.parametrize(("text", "places", "result"), MENDED)
def test_a_slip_is_found_at_its_place_and_mended_with_nothing_else_changed(
    faults: Finder, text: str, places: list[tuple[str, int, int]], result: str
) -> None:
    assert faults(text, "x.json") == places
    _, findings = read(text.encode(), "x.json")
    assert mended(text, findings) == result
    source, left = read(result.encode(), "x.json")
    assert source is not None, left
    assert source.data == json.loads(result)


BRACKETS = [
    pytest.param(
        """{
  "resources": {
    "a": {
      "type": "t",
      "config": {
        "x": 1
    },
    "b": {
      "type": "t"
    }
  }
}
""",
        ("I0124", 6, 14),
        {"resources": {"a": {"type": "t", "config": {"x": 1}}, "b": {"type": "t"}}},
        id="the inner brace is missing",
    ),
    pytest.param(
        """{
  "resources": {
    "a": {
      "type": "t",
      "config": {
        "x": 1
      },
    "b": {
      "type": "t"
    }
  },
  "diagram": {"nodes": []}
}
""",
        ("I0124", 7, 7),
        {"resources": {"a": {"type": "t", "config": {"x": 1}}, "b": {"type": "t"}}, "diagram": {"nodes": []}},
        id="the brace before the next key is missing",
    ),
    pytest.param(
        """{
  "resources": {
    "a": {"dependsOn": ["x", "y"},
    "b": {"type": "t"}
  }
}
""",
        ("I0124", 3, 32),
        {"resources": {"a": {"dependsOn": ["x", "y"]}, "b": {"type": "t"}}},
        id="a bracket within a line is missing",
    ),
    pytest.param(
        """{
  "nodes": [
    {"id": "a"},
    {"id": "b"}
  },
  "edges": []
}
""",
        ("I0124", 5, 3),
        {"nodes": [{"id": "a"}, {"id": "b"}], "edges": []},
        id="a brace for a bracket",
    ),
    pytest.param(
        """{
  "a": {
    "b": 1
  }
  },
  "c": 2
}
""",
        ("I0124", 5, 3),
        {"a": {"b": 1}, "c": 2},
        id="one brace too many",
    ),
    pytest.param(
        '{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n',
        ("I0124", 4, 3),
        {"a": {"b": 1}},
        id="the last brace is missing",
    ),
]


@pytest.mark.parametrize(("text", "place", "data"), BRACKETS)
def test_indentation_says_where_a_bracket_belongs(
    faults: Finder, text: str, place: tuple[str, int, int], data: object
) -> None:
    assert faults(text, "x.json") == [place]
    _, findings = read(text.encode(), "x.json")
    assert json.loads(mended(text, findings)) == data


DOCUMENT = """{
  "resources": {
    "a": {
      "type": "t",
      "config": {"y": {"x": [1, 2]}}
    },
    "b": {
      "dependsOn": [
        "a",
        "c"
      ]
    }
  },
  "diagram": {
    "nodes": [
      {
        "id": "a"
      },
      {"id": "b"}
    ]
  }
}
"""


@pytest.mark.parametrize("at", [at for at, sign in enumerate(DOCUMENT) if sign in "}],:"])
def test_any_one_sign_that_is_missing_is_put_back(at: int) -> None:
    text = DOCUMENT[:at] + DOCUMENT[at + 1 :]
    _, findings = read(text.encode(), "x.json")
    assert len(findings) == 1
    assert json.loads(mended(text, findings)) == json.loads(DOCUMENT)


def test_a_bracket_too_many_is_left_where_another_may_be_missing() -> None:
    lines = DOCUMENT.splitlines(keepends=True)
    text = "".join(lines[:6] + lines[7:])
    _, findings = read(text.encode(), "x.json")
    assert [finding.fix and finding.fix.certain for finding in findings] == [False]


def test_a_missing_brace_is_put_in_like_the_others() -> None:
    text = '{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n'
    _, findings = read(text.encode(), "x.json")
    assert mended(text, findings) == '{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}\r\n'


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # what only the author knows
        ('{"a": aws:s3:Bucket, "b": yes}', [("I0127", 1, 7)]),
        ('{"a": 01}', [("I0127", 1, 7)]),
        ('{"a": 2001-01-01}', [("I0127", 1, 7)]),
        ('{"a": NaN, "b": -Infinity}', [("I0141", 1, 7), ("I0141", 1, 17)]),
        ('{"a": 1e999, "b": 0.1000000000000000055511}', [("I0142", 1, 7), ("I0142", 1, 19)]),
        ('{"a": 9007199254740993}', [("I0142", 1, 7)]),
        ('{"a": ' + "9" * 5000 + "}", [("I0142", 1, 7)]),
        (r'{"a": "\ud83d", "b": "\ude00\ud83d\ude00"}', [("I0131", 1, 8), ("I0131", 1, 23)]),
        ('{"a": 1, "a": 2}', [("I0140", 1, 10)]),
        # what explains nothing
        ('{"a": ...}', [("I0120", 1, 7)]),
        ('{"a": }', [("I0120", 1, 7)]),
        ('{"a"}', [("I0120", 1, 5)]),
        ('{"a": 1: 2}', [("I0120", 1, 8)]),
        ('["a": 1]', [("I0120", 1, 5)]),
        ('{"a": [1, "b": 2}', [("I0120", 1, 14)]),
        ('{"a": "b" + "c"}', [("I0120", 1, 11)]),
        ('{"a": 5 GB}', [("I0120", 1, 11)]),
        ('{"a": "b": 1}}', [("I0120", 1, 10)]),
        # what may be meant in two ways
        ('{"a": "b"c"}', [("I0130", 1, 9)]),
        ('{"a"b": 1}', [("I0130", 1, 4)]),
        ("const x = {}", [("I0104", 1, 1)]),
        # what follows after the end
        ('{"a": 1} x', [("I0134", 1, 10)]),
        ('{"a": 1}\n{"b": 2}', [("I0134", 2, 1)]),
        # what is not there any more
        ('{"a": {"b": 1, "c": [1,', [("I0105", 1, 23)]),
        ('{"a": "b', [("I0105", 1, 8)]),
        ('{"a": {"b": {"c": 1}', [("I0105", 1, 20)]),
        ("{", [("I0105", 1, 1)]),
    ],
)
def test_what_cannot_be_mended_with_certainty_is_left_to_the_author(
    faults: Finder, text: str, places: list[tuple[str, int, int]]
) -> None:
    assert faults(text, "-") == places
    _, findings = read(text.encode(), "-")
    assert mended(text, findings) == text


def test_a_key_given_twice_names_the_first_place() -> None:
    text = '{"a": 1,\n "a": 2}'
    _, findings = read(text.encode(), "x.json")
    (related,) = findings[0].related
    assert related.place.start == text.index('"a"')  # type: ignore[union-attr]
    assert findings[0].message == "The key `a` is duplicated."


def test_a_habit_is_one_finding_that_mends_every_place() -> None:
    text = "{" + ", ".join(f"'k{number}': {number}" for number in range(40)) + "}"
    _, findings = read(text.encode(), "x.json")
    (finding,) = findings
    assert finding.fix is not None
    assert len(finding.fix.edits) == 40
    assert finding.notes == ("The same in 31 more places.",)
    assert json.loads(mended(text, findings)) == {f"k{number}": number for number in range(40)}


def test_a_text_in_an_answer_is_mended_in_its_place(faults: Finder) -> None:
    text = 'Words.\n\n> ```infra0_schema\n> {\n>   "a": 1,\n> }\n> ```\n'
    assert faults(text, "x.md") == [("I0121", 5, 11)]
    _, findings = read(text.encode(), "x.md")
    assert mended(text, findings) == text.replace("1,", "1")


def test_messages_are_in_plain_words() -> None:
    _, findings = read(b'{"a": 1 "b": 2,}', "x.json")
    assert [finding.message for finding in findings] == [
        "Missing comma after this value.",
        "The comma before `}` has nothing after it.",
    ]


def test_messages_never_carry_what_a_terminal_obeys() -> None:
    _, findings = read(b'{"a\x1b[31m": 1, "a\x1b[31m": 2, x\xc2\x9b: 1}', "x.json")
    assert all(finding.message.isprintable() for finding in findings)
