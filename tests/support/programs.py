"""Running generated programs, in a process of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_RUNNER = Path(__file__).with_name("run_programs.py")


def run_programs(folders: Sequence[Path], config: Mapping[str, str] | None = None) -> list[Any]:
    """What the programs in the folders register under Pulumi's mocks."""
    done = subprocess.run(
        [sys.executable, str(_RUNNER), *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PROGRAM_CONFIG": json.dumps(config or {}), "PULUMI_TEST_MODE": "true"},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
