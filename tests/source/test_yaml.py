"""Documents in YAML: what their values are, and what is wrong with them."""

from collections.abc import Callable

import pytest

from infra0.source import Source, read
from infra0.source.numbers import plain_type

Reader = Callable[..., Source]
Finder = Callable[..., list[tuple[str, int, int]]]


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("text", "text"),
        ("aws:s3:Bucket", "aws:s3:Bucket"),
        ("${stack}", "${stack}"),
        ("2001-01-01", "2001-01-01"),
        ("2001-12-14t21:59:43.10-05:00", "2001-12-14t21:59:43.10-05:00"),
        ("on", "on"),
        ("yes", "yes"),
        ("No", "No"),
        ("y", "y"),
        ("0123", "0123"),
        ("007", "007"),
        ("-012", "-012"),
        ("00.5", "00.5"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("190:20:30", "190:20:30"),
        ("1.2.3", "1.2.3"),
        ("10.0.0.0/16", "10.0.0.0/16"),
        ("0b11", "0b11"),
        ("<<", "<<"),
        ("=", "="),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ("12", 12),
        ("-12", -12),
        ("+12", 12),
        ("0", 0),
        ("0o14", 12),
        ("0x1F", 31),
        ("9007199254740992", 9007199254740992),
        ("1.5", 1.5),
        ("1.10", 1.1),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-1.5E-3", -0.0015),
        ("!!float 3", 3),
        ("true", True),
        ("TRUE", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("!!null ''", None),
        ('"\\x41\\u00e9\\U0001F600\\/"', "Aé😀/"),
        ("|\n    two\n    lines\n", "two\nlines\n"),
        (">-\n    two\n    lines\n", "two lines"),
    ],
)
def test_scalars_follow_the_core_schema_of_yaml_1_2(reading: Reader, scalar: str, value: object) -> None:
    (found,) = reading(f"resources:\n  value: {scalar}\n").data["resources"].values()  # type: ignore[union-attr]
    assert (found, plain_type(found)) == (value, type(value))


@pytest.mark.parametrize("key", ["on", "yes", "0123", "123", "1.5", "true", "null", "~", "<<", "2001-01-01"])
def test_keys_are_the_text_that_they_look_like(reading: Reader, key: str) -> None:
    assert reading(f"resources:\n  {key}: 1\n").data == {"resources": {key: 1}}


def test_anchors_and_aliases_repeat_values(reading: Reader) -> None:
    source = reading("config: &tags {Name: x}\nresources:\n  a: *tags\n  b: [*tags, &n one, *n]\n")
    tags = {"Name": "x"}
    assert source.data == {"config": tags, "resources": {"a": tags, "b": [tags, "one", "one"]}}


def test_merge_keys_have_no_meaning(reading: Reader) -> None:
    assert reading("config: &a {x: 1}\nresources:\n  <<: *a\n").data["resources"] == {"<<": {"x": 1}}


def test_json_is_yaml(reading: Reader) -> None:
    assert reading('{"resources": {"a": [1, true, null, "x"]}}', "x.yaml").data == {
        "resources": {"a": [1, True, None, "x"]}
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: 2\na: 3\n", ("I0140", 3, 1)),
        ('resources:\n  x: 1\n  "x": 2\n', ("I0140", 3, 3)),
        ("a: {b: 1, b: 2}\n", ("I0140", 1, 11)),
        ("a: 1\n1: x\n'1': y\n", ("I0140", 3, 1)),
        ("a: .nan\n", ("I0141", 1, 4)),
        ("a: -.INF\n", ("I0141", 1, 4)),
        ("a: 1e999\n", ("I0142", 1, 4)),
        ("a: 0.1000000000000000055511\n", ("I0142", 1, 4)),
        ("a: 9007199254740993\n", ("I0142", 1, 4)),
        ("a: 0xFFFFFFFFFFFFFFFFF\n", ("I0142", 1, 4)),
        ("a: 1\nb: x\x07y\n", ("I0143", 2, 5)),
        ("a: 1\nb: \x00\n", ("I0143", 2, 4)),
        ("a: b: c\n", ("I0150", 1, 5)),
        ("a:\n\t- 1\n", ("I0150", 2, 1)),
        ("a: 'x\n", ("I0150", 2, 1)),
        ("a: [1, 2\nb: 3\n", ("I0150", 2, 2)),
        ("a:\n  b: 1\n c: 2\n", ("I0150", 3, 2)),
        ("a: @x\n", ("I0150", 1, 4)),
        ("a: {b: c: d}\n", ("I0150", 1, 9)),
        ("a: 1\nb\n", ("I0150", 3, 1)),
        ("a: 1\n---\nb: 2\n", ("I0151", 2, 1)),
        ("a: !Ref b\n", ("I0152", 1, 4)),
        ("a: !!timestamp 2001-01-01\n", ("I0152", 1, 4)),
        ("a: !!int x\n", ("I0152", 1, 4)),
        ("a: !!set {x: }\n", ("I0152", 1, 4)),
        ("a: &x [*x]\n", ("I0153", 1, 8)),
        ("? [a]\n: b\n", ("I0154", 1, 3)),
        ("{[a]: b}\n", ("I0154", 1, 2)),
        ("a: &x [1]\n*x : 2\n", ("I0154", 2, 1)),
        ("a: *x\n", ("I0155", 1, 4)),
    ],
)
def test_a_fault_is_found_at_its_place(faults: Finder, text: str, fault: tuple[str, int, int]) -> None:
    assert faults(text, "x.yaml") == [fault]


def test_several_faults_are_found_in_one_pass(faults: Finder) -> None:
    assert faults("a: !Ref b\nc: .inf\nc: *d\n", "x.yaml") == [
        ("I0152", 1, 4),
        ("I0141", 2, 4),
        ("I0140", 3, 1),
        ("I0155", 3, 4),
    ]


def test_a_key_given_twice_names_the_first_place() -> None:
    _, findings = read(b"a: 1\nb: 2\na: 3\n", "x.yaml")
    assert [related.place.start for related in findings[0].related] == [0]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c\n", "A colon followed by a space is not allowed here."),
        ("a: {b: c: d}\n", "A colon followed by a space is not allowed here."),
        ("a:\n\t- 1\n", "A tab cannot be used for indentation in YAML."),
        ("a: @x\n", "A string without quotes cannot begin with `@`."),
        ("a: 'x\n", "The quoted string that begins here is never closed."),
        ("a: [1\n", "A list in square brackets goes on here without a comma, or is never closed."),
        ("- a\nb: 1\n", "This line is not an element of the list above it, nor part of one."),
    ],
)
def test_messages_are_in_plain_words(text: str, message: str) -> None:
    _, findings = read(text.encode(), "x.yaml")
    assert [finding.message for finding in findings] == [message]


def test_aliases_cannot_multiply_a_document_without_bound(faults: Finder) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert [code for code, _, _ in faults("\n".join(rows), "x.yaml")] == ["I0153"]


def test_aliases_may_repeat_a_value_many_times(reading: Reader) -> None:
    text = "config: &tags {a: 1, b: 2}\nresources:\n" + "".join(f"  r{n}: *tags\n" for n in range(5000))
    assert len(reading(text).data["resources"]) == 5000  # type: ignore[arg-type]
