"""Running the ``infra0`` command as users do: in the process of the test, and where that matters in one of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from infra0.cli.main import app

_RUNNER = CliRunner(env={"NO_COLOR": "1"})


@dataclass(frozen=True, slots=True)
class Done:
    """What a command printed and returned."""

    returncode: int
    stdout: bytes
    stderr: bytes


def infra0(
    *arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """What ``infra0`` with these arguments prints and returns, without the cost of a process.

    An exception that would bring a traceback is raised.
    """
    with chdir(cwd or Path.cwd()):
        result = _RUNNER.invoke(app, [*map(str, arguments)], input=stdin, env=env, catch_exceptions=False)
    return Done(result.exit_code, result.stdout_bytes, result.stderr_bytes)


def infra0_process(
    *arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "infra0", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1", **(env or {})},
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)
