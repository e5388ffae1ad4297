"""Upgrades that another property decides on."""

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.upgrade.change import Advice, Change
from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.site import Site


@dataclass(frozen=True, slots=True)
class Chosen(Upgrade):
    """One of several upgrades: that of `among` which the value of the property `by` names, or else `otherwise`."""

    by: str
    among: Mapping[str, Upgrade]
    otherwise: Upgrade

    def apply(self, site: Site) -> Change | Advice | None:
        """What the chosen upgrade makes of it."""
        value = site.config.get(self.by)
        chosen = self.among.get(value) if isinstance(value, str) else None
        return (chosen or self.otherwise).apply(site)
