"""Faults planted in a sample of the provider's examples are found."""

from __future__ import annotations

from conformance.outcome import share

from faults.conftest import measured
from faults.kinds import KINDS
from faults.outcome import by_kind

_ONE_IN = "60"

_DOUBTFUL = {
    "a reference to an ARN, ID, name or URL in the place of another": 0.75,
    "a reference to a resource of another type": 0.65,
}
"""The least share of faults of which it is often not known whether they are any."""


def test_planted_faults_are_found() -> None:
    kinds = by_kind(measured(_ONE_IN))
    assert kinds.keys() == KINDS.keys()
    shares = {kind: share(outcome.found for outcome in outcomes) for kind, outcomes in kinds.items()}
    assert {kind: found for kind, found in shares.items() if found < _DOUBTFUL.get(kind, 0.9)} == {}
