"""Every command in the README and the documentation works as it is written."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import EXAMPLES
from support.cli import Done, infra0

ROOT = EXAMPLES.parent
GALLERY = ROOT / "docs" / "gallery.md"
"""Its pictures are compared with what its commands make in a test of their own."""
PAGES = sorted({ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")} - {GALLERY})
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SHELL = frozenset("|&;<>()$`*?~")
_ELSEWHERE = (
    "pip install",
    "pytest",
    "bash .ci/run",
    "npm ",
    "pre-commit ",
    "python -m benchmarks",
    "python -m infra0.iam.builder",
)
"""Commands that set up or test the project itself; continuous integration runs those."""


def commands(page: Path) -> list[str]:
    """Every command of a page that is to be run; a chained command counts as its parts."""
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for block in _BLOCK.findall(text) for line in block.splitlines()]
    found = [part.strip() for line in lines for part in line.split("&&") if part.strip()]
    return [command for command in found if not command.startswith((*_ELSEWHERE, "#"))]


def test_there_are_commands_on_the_pages() -> None:
    assert {page.name for page in PAGES if commands(page)} >= {"README.md", "catalogs.md"}


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder that looks like the repository to the commands."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    binaries = tmp_path / "bin"
    binaries.mkdir()
    command = binaries / "infra0"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m infra0 "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(command: str, place: Path) -> Done:
    """Runs a command with a home of its own: through a shell, unless the command is ``infra0`` and nothing else."""
    homes = {name: str(place) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    if command.startswith("infra0 ") and not _SHELL.intersection(command):
        _, *arguments = shlex.split(command)
        return infra0(*arguments, cwd=place, env=homes)
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=place,
        env={**os.environ, **homes, "PATH": f"{place / 'bin'}:/usr/bin:/bin", "NO_COLOR": "1"},
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.name)
def test_the_commands_of_a_page_work_one_after_the_other(page: Path, workplace: Path) -> None:
    for command in commands(page):
        done = run(command, workplace)
        assert done.returncode == 0, f"{command}\n{(done.stdout + done.stderr).decode()}"
