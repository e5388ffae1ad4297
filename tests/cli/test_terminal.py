"""What is shown fits the terminal."""

import json
import re
import sys
from pathlib import Path

import pytest
from support.cli import infra0_process
from support.terminal import shown

from infra0.diagnostics.wrapping import cells

LONG = {
    "resources": {
        "queue": {
            "type": "aws:sqs:Queue",
            "config": {"name": "orders", "visibilityTimoutSeconds": 30, "tags": {"purpose": "x" * 90}},
        }
    }
}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document on one long line, with a fault in the middle of it."""
    path = tmp_path / "long.json"
    path.write_text(json.dumps(LONG))
    return path


def lines_of(text: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()


@pytest.mark.parametrize("option", [(), ("--ascii",)])
def test_findings_fit_the_terminal(document: Path, option: tuple[str, ...]) -> None:
    text = shown([sys.executable, "-m", "infra0", "validate", document.name, *option], 60, document.parent)
    lines = lines_of(text)
    assert max(map(cells, lines)) <= 60
    (source, marks) = next((line, lines[index + 1]) for index, line in enumerate(lines) if line.startswith("1 "))
    assert source[marks.index("^") :].startswith('"visibilityTimoutSeconds"')
    assert source.endswith("..." if option else "…")


def test_lines_stay_whole_where_there_is_no_terminal(document: Path) -> None:
    text = infra0_process("validate", document.name, cwd=document.parent).stdout.decode()
    assert document.read_text() in text


@pytest.mark.parametrize("subject", ["aws:lambda:Function", "aws:lambda:Function.runtime", "I0401"])
def test_explanations_fit_the_terminal(subject: str, tmp_path: Path) -> None:
    text = shown([sys.executable, "-m", "infra0", "explain", subject], 60, tmp_path)
    prose, _, _ = text.partition("Example:")
    assert max(cells(line) for line in lines_of(prose) if "https:" not in line) <= 60


def test_explanations_stay_whole_where_there_is_no_terminal() -> None:
    lines = infra0_process("explain", "aws:lambda:Function.runtime").stdout.decode().splitlines()
    assert any(line.count("nodejs") > 3 for line in lines)
