"""The table of upgrades: what was renamed, reshaped, moved and removed."""

from collections.abc import Mapping

from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.table import (
    compute,
    databases,
    deprecated,
    firehose,
    integration,
    network,
    security,
    storage,
)

ALL: tuple[Upgrade, ...] = (
    *network.UPGRADES,
    *compute.UPGRADES,
    *storage.UPGRADES,
    *databases.UPGRADES,
    *firehose.UPGRADES,
    *integration.UPGRADES,
    *security.UPGRADES,
)
"""Every entry, in the order in which those of a type are applied."""


def _by_token(upgrades: tuple[Upgrade, ...]) -> Mapping[str, tuple[Upgrade, ...]]:
    entries: dict[str, list[Upgrade]] = {}
    for upgrade in upgrades:
        entries.setdefault(upgrade.token, []).append(upgrade)
    return {token: tuple(those) for token, those in entries.items()}


UPGRADES: Mapping[str, tuple[Upgrade, ...]] = _by_token(ALL)
"""The entries of each type, by short token."""

CERTAIN_FIXES: Mapping[tuple[str, str], Upgrade] = {(fix.token, fix.old): fix for fix in deprecated.CERTAIN}
"""What can be written for a deprecated property, by short token and name of the property."""

POSSIBLE_FIXES: Mapping[tuple[str, str], Upgrade] = {(fix.token, fix.old): fix for fix in deprecated.POSSIBLE}
"""What the author may want to write for a deprecated property."""
