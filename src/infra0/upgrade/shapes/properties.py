"""Properties that have another name, another value or another form today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from infra0.diagnostics import Edit, Fix, Insert, Remove, RenameKey, SetValue
from infra0.upgrade.change import Advice, Change, places_in
from infra0.upgrade.shapes.upgrade import Upgrade
from infra0.upgrade.site import Site


def always(_value: Any) -> bool:
    """Every value is of the old shape."""
    return True


@dataclass(frozen=True, slots=True)
class Renamed(Upgrade):
    """A property has another name; `values` are those of other properties that change with it."""

    to: str
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def apply(self, site: Site) -> Change | Advice | None:
        """Takes the value to the new name."""
        change = replaced(site, self.old, {self.to: site.config[self.old]})
        if isinstance(change, Advice):
            return change
        edits = tuple(
            SetValue(site.at(name), values[value])
            for name, values in self.values.items()
            if isinstance(value := site.config.get(name), str) and value in values
        )
        return replace(change, edits=(*change.edits, *edits))


@dataclass(frozen=True, slots=True)
class Reshaped(Upgrade):
    """A property's value is given in other properties, or in another form.

    into: makes the new properties from the old value; None where its meaning is not certain, for which there is
    `advice`. concerns: tells old values from today's, where the name is still one of today.
    """

    into: Callable[[Any], Mapping[str, Any] | None]
    advice: str
    concerns: Callable[[Any], bool] = field(default=always, kw_only=True)

    def apply(self, site: Site) -> Change | Advice | None:
        """Puts the new properties in the place of the old one."""
        if not self.concerns(site.config[self.old]):
            return None
        new = self.into(site.config[self.old])
        if new is None:
            return Advice(site.at(self.old), unclear(site, self.old), (self.advice,))
        return replaced(site, self.old, new)


@dataclass(frozen=True, slots=True)
class Revalued(Upgrade):
    """A value of a property has another name."""

    values: Mapping[str, str]

    def apply(self, site: Site) -> Change | Advice | None:
        """Puts the new value in the place of the old one."""
        old = site.config[self.old]
        new = self.values.get(old) if isinstance(old, str) else None
        if new is None:
            return None
        return Change(
            site.at(self.old),
            f'`{self.old}` of {site.token} is compiled as "{new}", as "{old}" is called today.',
            f'write "{new}"',
            (SetValue(site.at(self.old), new),),
        )


@dataclass(frozen=True, slots=True)
class Dropped(Upgrade):
    """A property is gone, and nothing in AWS answers to it any more; `because` says why."""

    because: str

    def apply(self, site: Site) -> Change | Advice | None:
        """Leaves the property out."""
        return Change(
            site.at(self.old),
            f"`{self.old}` of {site.token} is left out: {self.because}.",
            f"remove `{self.old}`",
            (Remove(site.at(self.old)),),
        )


@dataclass(frozen=True, slots=True)
class NeedsAuthor(Upgrade):
    """A property is gone, and what should stand in its place only the author can know."""

    advice: str

    def apply(self, site: Site) -> Change | Advice | None:
        """Tells the author."""
        remove = Fix(f"remove `{self.old}`", (Remove(site.at(self.old)),), certain=False)
        return Advice(site.at(self.old), unclear(site, self.old), (self.advice,), remove)


@dataclass(frozen=True, slots=True)
class Gathered(Upgrade):
    """Properties are fields of one object today: `fields` goes from each to the field of the object `to`."""

    to: str
    fields: Mapping[str, str]

    @property
    def triggers(self) -> tuple[str, ...]:
        """Any of the fields."""
        return tuple(self.fields)

    def apply(self, site: Site) -> Change | Advice | None:
        """Puts the fields into the object, which is added where it is not there yet."""
        given = [name for name in self.fields if name in site.config]
        holder = site.config.get(self.to, {})
        if not isinstance(holder, dict) or any(holder.get(self.fields[name]) is not None for name in given):
            return Advice(site.at(given[0]), *_contradiction(given[0], self.to))
        removals: tuple[Edit, ...] = tuple(Remove(site.at(name)) for name in given)
        holder_moved = {} if self.to in site.config else {site.at(self.to): site.at(given[0])}
        new = {self.fields[name]: site.config[name] for name in given}
        names = " and ".join(f"`{name}`" for name in given)
        return Change(
            site.at(given[0]),
            f"{names} of {site.token} {'belongs' if len(given) == 1 else 'belong'} into `{self.to}` today, "
            "and is compiled there.",
            f"move into `{self.to}`",
            (*removals, *_filled(site, self.to, new)),
            {**holder_moved, **{site.at(self.to, self.fields[name]): site.at(name) for name in given}},
        )


def _filled(site: Site, holder: str, fields: Mapping[str, Any]) -> tuple[Edit, ...]:
    if holder in site.config:
        return tuple(Insert(site.at(holder), key, value) for key, value in fields.items())
    return added(site, holder, dict(fields))


def replaced(site: Site, old: str, new: Mapping[str, Any]) -> Change | Advice:
    """The change that puts the properties `new` in the place of `old`."""
    if any(site.config.get(key, value) != value for key, value in new.items() if key != old):
        return Advice(site.at(old), *_contradiction(old, *new))
    absent = {key: value for key, value in new.items() if key == old or key not in site.config}
    moved = {place: site.at(old) for key, value in absent.items() for place in places_in(value, site.at(key))}
    names = " and ".join(f"`{key}`" for key in new)
    if len(absent) == 1:
        ((key, value),) = absent.items()
        if value is site.config[old]:
            moved = {site.at(key): site.at(old)}
        edits = _in_place(site, old, key, value)
    else:
        inserted = (edit for key, value in absent.items() for edit in added(site, key, value))
        edits = (Remove(site.at(old)), *inserted)
    return Change(
        site.at(old),
        f"`{old}` of {site.token} is {names} today, and is compiled as that.",
        f"replace with {names}",
        edits,
        moved,
    )


def _in_place(site: Site, old: str, key: str, value: Any) -> tuple[Edit, ...]:
    same = value is site.config[old]
    change: tuple[Edit, ...] = () if same else (SetValue(site.at(old), value),)
    return change if key == old else (*cleared(site, key), *change, RenameKey(site.at(old), key))


def added(site: Site, key: str, value: Any) -> tuple[Edit, ...]:
    """The edits that add a member to the object."""
    return (*cleared(site, key), Insert(site.pointer, key, value))


def cleared(site: Site, key: str) -> tuple[Edit, ...]:
    """The edit that makes way for a member where it is null so far."""
    return (Remove(site.at(key)),) if key in site.nulls else ()


def unclear(site: Site, property: str) -> str:
    """The sentence that says that a property is gone."""
    return f"{site.token} no longer takes `{property}`."


def _contradiction(old: str, *new: str) -> tuple[str, tuple[str, ...]]:
    names = " and ".join(f"`{key}`" for key in new)
    return (
        f"`{old}` is {names} today, and both are given with different values.",
        (f"Keep {names} with the value that is meant, and remove `{old}`.",),
    )
