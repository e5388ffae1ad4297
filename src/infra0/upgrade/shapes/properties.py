"""Properties that have another name, another value or another form today."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from infra0.diagnostics import Edit, Fix, Insert, Remove, RenameKey, SetValue
from infra0.upgrade.change import Advice, Change, places_in
from infra0.upgrade.shapes.upgrade import Outcome, Shape
from infra0.upgrade.site import Site

Form = Callable[[Any], Mapping[str, Any] | None]
"""Makes properties of an old value; None where it is not certain what the value means."""


def renamed(to: str, values: Mapping[str, Mapping[str, str]] | None = None) -> Shape:
    """A property has another name; `values` are those of other properties that change with it."""

    def shape(site: Site, old: str) -> Outcome:
        change = replaced(site, old, {to: site.config[old]})
        if isinstance(change, Advice) or not values:
            return change
        others = {
            name: renames[value]
            for name, renames in values.items()
            if isinstance(value := site.config.get(name), str) and value in renames
        }
        edits = tuple(SetValue(site.at(name), value) for name, value in others.items())
        notes = tuple(f'`{name}` is then "{value}".' for name, value in others.items())
        return replace(change, edits=(*change.edits, *edits), notes=notes)

    return shape


def always(_value: Any) -> bool:
    """Every value is of the old shape."""
    return True


def reshaped(into: Form, advice: str, concerns: Callable[[Any], bool] = always) -> Shape:
    """A property's value is given in other properties, or in another form.

    `advice` is for values that `into` can make nothing of. `concerns` tells old values from today's, where the name is
    still one of today.
    """

    def shape(site: Site, old: str) -> Outcome:
        if not concerns(site.config[old]):
            return None
        new = into(site.config[old])
        if new is None:
            return Advice(site.at(old), unclear(site, old), (advice,))
        return replaced(site, old, new)

    return shape


def revalued(values: Mapping[str, str]) -> Shape:
    """A value of a property has another name."""

    def shape(site: Site, old: str) -> Outcome:
        value = site.config[old]
        if not isinstance(value, str) or value not in values:
            return None
        new = values[value]
        return Change(
            site.at(old),
            f'`{old}` of {site.owner} is compiled as "{new}", the current name of "{value}".',
            f'write "{new}"',
            (SetValue(site.at(old), new),),
        )

    return shape


def dropped(because: str) -> Shape:
    """A property is gone, and nothing in AWS answers to it any more."""

    def shape(site: Site, old: str) -> Outcome:
        return Change(
            site.at(old),
            f"`{old}` of {site.owner} is dropped: {because}.",
            f"remove `{old}`",
            (Remove(site.at(old)),),
        )

    return shape


def needs_author(advice: str) -> Shape:
    """A property is gone, and what should stand in its place only the author can know."""

    def shape(site: Site, old: str) -> Outcome:
        remove = Fix(f"remove `{old}`", (Remove(site.at(old)),), certain=False)
        return Advice(site.at(old), unclear(site, old), (advice,), remove)

    return shape


def gathered(to: str, fields: Mapping[str, str]) -> Shape:
    """Properties are fields of one object today: `fields` goes from each to the field of the object `to`."""

    def shape(site: Site, _old: str) -> Outcome:
        given = {name: site.config[name] for name in fields if name in site.config}
        first = next(iter(given))
        holder = site.config.get(to, {})
        if not isinstance(holder, dict) or any(holder.get(fields[name]) is not None for name in given):
            return Advice(site.at(first), *_contradiction(site, first, to))
        moved = {site.at(to, fields[name]): site.at(name) for name in given}
        names = " and ".join(f"`{name}`" for name in given)
        return Change(
            site.at(first),
            f"What {names} of {site.owner} says is compiled inside `{to}`, where {site.token} has it now.",
            f"move into `{to}`",
            (
                *(Remove(site.at(name)) for name in given),
                *_filled(site, to, {fields[name]: value for name, value in given.items()}),
            ),
            moved if to in site.config else {site.at(to): site.at(first), **moved},
        )

    return shape


def told_by(kind: str, among: Mapping[str, str], advice: str) -> Shape:
    """A property belongs in the member of today that the value of the property `kind` names, which itself is gone."""

    def shape(site: Site, old: str) -> Outcome:
        member = among.get(str(site.config.get(kind)))
        if member is None or old not in site.config or member in site.config:
            return Advice(site.at(kind if kind in site.config else old), unclear(site, kind), (advice,))
        return Change(
            site.at(old),
            f"`{kind}` and `{old}` of {site.owner} are compiled as `{member}`, as {site.token} has it now.",
            f"replace with `{member}`",
            (SetValue(site.at(old), {old: site.config[old]}), RenameKey(site.at(old), member), Remove(site.at(kind))),
            {site.at(member): site.at(kind), site.at(member, old): site.at(old)},
        )

    return shape


def chosen(by: str, among: Mapping[str, Shape], otherwise: Shape) -> Shape:
    """The shape that the value of the property `by` names, or else another."""

    def shape(site: Site, old: str) -> Outcome:
        value = site.config.get(by)
        return (among.get(value, otherwise) if isinstance(value, str) else otherwise)(site, old)

    return shape


def _filled(site: Site, holder: str, fields: Mapping[str, Any]) -> tuple[Edit, ...]:
    if holder in site.config:
        nulls = site.config[holder].keys() & fields.keys()
        cleared_fields = (Remove(site.at(holder, key)) for key in sorted(nulls))
        return (*cleared_fields, *(Insert(site.at(holder), key, value) for key, value in fields.items()))
    return added(site, holder, dict(fields))


def replaced(site: Site, old: str, new: Mapping[str, Any]) -> Change | Advice:
    """The change that puts the properties `new` in the place of `old`."""
    if any(site.config.get(key, value) != value for key, value in new.items() if key != old):
        return Advice(site.at(old), *_contradiction(site, old, *new))
    absent = {key: value for key, value in new.items() if key == old or key not in site.config}
    moved = {place: site.at(old) for key, value in absent.items() for place, _ in places_in(value, site.at(key))}
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
        f"`{old}` of {site.owner} is compiled as {names}, as {site.token} has it now.",
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
    return f"{site.owner} has `{property}`, which {site.token} no longer takes."


def _contradiction(site: Site, old: str, *new: str) -> tuple[str, tuple[str, ...]]:
    names = " and ".join(f"`{key}`" for key in new)
    return (
        f"`{old}` of {site.owner} is now {names}, but both are given with different values.",
        (f"Keep {names} with the value that is meant, and remove `{old}`.",),
    )
