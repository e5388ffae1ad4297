"""Running programs, in a process of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

_TESTS = Path(__file__).parent.parent


class RunProgram(Protocol):
    """What the program in a folder registers under Pulumi's mocks."""

    def __call__(self, folder: Path, config: Mapping[str, str] | None = None) -> Any: ...


@contextmanager
def program_runner() -> Iterator[RunProgram]:
    """One process for many programs, as most of what a program takes is the time to import the SDKs."""
    with _process("support.run_programs", stdin=subprocess.PIPE) as process:

        def run(folder: Path, config: Mapping[str, str] | None = None) -> Any:
            assert process.stdin and process.stdout
            process.stdin.write(json.dumps({"folder": str(folder), "config": config or {}}) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield run


def run_module(module: str, *arguments: str | Path) -> list[Any]:
    """What a module of the tests prints, which is one line of JSON for each result."""
    with _process(module, *arguments) as process:
        printed, _ = process.communicate()
    assert process.returncode == 0
    return [json.loads(line) for line in printed.splitlines()]


def _process(module: str, *arguments: str | Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    path = os.pathsep.join(filter(None, (str(_TESTS), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PULUMI_TEST_MODE": "true", "PYTHONPATH": path},
    )
