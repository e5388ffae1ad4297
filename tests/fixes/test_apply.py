"""Fixes of whole documents, written out as people would see them."""

import pytest

from infra0.diagnostics import Edit, Fix, Insert, Remove, RenameKey, ReplaceText, SetValue, Span
from infra0.fixes import FixResult, apply, preview
from infra0.source import Source, decode, read


def reading(text: str, name: str) -> Source:
    source, findings = read(text.encode(), name)
    assert source is not None, findings
    return source


def applied(text: str, name: str, *edits: Edit) -> str:
    result = apply(reading(text, name), [Fix("fix", (edit,)) for edit in edits])
    assert not result.refused
    return result.text


JSON = """{
  "resources": {
    "fn": {
      "type": "aws:lambda:Function",
      "config": {
        "role": "r",
        "environment": {"variables": {"A": "b"}},
        "tags": {}
      },
      "dependsOn": "role"
    }
  }
}
"""
FN = ("resources", "fn")
ROLE = {"type": "aws:iam:Role", "config": {"statements": [{"effect": "Allow"}]}, "dependsOn": ["a"]}


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (SetValue((*FN, "dependsOn"), ["role"]), '"dependsOn": "role"', '"dependsOn": ["role"]'),
        (SetValue((*FN, "type"), 'a "b"'), '"aws:lambda:Function"', '"a \\"b\\""'),
        (RenameKey((*FN, "config", "role"), "roleArn"), '"role": "r"', '"roleArn": "r"'),
        (Remove((*FN, "type")), '\n      "type": "aws:lambda:Function",', ""),
        (Remove((*FN, "dependsOn")), ',\n      "dependsOn": "role"', ""),
        (Remove((*FN, "config", "environment", "variables", "A")), '{"A": "b"}', "{}"),
        (
            Insert((*FN, "config"), "code", "./app"),
            '"tags": {}\n',
            '"tags": {},\n        "code": "./app"\n',
        ),
        (
            Insert((*FN, "config", "tags"), "Name", "x"),
            '"tags": {}',
            '"tags": {\n          "Name": "x"\n        }',
        ),
        (
            Insert((*FN, "config", "environment", "variables"), "C", {"d": [1]}),
            '{"A": "b"}',
            '{"A": "b", "C": {"d": [1]}}',
        ),
        (
            Insert(("resources",), "role", ROLE),
            "    }\n  }\n}",
            """    },
    "role": {
      "type": "aws:iam:Role",
      "config": {
        "statements": [
          {
            "effect": "Allow"
          }
        ]
      },
      "dependsOn": ["a"]
    }
  }
}""",
        ),
    ],
)
def test_json_is_edited_in_its_own_style(edit: Edit, old: str, new: str) -> None:
    assert applied(JSON, "x.json", edit) == JSON.replace(old, new)
    crlf = JSON.replace("\n", "\r\n")
    assert applied(crlf, "x.json", edit) == crlf.replace(old.replace("\n", "\r\n"), new.replace("\n", "\r\n"))


def test_tabs_and_tight_separators_are_followed() -> None:
    text = '{\n\t"a":{\n\t\t"b":1\n\t}\n}'
    expected = '{\n\t"a":{\n\t\t"b":1,\n\t\t"c":{\n\t\t\t"d": 2\n\t\t}\n\t}\n}'
    assert applied(text, "x.json", Insert(("a",), "c", {"d": 2})) == expected
    assert applied('{"a":[1,2]}', "x.json", Insert(("a",), None, 3)) == '{"a":[1,2,3]}'


YAML = """\
# head
resources:
  fn:   # the function
    type: aws:lambda:Function
    config:
      role: 'r'   # its role
      environment: {variables: {A: b}}
      tags: {}
      list:
        - a   # first
        - b: 1
          c: 2

        # about the third
        - c
    dependsOn: role
  # end of fn

# tail
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (SetValue((*FN, "config", "role"), "it's"), "'r'", "'it''s'"),
        (SetValue((*FN, "type"), "0123"), "type: aws:lambda:Function", 'type: "0123"'),
        (SetValue((*FN, "type"), "${a.b}"), "type: aws:lambda:Function", "type: ${a.b}"),
        (SetValue((*FN, "dependsOn"), ["role"]), "dependsOn: role", "dependsOn:\n      - role"),
        (
            SetValue((*FN, "config", "list"), True),
            "list:\n        - a   # first\n        - b: 1\n          c: 2\n\n        # about the third\n        - c",
            "list: true",
        ),
        (SetValue((*FN, "config", "list", 1), "x"), "b: 1\n          c: 2", "x"),
        (RenameKey((*FN, "config", "role"), "roleArn"), "role: 'r'", "roleArn: 'r'"),
        (RenameKey((*FN, "config", "role"), "on"), "role: 'r'", "\"on\": 'r'"),
        (Remove((*FN, "config", "role")), "      role: 'r'   # its role\n", ""),
        (Remove((*FN, "config", "list", 0)), "        - a   # first\n", ""),
        (Remove((*FN, "config", "list", 1, "b")), "- b: 1\n          c: 2", "- c: 2"),
        (Remove((*FN, "config", "list", 1, "c")), "          c: 2\n", ""),
        (Remove((*FN, "config", "list", 2)), "        - c\n", ""),
        (Remove((*FN, "config", "environment", "variables", "A")), "{A: b}", "{}"),
        (Insert((*FN, "config", "tags"), "Name", "x y"), "tags: {}", "tags:\n        Name: x y"),
        (
            Insert((*FN, "config", "environment", "variables"), "C", {"d": [1, "x: y"]}),
            "{A: b}",
            '{A: b, C: {d: [1, "x: y"]}}',
        ),
        (
            Insert((*FN, "config", "list"), None, {"x": {"z": 1}, "w": [1]}),
            "        - c\n",
            "        - c\n        - x:\n            z: 1\n          w:\n            - 1\n",
        ),
        (
            Insert(FN, "options", {"protect": True}),
            "    dependsOn: role\n",
            "    dependsOn: role\n    options:\n      protect: true\n",
        ),
        (
            Insert(("resources",), "role", ROLE),
            "    dependsOn: role\n",
            """    dependsOn: role
  role:
    type: aws:iam:Role
    config:
      statements:
        - effect: Allow
    dependsOn:
      - a
""",
        ),
    ],
)
def test_yaml_is_edited_in_its_own_style(edit: Edit, old: str, new: str) -> None:
    assert applied(YAML, "x.yaml", edit) == YAML.replace(old, new)
    crlf = YAML.replace("\n", "\r\n")
    assert applied(crlf, "x.yaml", edit) == crlf.replace(old.replace("\n", "\r\n"), new.replace("\n", "\r\n"))


def test_lists_at_the_column_of_their_key_are_followed() -> None:
    text = "resources:\n    a:\n        dependsOn:\n        - b\n"
    expected = text + "        - c\n        list:\n        - 1\n"
    assert (
        applied(
            text, "x.yaml", Insert(("resources", "a"), "list", [1]), Insert(("resources", "a", "dependsOn"), None, "c")
        )
        == expected
    )


def test_a_value_that_aliases_share_is_not_edited() -> None:
    source = reading("config: &a {x: 1}\nresources: {b: *a}\n", "x.yaml")
    fixes = [Fix("one", (SetValue(("config", "x"), 2),)), Fix("two", (Insert(("resources",), "c", 3),))]
    result = apply(source, fixes)
    assert result == FixResult("config: &a {x: 1}\nresources: {b: *a, c: 3}\n", (fixes[1],), (fixes[0],))


ANSWER = """\
# Answer ‚Üí with damage

> ```infra0_schema
> {
>   "resources": {
>     "a": {"type": "x"}
>   }
> }
> ```

1. Words that stay,
   ```conclusion
   as they are
   ```
"""


def test_the_block_of_an_answer_is_edited_in_its_place() -> None:
    edited = applied(
        ANSWER, "x.md", Insert(("resources",), "b", {"type": "y"}), SetValue(("resources", "a", "type"), "z")
    )
    assert edited == ANSWER.replace(
        '>     "a": {"type": "x"}\n', '>     "a": {"type": "z"},\n>     "b": {\n>       "type": "y"\n>     }\n'
    )


def test_a_block_in_yaml_is_edited_in_its_place() -> None:
    text = "- item\n\n  ```infra0_schema\n  resources:\n    a:\n      type: x\n  ```\n\nend\n"
    edited = applied(text, "x.md", Insert(("resources",), "b", {"type": "why"}))
    assert edited == text.replace("      type: x\n", "      type: x\n    b:\n      type: why\n")


def test_encodings_and_byte_order_marks_stay() -> None:
    content = '\ufeff{"a": 1}\r\n'.encode("utf-16-le")
    source, _ = read(content, "x.json")
    assert source is not None
    result = apply(source, [Fix("fix", (SetValue(("a",), "é"),))])
    assert result.text.encode(source.file.encoding) == '\ufeff{"a": "é"}\r\n'.encode("utf-16-le")


def fix(*edits: Edit) -> Fix:
    return Fix("fix", edits)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (fix(SetValue(("a",), 2)), fix(SetValue(("a",), 3))),
        (fix(SetValue(("b",), 2)), fix(SetValue(("b", "c"), 3))),
        (fix(SetValue(("b", "c"), 3)), fix(SetValue(("b",), 2))),
        (fix(Remove(("b",))), fix(Insert(("b",), "d", 1))),
        (fix(Insert(("b",), "d", 1)), fix(Remove(("b",)))),
        (fix(Insert(("b",), "d", 1)), fix(Insert(("b",), "d", 2))),
        (fix(Insert(("b",), "d", 1)), fix(RenameKey(("b", "c"), "d"))),
        (fix(RenameKey(("a",), "x")), fix(RenameKey(("a",), "y"))),
        (fix(RenameKey(("a",), "x")), fix(RenameKey(("b",), "x"))),
        (fix(RenameKey(("a",), "x")), fix(Remove(("a",)))),
        (fix(Remove(("a",)), SetValue(("l", 0), 9)), fix(SetValue(("l", 0), 8), SetValue(("b", "c"), 1))),
        (fix(ReplaceText(Span(5, 6), "\t")), fix(ReplaceText(Span(4, 6), " :"))),
        (fix(ReplaceText(Span(7, 7), " ")), fix(ReplaceText(Span(7, 7), "  "))),
    ],
)
def test_of_two_fixes_that_disagree_the_first_is_carried_out(first: Fix, second: Fix) -> None:
    source = reading('{"a": 1, "b": {"c": 2}, "l": [1, 2]}', "x.json")
    alone = apply(source, [first])
    assert alone.applied == (first,)
    assert apply(source, [first, second]) == FixResult(alone.text, (first,), (second,))


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(("nothing",), 1),
        SetValue(("l", 7), 1),
        SetValue(("a", "b"), 1),
        RenameKey(("a",), "b"),
        RenameKey(("l", 0), "x"),
        Remove(()),
        Insert(("a",), "x", 1),
        Insert(("l",), "x", 1),
        Insert(("b",), None, 1),
        Insert(("b",), "c", 3),
        ReplaceText(Span(0, 1), "["),
        ReplaceText(Span(6, 7), "7"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_and_changes_nothing(edit: Edit) -> None:
    text = '{"a": 1, "b": {"c": 2}, "l": [1, 2]}'
    assert apply(reading(text, "x.json"), [fix(edit)]) == FixResult(text, (), (fix(edit),))


def test_the_same_fix_of_two_findings_is_carried_out_once() -> None:
    source = reading('{"a": {}}', "x.json")
    twice = [fix(Insert(("a",), "b", 1)), fix(Insert(("a",), "b", 1))]
    assert apply(source, twice) == FixResult('{"a": {"b": 1}}', tuple(twice), ())


def test_pointers_of_one_fix_are_those_before_it() -> None:
    text = '{"l": [1, 2, 3], "k": {"x": 1}}'
    edits = (
        Remove(("l", 0)),
        Remove(("l", 1)),
        RenameKey(("k",), "m"),
        SetValue(("k", "x"), 2),
        Insert(("l",), None, 4),
    )
    assert apply(reading(text, "x.json"), [fix(*edits)]).text == '{"l": [3, 4], "m": {"x": 2}}'


def test_a_member_that_is_null_gives_way_to_what_is_inserted() -> None:
    edit = Insert(("resources", "logs"), "config", {"days": 30})
    text = applied('{"resources": {"logs": {"type": "t", "config": null}}}', "document.json", edit)
    assert '"config": {"days": 30}' in text


def test_a_removed_key_may_be_given_anew() -> None:
    text = '{"a": 1, "b": 2}'
    assert apply(reading(text, "x.json"), [fix(Remove(("a",)), Insert((), "a", 3))]).text == '{"b": 2, "a": 3}'


def test_a_text_that_cannot_be_read_is_mended_by_edits_of_text() -> None:
    text = "{'a': 1 \"b\": True,}"
    file, _ = decode(text.encode(), "x.json")
    _, findings = read(text.encode(), "x.json")
    fixes = [finding.fix for finding in findings if finding.fix]
    assert apply(file, fixes) == FixResult('{"a": 1, "b": true}', tuple(fixes), ())


def test_a_fix_that_brings_another_fault_is_refused() -> None:
    file, _ = decode(b'{"a": 1,}', "x.json")
    good, bad = fix(ReplaceText(Span(7, 8), "")), fix(ReplaceText(Span(6, 7), "'x'"))
    assert apply(file, [bad, good]) == FixResult('{"a": 1}', (good,), (bad,))


def test_a_preview_shows_the_lines_of_a_change_alone() -> None:
    source = reading(JSON, "x.json")
    assert preview(
        source, fix(SetValue((*FN, "dependsOn"), ["role"]), RenameKey((*FN, "config", "role"), "roleArn"))
    ) == ('-        "role": "r",\n+        "roleArn": "r",\n-      "dependsOn": "role"\n+      "dependsOn": ["role"]\n')


def test_a_preview_of_text_that_cannot_be_read_shows_its_lines() -> None:
    file, _ = decode(b'{\n"a": 1,\n}\n', "x.json")
    assert preview(file, fix(ReplaceText(Span(8, 9), ""))) == '-"a": 1,\n+"a": 1\n'


def test_a_list_of_one_loses_its_dash_and_keeps_its_comments() -> None:
    text = "it:\n  # why\n  - a: 1 # one\n    b: 2\nc: 3\n"
    source, _ = read(text.encode(), "it.yaml")
    assert source

    result = apply(source, [Fix("unwrap", (SetValue(("it",), {"a": 1, "b": 2}),))])

    assert result.text == "it:\n  # why\n    a: 1 # one\n    b: 2\nc: 3\n"
