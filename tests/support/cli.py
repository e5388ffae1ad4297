"""Running the ``infra0`` command as users do, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def infra0(
    *arguments: str | Path, cwd: Path | None = None, stdin: bytes | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What ``infra0`` with these arguments prints and returns."""
    return subprocess.run(
        [sys.executable, "-m", "infra0", *map(str, arguments)],
        cwd=cwd,
        input=stdin if stdin is not None else b"",
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1", **(env or {})},
        check=False,
    )
