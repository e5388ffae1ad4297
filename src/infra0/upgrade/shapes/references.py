"""Properties that named a resource and want another of its attributes today."""

from collections.abc import Callable
from typing import Any

from infra0.upgrade.change import Advice
from infra0.upgrade.shapes.properties import replaced, unclear
from infra0.upgrade.shapes.upgrade import Outcome, Shape
from infra0.upgrade.site import Site


def never(_text: str) -> bool:
    """No text is already what the new property takes."""
    return False


def referred(to: str, target: str, attribute: str, advice: str, fits: Callable[[str], bool] = never) -> Shape:
    """A property that named a resource of the type `target` is `to` today, which takes its `attribute`.

    Text is looked up among the resources of the document; what `fits` is what the new property takes as it is. Where
    neither helps, there is `advice`.
    """

    def reference(site: Site, value: Any) -> str | None:
        if isinstance(value, str) and fits(value):
            return value
        name = site.around.resource_of_type(target, value)
        return f"${{{name}.{attribute}}}" if name is not None else None

    def shape(site: Site, old: str) -> Outcome:
        value = site.config[old]
        new = [reference(site, item) for item in (value if isinstance(value, list) else [value])]
        if None in new:
            return Advice(site.at(old), unclear(site, old), (advice,))
        return replaced(site, old, {to: new if isinstance(value, list) else new[0]})

    return shape
