"""Findings in every format say the same of the same document."""

import json
import re
import warnings
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pydantic
import pytest
from support.cli import infra0

from infra0.diagnostics.printable import printable
from infra0.diagnostics.render.text import TextStyle, render_text
from infra0.shipped import shipped

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "formats"
FAULTY = "faulty.json"

SARIF_FOR_GITHUB = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription", "fullDescription", "help"],
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": {"$ref": "#/$defs/text"},
                                                "fullDescription": {"$ref": "#/$defs/text"},
                                                "help": {"$ref": "#/$defs/text"},
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["error", "warning", "note"]},
                                "message": {"$ref": "#/$defs/text"},
                                "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
                            },
                        },
                    },
                },
            },
        },
    },
    "$defs": {
        "text": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string", "minLength": 1}},
        },
        "location": {
            "type": "object",
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "properties": {
                        "artifactLocation": {"type": "object", "required": ["uri"]},
                        "region": {
                            "type": "object",
                            "required": ["startLine", "startColumn", "endLine", "endColumn"],
                            "additionalProperties": {"type": "integer", "minimum": 1},
                        },
                    },
                }
            },
        },
    },
}
"""What GitHub's code scanning asks of a SARIF file, from its documentation of supported properties."""


def output(*arguments: str) -> str:
    done = infra0("validate", FAULTY, "--hints", *arguments, cwd=HERE)
    assert done.returncode == 1
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
def test_a_format_prints_what_it_printed_before(format: str, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"faulty.{format}.txt", output("--format", format))


def test_plain_ascii_is_plain_ascii() -> None:
    assert output("--ascii").isascii()


def test_json_fits_its_published_schema() -> None:
    schema = json.loads((shipped("schemas") / "diagnostics.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(output("--format", "json")))


@pytest.mark.parametrize("arguments", [(), ("--ignore", "I0190")], ids=["findings", "a finding without a file"])
def test_sarif_fits_the_official_schema(arguments: tuple[str, ...]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the generated models are written for an older pydantic
        from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
    text = output("--format", "sarif", *arguments)
    assert Sarif.model_validate_json(text).runs
    with pytest.raises(pydantic.ValidationError):
        Sarif.model_validate_json(text.replace('"artifactLocation"', '"artefactLocation"'))


def test_sarif_has_what_code_hosts_need() -> None:
    jsonschema.Draft202012Validator(SARIF_FOR_GITHUB).validate(json.loads(output("--format", "sarif")))


def test_every_format_names_the_same_findings() -> None:
    codes = [found["code"] for found in json.loads(output("--format", "json"))["diagnostics"]]
    assert re.findall(r"^\w+\[(I\d{4})\]", output(), re.MULTILINE) == codes
    assert re.findall(r"title=(I\d{4})::", output("--format", "github")) == codes
    assert [one["ruleId"] for one in json.loads(output("--format", "sarif"))["runs"][0]["results"]] == codes


@pytest.mark.parametrize("format", ["text", "github"])
def test_nothing_of_a_document_drives_a_terminal(format: str) -> None:
    assert "\x1b" not in output("--format", format)
    assert "\u202e" not in output("--format", format)


def test_control_characters_are_spelled_out() -> None:
    assert printable("a\x1b[31m\u2028\x7f") == "a\\x1b[31m\\u2028\\x7f"


def test_no_findings_are_no_text() -> None:
    assert render_text((), TextStyle()) == ""
