"""What the tests of conformance share."""

from __future__ import annotations

import pytest
from support.programs import run_module

from conformance.outcome import Outcome


def measured(*arguments: str) -> list[Outcome]:
    """What becomes of the examples, measured in a process of its own."""
    return [Outcome.read(data) for data in run_module("conformance.measure", *arguments)]


@pytest.fixture(scope="session")
def whole() -> list[Outcome]:
    """What becomes of all examples."""
    return measured()
