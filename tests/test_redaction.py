"""Findings hide the secrets of a document, however many there are."""

import json
import time

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics import Diagnostic, Fix, Insert, RenameKey, Severity
from infra0.diagnostics.finding import Finding
from infra0.pipeline import Options, check_document
from infra0.redaction import redaction_of
from infra0.source import Source, read


def source_of(*secrets: str) -> Source:
    source, _ = read(json.dumps({"secrets": secrets, "hush": {}}).encode(), "it.json")
    assert source
    return source


def redacted(text: str, *secrets: str) -> str:
    return redaction_of(source_of(*secrets), [("secrets", index) for index in range(len(secrets))]).text(text)


@pytest.mark.parametrize(
    ("text", "secrets", "shown"),
    [
        ("it is hush-hush.", ("hush-hush",), "it is *********."),
        ("hush-hush and hush", ("hush", "hush-hush"), "********* and ****"),
        ("(a+b)* or aab", ("(a+b)*",), "****** or aab"),
        ("a line\nof two", ("line\nof",), "a ******* two"),
        ("abc", ("abc",), "abc"),
        ("abcd abce abxy", ("abcd", "abce", "abcdef"), "**** **** abxy"),
    ],
)
def test_secrets_are_masked_wherever_they_turn_up(text: str, secrets: tuple[str, ...], shown: str) -> None:
    assert redacted(text, *secrets) == shown


def test_keys_that_a_fix_writes_are_masked() -> None:
    edits = (RenameKey(("a",), "hush-hush"), Insert((), "x-hush-hush", ["hush-hush"]), Insert(("l",), None, "a"))
    finding = Finding(Diagnostic("I0000", Severity.ERROR, "", fix=Fix("", edits)), "it.json", None)
    fix = redaction_of(source_of("hush-hush"), [("secrets", 0)]).finding(finding).diagnostic.fix
    assert fix
    assert fix.edits == (
        RenameKey(("a",), "*********"),
        Insert((), "x-*********", ["*********"]),
        Insert(("l",), None, "a"),
    )


def test_lines_around_a_secret_of_several_lines_stay_where_they_are(catalog: Catalog) -> None:
    text = (
        "resources:\n  it:\n    type: aws:ssm:Parameter\n    config:\n      type: SecureString\n"
        "      value: |\n        hush\n        ab\n      colour: red\n"
    )
    found = check_document(text.encode(), "it.yaml", catalog, Options()).findings
    shown = {one.diagnostic.code: one.location.lines for one in found if one.location}
    assert shown["I0410"] == ("      colour: red",)
    assert not any("hush" in line or line.strip() == "ab" for lines in shown.values() for line in lines)


def seconds(count: int, catalog: Catalog) -> float:
    config = {"type": "SecureString", "colour": "red"}
    resources = {
        f"it{number}": {"type": "aws:ssm:Parameter", "config": {**config, "value": f"{number:x}-hush-hush"}}
        for number in range(count)
    }
    content = json.dumps({"resources": resources}).encode()
    before = time.process_time()
    checked = check_document(content, "it.json", catalog, Options())
    taken = time.process_time() - before
    assert len(checked.secrets) == count
    return taken


def test_many_secrets_in_one_line_take_time_in_proportion(catalog: Catalog) -> None:
    few, many = (min(seconds(count, catalog) for _ in range(3)) for count in (100, 600))
    assert many < 12 * max(few, 0.02)
