"""Every command in the README and the documentation works as it is written."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES

ROOT = EXAMPLES.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_ELSEWHERE = ("pip install", "pytest", "bash .ci/run", "npm ", "pre-commit ", "python -m benchmarks")
"""Commands that set up or test the project itself; continuous integration runs those."""


def commands() -> list[tuple[str, str]]:
    """Every command with the page that it is on; a chained command counts as its parts."""
    found = []
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                found += [(page.name, part.strip()) for part in line.split("&&") if part.strip()]
    return found


def test_there_are_commands_on_the_pages() -> None:
    assert {page for page, _ in commands()} >= {"README.md", "catalogs.md"}


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like the repository to the commands, and has its own home."""
    place = tmp_path_factory.mktemp("documented")
    shutil.copytree(EXAMPLES, place / "examples")
    binaries = place / "bin"
    binaries.mkdir()
    command = binaries / "infra0"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m infra0 "$@"\n')
    command.chmod(0o755)
    return place


@pytest.mark.parametrize(("page", "command"), [one for one in commands() if not one[1].startswith((*_ELSEWHERE, "#"))])
def test_a_documented_command_works(page: str, command: str, workplace: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=workplace,
        env={"PATH": f"{workplace / 'bin'}:/usr/bin:/bin", "HOME": str(workplace), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{page}: {command}\n{done.stdout}{done.stderr}"
