"""Properties that are a resource of their own today, and resources that a property made another type."""

from collections.abc import Callable, Mapping
from typing import Any

from infra0.diagnostics import Insert, Pointer, Remove, SetValue
from infra0.upgrade.change import Advice, Change, places_in
from infra0.upgrade.shapes.properties import added, unclear
from infra0.upgrade.shapes.upgrade import Outcome, Shape
from infra0.upgrade.site import Site
from infra0.upgrade.words import named

Settings = Callable[[Mapping[str, Any]], Mapping[str, Any] | None]
"""Makes properties of a new resource from the old configuration.

Nothing where there is no need for the resource, None where it is not certain what is meant.
"""

_CARRIED_OPTIONS = ("provider", "protect", "retainOnDelete")


def same(*names: str) -> Settings:
    """Settings that are called in the new resource as in the old one."""
    return lambda config: {name: config[name] for name in names if name in config}


def split(
    into: str,
    words: str,
    link: tuple[str, str],
    settings: Settings,
    advice: str,
    *,
    along: tuple[str, ...] = (),
    attributes: tuple[str, ...] = (),
) -> Shape:
    """Properties belong to a resource of their own.

    into: its short token. words: what it adds to the ID. link: its property that names this resource, and the attribute
    that it takes. advice: for what `settings` can make nothing of. along: further properties that leave.
    attributes: those of the new resource only.
    """

    def shape(site: Site, old: str) -> Outcome:
        given = [name for name in (old, *along) if name in site.config]
        first = site.at(given[0])
        made = settings(site.config)
        if made is None:
            return Advice(first, unclear(site, given[0]), (advice,))
        if site.around.refers(into, link[0], site.resource):
            note = f"Another {into} of the document is for {site.owner}: configure it there, and remove it here."
            return Advice(first, unclear(site, given[0]), (note,))
        removals = tuple(Remove(site.at(name)) for name in given)
        names = " and ".join(f"`{name}`" for name in given)
        are = "is" if len(given) == 1 else "are"
        if not made:
            message = f"{names} of {site.owner} {are} dropped: only the default is stated."
            return Change(first, message, f"remove {names}", removals)
        name = site.around.new_name(site.resource, words)
        declared = _declared(site, into, {link[0]: f"${{{site.resource}.{link[1]}}}", **made})
        return Change(
            first,
            f"{names} of {site.owner} {are} compiled as a separate resource, {named(name)} ({into}).",
            f"declare {into}",
            (*removals, Insert(("resources",), name, declared)),
            _moves(site, given[0], ("resources", name), declared),
            attributes={f"{site.resource}.{attribute}": f"{name}.{attribute}" for attribute in attributes},
        )

    return shape


def _declared(site: Site, token: str, config: dict[str, Any]) -> dict[str, Any]:
    """The new resource, in the same region and by the same provider."""
    if "region" in site.config:
        config["region"] = site.config["region"]
    options = {name: site.options[name] for name in _CARRIED_OPTIONS if name in site.options}
    return {"type": token, "config": config, **({"options": options} if options else {})}


def _moves(site: Site, old: str, new: Pointer, declared: Mapping[str, Any]) -> dict[Pointer, Pointer]:
    config = declared["config"]
    taken = {key for key, value in config.items() if key in site.config and value is site.config[key]}
    made = {**declared, "config": {key: value for key, value in config.items() if key not in taken}}
    moves = {place: site.at(old) for place, _ in places_in(made, new)}
    return moves | {(*new, "config", key): site.at(key) for key in taken}


def retyped(to: str, without: Mapping[str, str], advice: str, names: Mapping[str, str]) -> Shape:
    """An object property makes the resource one of another type, whose inputs are the object's fields.

    without: inputs that the type does not need, with the value that they must have. names: of fields that have another
    one there. advice: for resources that do not look like that.
    """

    def shape(site: Site, old: str) -> Outcome:
        fields = site.config[old]
        unlike = any(site.config.get(name, value) != value for name, value in without.items())
        lifted = {names.get(name, name): value for name, value in fields.items()} if isinstance(fields, dict) else {}
        if unlike or not lifted or not lifted.keys().isdisjoint(site.config):
            return Advice(site.at(old), unclear(site, old), (advice,))
        gone = (old, *(name for name in without if name in site.config))
        return Change(
            site.at(old),
            f"{site.owner} is compiled as {to}, which is now the type for an {site.token} with `{old}`.",
            f"make it {to}",
            (
                SetValue(site.type_pointer, to),
                *(Remove(site.at(name)) for name in gone),
                *(edit for name, value in lifted.items() for edit in added(site, name, value)),
            ),
            {site.at(names.get(name, name)): site.at(old, name) for name in fields},
        )

    return shape
