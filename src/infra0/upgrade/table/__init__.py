"""The table of upgrades: what was renamed, reshaped, moved and removed."""

from collections.abc import Mapping
from itertools import groupby

from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.table import firehose

ALL: tuple[Upgrade, ...] = (*firehose.UPGRADES,)
"""Every entry, in the order in which they are applied."""


def _by_token(upgrades: tuple[Upgrade, ...]) -> Mapping[str, tuple[Upgrade, ...]]:
    ordered = sorted(upgrades, key=lambda upgrade: upgrade.token)
    return {token: tuple(group) for token, group in groupby(ordered, key=lambda upgrade: upgrade.token)}


UPGRADES: Mapping[str, tuple[Upgrade, ...]] = _by_token(ALL)
"""The entries of each type, by short token."""
