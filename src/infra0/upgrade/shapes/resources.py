"""Properties that are a resource of their own today, and resources that another property made another type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from infra0.diagnostics import Edit, Insert, Pointer, Remove, SetValue
from infra0.upgrade.change import Advice, Change, places_in
from infra0.upgrade.shapes.properties import added, unclear
from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.site import Site

Settings = Callable[[Mapping[str, Any]], Mapping[str, Any] | None]
_CARRIED_OPTIONS = ("provider", "protect", "retainOnDelete")


def same(*names: str) -> Settings:
    """Settings that are called in the new resource as in the old one."""
    return lambda config: {name: config[name] for name in names if name in config}


@dataclass(frozen=True, slots=True)
class Split(Upgrade):
    """Properties belong to a resource of their own.

    into: its short token. words: what it adds to the ID. link: its property that names this resource, and the
    attribute that it takes. settings: makes its other properties from this configuration; nothing if there is no need
    for it, None where the meaning is not certain, for which there is `advice`. along: further properties that leave.
    """

    into: str
    words: str
    link: tuple[str, str]
    settings: Settings
    advice: str
    along: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def triggers(self) -> tuple[str, ...]:
        """All properties that leave."""
        return (self.old, *self.along)

    def apply(self, site: Site) -> Change | Advice | None:
        """Declares the resource, and takes the properties out of this one."""
        given = [name for name in self.triggers if name in site.config]
        settings = self.settings(site.config)
        if settings is None:
            return Advice(site.at(given[0]), unclear(site, given[0]), (self.advice,))
        if site.around.refers(self.into, self.link[0], site.resource):
            advice = f"Another {self.into} of the document is for `{site.resource}`: say it there, and remove it here."
            return Advice(site.at(given[0]), unclear(site, given[0]), (advice,))
        removals: tuple[Edit, ...] = tuple(Remove(site.at(name)) for name in given)
        names = " and ".join(f"`{name}`" for name in given)
        if not settings:
            message = f"{names} of {site.token} is left out: it asks for what is so without it."
            return Change(site.at(given[0]), message, f"remove {names}", removals)
        name = site.around.new_name(site.resource, self.words)
        declared = self._declared(site, settings)
        return Change(
            site.at(given[0]),
            f"{names} of {site.token} is compiled as the resource `{name}` ({self.into}), where it belongs today.",
            f"declare {self.into}",
            (*removals, Insert(("resources",), name, declared)),
            _moves(site, given[0], ("resources", name), declared),
        )

    def _declared(self, site: Site, settings: Mapping[str, Any]) -> dict[str, Any]:
        property, attribute = self.link
        config = {property: f"${{{site.resource}.{attribute}}}", **settings}
        if "region" in site.config:
            config["region"] = site.config["region"]
        options = {name: site.options[name] for name in _CARRIED_OPTIONS if name in site.options}
        return {"type": self.into, "config": config, **({"options": options} if options else {})}


def _moves(site: Site, old: str, new: Pointer, declared: Mapping[str, Any]) -> dict[Pointer, Pointer]:
    config = declared["config"]
    taken = {key for key, value in config.items() if key in site.config and value is site.config[key]}
    made = {**declared, "config": {key: value for key, value in config.items() if key not in taken}}
    moves = {place: site.at(old) for place in places_in(made, new)}
    return moves | {(*new, "config", key): site.at(key) for key in taken}


@dataclass(frozen=True, slots=True)
class Retyped(Upgrade):
    """An object property makes the resource one of another type, whose inputs are the object's fields.

    to: that type's short token. without: inputs that it does not need, with the value that they must have. renamed:
    fields that have another name there.
    """

    to: str
    without: Mapping[str, str]
    advice: str
    renamed: Mapping[str, str] = field(default_factory=dict)

    def apply(self, site: Site) -> Change | Advice | None:
        """Changes the type, and lifts the fields."""
        fields = site.config[self.old]
        unlike = any(site.config.get(name, value) != value for name, value in self.without.items())
        if unlike or not isinstance(fields, dict):
            return Advice(site.at(self.old), unclear(site, self.old), (self.advice,))
        lifted = {self.renamed.get(name, name): value for name, value in fields.items()}
        if any(name in site.config for name in lifted):
            return Advice(site.at(self.old), unclear(site, self.old), (self.advice,))
        gone = [name for name in self.without if name in site.config]
        removals: tuple[Edit, ...] = tuple(Remove(site.at(name)) for name in (self.old, *gone))
        inserted = (edit for name, value in lifted.items() for edit in added(site, name, value))
        moved = {site.at(self.renamed.get(name, name)): site.at(self.old, name) for name in fields}
        return Change(
            site.at(self.old),
            f"A {site.token} with `{self.old}` is {self.to} today, and is compiled as that.",
            f"make it {self.to}",
            (SetValue(site.type_pointer, self.to), *removals, *inserted),
            moved,
        )
