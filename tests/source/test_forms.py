"""The forms of a document, told apart by content before name."""

from collections.abc import Callable

import pytest

from infra0.source import Form, Source

Reader = Callable[..., Source]
Finder = Callable[..., list[tuple[str, int, int]]]

OBJECT = {"resources": {"a": {"type": "t"}}}
JSON = '{"resources": {"a": {"type": "t"}}}'
YAML = "resources:\n  a:\n    type: t\n"
ANSWER = f"# Answer\n\n```infra0_schema\n{JSON}\n```\n"


@pytest.mark.parametrize(
    ("text", "name", "form", "notation"),
    [
        (JSON, "x.json", Form.JSON, Form.JSON),
        (JSON, "x.md", Form.JSON, Form.JSON),
        (JSON, "-", Form.JSON, Form.JSON),
        ("\n  \r\n" + JSON, "-", Form.JSON, Form.JSON),
        ("\ufeff" + JSON, "-", Form.JSON, Form.JSON),
        (YAML, "x.yaml", Form.YAML, Form.YAML),
        (YAML, "x.json", Form.YAML, Form.YAML),
        (YAML, "-", Form.YAML, Form.YAML),
        ("# a comment\n---\n" + YAML, "x.md", Form.YAML, Form.YAML),
        ("{resources: {a: {type: t}}}", "x.yaml", Form.YAML, Form.YAML),
        ("{resources: {a: {type: t}}} # flow", "x.yml", Form.YAML, Form.YAML),
        (ANSWER, "x.md", Form.ANSWER, Form.JSON),
        (ANSWER, "x.json", Form.ANSWER, Form.JSON),
        (ANSWER, "-", Form.ANSWER, Form.JSON),
        (f"```infra0_schema\n{YAML}```\n", "-", Form.ANSWER, Form.YAML),
    ],
)
def test_content_decides_before_the_name(reading: Reader, text: str, name: str, form: Form, notation: Form) -> None:
    source = reading(text, name)
    assert (source.form, source.notation, source.data) == (form, notation, OBJECT)


def test_yaml_may_hold_fences_in_its_texts(reading: Reader) -> None:
    source = reading("description: |\n  ```infra0_schema\n  {}\n  ```\nresources: {}\n")
    assert source.form is Form.YAML


@pytest.mark.parametrize(
    ("text", "name", "fault"),
    [
        ("", "x.json", ("I0103", 1, 1)),
        (" \n\t\n", "x.yaml", ("I0103", 3, 1)),
        ("\ufeff", "-", ("I0103", 1, 1)),
        ("# only a comment\n", "x.yaml", ("I0103", 1, 1)),
        ("[1, 2]", "x.json", ("I0104", 1, 1)),
        ("- a\n- b\n", "x.yaml", ("I0104", 1, 1)),
        ("Just a sentence.", "-", ("I0104", 1, 1)),
        ("42", "x.yaml", ("I0104", 1, 1)),
        ("null", "x.json", ("I0104", 1, 1)),
        ("Sure, here it is.", "x.md", ("I0110", 1, 1)),
    ],
)
def test_what_is_no_object_is_said_to_be_none(
    faults: Finder, text: str, name: str, fault: tuple[str, int, int]
) -> None:
    assert faults(text, name) == [fault]
