"""What the tests of planted faults share."""

from __future__ import annotations

import pytest
from support.programs import run_module

from faults.outcome import Outcome


def measured(*arguments: str) -> list[Outcome]:
    """What is found of planted faults, measured in a process of its own."""
    return [Outcome(**data) for data in run_module("faults.measure", *arguments)]


@pytest.fixture(scope="session")
def whole() -> list[Outcome]:
    """What is found in all examples."""
    return measured()
