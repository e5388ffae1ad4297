"""A sample of the provider's own examples: programs register what the official ones register."""

from __future__ import annotations

from conformance.conftest import measured
from conformance.outcome import share, spelled

_ONE_IN = "50"


def test_programs_register_what_the_official_examples_register() -> None:
    outcomes = measured(_ONE_IN)
    assert [outcome.problem for outcome in outcomes if outcome.problem] == []
    assert all(outcome.equal for outcome in spelled(outcomes, "explicit"))
    assert share(outcome.equal for outcome in spelled(outcomes, "bare")) > 0.9
