"""Properties that named a resource and want another of its attributes today."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from infra0.upgrade.change import Advice, Change
from infra0.upgrade.shapes.properties import replaced, unclear
from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.site import Site


def never(_text: str) -> bool:
    """No text is already what the new property takes."""
    return False


@dataclass(frozen=True, slots=True)
class Referred(Upgrade):
    """A property that named a resource of the type `target` is `to` today, which takes its `attribute`.

    Text is looked up among the resources of the document; what `fits` is what the new property takes as it is. Where
    neither helps, there is `advice`.
    """

    to: str
    target: str
    attribute: str
    advice: str
    fits: Callable[[str], bool] = field(default=never)

    def apply(self, site: Site) -> Change | Advice | None:
        """Refers to the attribute under the new name."""
        value = site.config[self.old]
        new = [self._reference(site, item) for item in (value if isinstance(value, list) else [value])]
        if None in new:
            return Advice(site.at(self.old), unclear(site, self.old), (self.advice,))
        return replaced(site, self.old, {self.to: new if isinstance(value, list) else new[0]})

    def _reference(self, site: Site, value: Any) -> str | None:
        if isinstance(value, str) and self.fits(value):
            return value
        name = site.around.resource_of_type(self.target, value)
        return f"${{{name}.{self.attribute}}}" if name is not None else None
