"""Running programs, in a process of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_TESTS = Path(__file__).parent.parent


def run_programs(folders: Sequence[Path], config: Mapping[str, str] | None = None) -> list[Any]:
    """What the programs in the folders register under Pulumi's mocks."""
    variables = {"PROGRAM_CONFIG": json.dumps(config or {})}
    return run_module("support.run_programs", *folders, variables=variables)


def run_module(module: str, *arguments: str | Path, variables: Mapping[str, str] | None = None) -> list[Any]:
    """What a module of the tests prints, which is one line of JSON for each result."""
    path = os.pathsep.join(filter(None, [str(_TESTS), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **(variables or {}), "PULUMI_TEST_MODE": "true", "PYTHONPATH": path},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
