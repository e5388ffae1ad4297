"""Faults planted in a sample of the provider's examples are found."""

from __future__ import annotations

from conformance.outcome import share

from faults.conftest import measured

_ONE_IN = "150"

_DOUBTFUL = (
    "a reference to an ARN, ID, name or URL in the place of another",
    "a reference to a resource of another type",
)
"""Kinds of faults of which it is often not known whether they are any."""


def test_planted_faults_are_found() -> None:
    outcomes = measured(_ONE_IN)
    clear = [outcome for outcome in outcomes if outcome.kind not in _DOUBTFUL]
    doubtful = [outcome for outcome in outcomes if outcome.kind in _DOUBTFUL]
    assert share(outcome.found for outcome in clear) > 0.98
    assert share(outcome.alone for outcome in clear) > 0.9
    assert share(outcome.told for outcome in clear if outcome.told is not None) > 0.98
    assert share(outcome.found for outcome in doubtful) > 0.6
