"""Properties that other properties make necessary, in a module for each area."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.checks.tables.needs import compute, databases, integration, network, security
from infra0.checks.tables.needs.need import Need, shown

__all__ = ["NEEDS", "Need", "by_slot", "shown"]

NEEDS: tuple[Need, ...] = (
    *compute.NEEDS,
    *databases.NEEDS,
    *integration.NEEDS,
    *network.NEEDS,
    *security.NEEDS,
)
"""All needs."""


def by_slot() -> Mapping[tuple[str, str], tuple[Need, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Need]] = {}
    for need in NEEDS:
        for token in need.tokens:
            found.setdefault((token, need.inside), []).append(need)
    return {slot: tuple(rows) for slot, rows in found.items()}
