"""All of the provider's own examples, and the page that says what came of them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES

from conformance.figures import figures
from conformance.outcome import Outcome, share, spelled

pytestmark = pytest.mark.slow

_PAGE = EXAMPLES.parent / "docs" / "conformance.md"
_FIGURES = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)
_NAMED = re.compile(r"^\| `(?P<example>\S+#\d+)` \| (?P<spellings>[a-z ]+) \|", re.MULTILINE)


def test_programs_register_what_the_official_examples_register(whole: list[Outcome]) -> None:
    explicit, bare = spelled(whole, "explicit"), spelled(whole, "bare")
    assert [each.example for each in whole if each.spelling and not each.ran] == []
    assert share(each.equal for each in explicit) >= 0.99
    assert share(each.almost for each in bare) >= 0.97


def test_official_examples_have_no_errors(whole: list[Outcome]) -> None:
    assert [(each.example, found) for each in whole for found in each.findings if found.severity == "error"] == []


def test_the_page_gives_the_reason_for_each_document_that_differs(whole: list[Outcome]) -> None:
    given = {(row["example"], row["spellings"]) for row in _NAMED.finditer(_PAGE.read_text(encoding="utf-8"))}
    different = [each for each in whole if each.problem]
    spellings = {each.example: [] for each in different}
    for each in different:
        spellings[each.example].append(each.spelling)
    assert given == {(example, " and ".join(names)) for example, names in spellings.items()}


def test_the_page_quotes_what_was_measured(whole: list[Outcome], golden: Callable[[Path, str], None]) -> None:
    page = _PAGE.read_text(encoding="utf-8")
    golden(_PAGE, _FIGURES.sub(lambda _found: f"\n{figures(whole)}\n\n", page))


@pytest.fixture(scope="module")
def programs(whole: list[Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All programs but those of maps with keys that are known later, for which type checkers have no types."""
    folder = tmp_path_factory.mktemp("programs")
    typed = (each for each in whole if each.compiled and not each.has_late_keys)
    for number, each in enumerate(typed):
        (folder / f"program{number}.py").write_text(each.program, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "format", "--check", "--isolated", "--line-length", "100"],
        ["ruff", "check", "--isolated", "--line-length", "100", "--select", "E,F,I,UP,B"],
        ["mypy", "--config-file="],
    ],
    ids=" ".join,
)
def test_programs_are_accepted_by(command: list[str], programs: Path) -> None:
    checked = subprocess.run([sys.executable, "-m", *command, "."], cwd=programs, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.skipif(not shutil.which("pyright"), reason="pyright is not installed")
def test_programs_are_accepted_by_pyright(programs: Path) -> None:
    command = ["pyright", "--pythonpath", sys.executable, "."]
    checked = subprocess.run(command, cwd=programs, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
