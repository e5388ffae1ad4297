"""Processor time and memory of Python processes."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds of processor time, user and system, and MiB of memory at its peak."""

    seconds: float
    mebibytes: float


def cost(arguments: Sequence[str], runs: int) -> Cost:
    """The least that Python with these arguments takes in so many runs; other processes can only add to that."""
    _run(arguments)  # The first run compiles modules to bytecode.
    costs = [_run(arguments) for _ in range(runs)]
    return Cost(min(each.seconds for each in costs), min(each.mebibytes for each in costs))


def single_cost(arguments: Sequence[str]) -> Cost:
    """What one run takes."""
    return _run(arguments)


def _run(arguments: Sequence[str]) -> Cost:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} exited with {process.returncode}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
