"""What is wrong with the members of an object in a JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.bodies.body import Body
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.shapes import Object
from infra0.checks.listing import all_of, one_of
from infra0.diagnostics import Fix, Pointer, Remove, RenameKey
from infra0.diagnostics.nearest import clearly_nearest, nearest

_PATH = ".$"
_EXTENSION = "x-amazon-apigateway-"
_MOST = 20
_FEW = 9
"""So many members are listed."""


@dataclass(frozen=True, slots=True)
class _Lack:
    """What an object lacks: one of some members. problem: what is said of that; empty where it is always required."""

    names: tuple[str, ...]
    problem: str = ""


def named(key: str, shape: Object) -> str | None:
    """The member that a key names; None where there is none of that name."""
    key = key.removesuffix(_PATH) if shape.paths else key
    if key in shape.members:
        return key
    return next((name for name in shape.members if name.lower() == key.lower()), None) if shape.any_case else None


def object_faults(body: Body, value: Mapping[str, Any], shape: Object, steps: Pointer) -> Iterator[Fault]:
    """The members that an object lacks, has too many of, or that there are not."""
    given = {named(key, shape) or key for key, item in value.items() if item is not None}
    if shape.filled and not value:
        yield Fault(Sort.VALUE, steps, "must not be empty.")
    lacks = [] if any("${" in key for key in value) else list(_lacks(value, shape, given))
    strange = _strange(value, shape)
    for key in strange:
        base = key.removesuffix(_PATH) if shape.paths else key
        meant = _meant(base, [name for name in shape.members if name not in given])
        alone = shape.closed and not meant and len(strange) == len(lacks) == 1
        lack = lacks[0] if alone else _explained(key, meant, lacks)
        if lack:
            lacks.remove(lack)
        if meant or lack or (shape.closed and (given & shape.members.keys() or not lacks)):
            yield _unknown(body, (*steps, key), shape, meant, lack)
    yield from _missing(lacks, steps)
    yield from _led(body, value, shape, steps)
    yield from _several(body, value, shape, steps)
    yield from _capitals(body, value, shape, steps)


def _lacks(value: Mapping[str, Any], shape: Object, given: set[str]) -> Iterator[_Lack]:
    yield from (_Lack((name,)) for name in shape.required if name not in given)
    needs = {shape.needs[key]: key for key in value if key in shape.needs and shape.needs[key] not in given}
    yield from (_Lack((name,), f"has no `{name}`, which `{key}` needs.") for name, key in needs.items())
    for group in shape.groups if given & shape.members.keys() or not shape.required else ():
        if not any(name in given and value.get(name) is not False for name in group.names):
            yield _Lack(group.names, f"needs {group.words or one_of(group.names)}.")


def _missing(lacks: list[_Lack], steps: Pointer) -> Iterator[Fault]:
    """One fault for all members that are required, and one for each that is needed for another reason."""
    required = [lack.names[0] for lack in lacks if not lack.problem]
    if required:
        yield Fault(Sort.MISSING, steps, f"has no {one_of(required)}.")
    for lack in lacks:
        if lack.problem:
            yield Fault(Sort.CHOICE if len(lack.names) > 1 else Sort.MISSING, steps, lack.problem)


def _strange(value: Mapping[str, Any], shape: Object) -> list[str]:
    """The keys that name no member, as far as members are known; the first of them, where there are many."""
    known = bool(shape.members) and not shape.entries
    return [key for key in value if known and "${" not in key and not named(key, shape)][:_MOST]


def _meant(key: str, names: list[str]) -> str | None:
    """The member that a key is a misspelling of; what extensions begin with makes none of them like another."""
    if not key.startswith(_EXTENSION):
        return clearly_nearest(key, names)
    extensions = [name.removeprefix(_EXTENSION) for name in names if name.startswith(_EXTENSION)]
    found = clearly_nearest(key.removeprefix(_EXTENSION), extensions)
    return _EXTENSION + found if found else None


def _explained(key: str, meant: str | None, lacks: list[_Lack]) -> _Lack | None:
    """What an object lacks because something that it needs is there by another name."""
    near = (lack for lack in lacks if (meant in lack.names if meant else nearest(key, lack.names)))
    return next(near, None)


def _unknown(body: Body, place: Pointer, shape: Object, meant: str | None, lack: _Lack | None) -> Fault:
    """A member that there is not. meant: what it clearly is; lack: what it may be."""
    names = lack.names if lack else tuple(shape.members)
    ending = _PATH if shape.paths and str(place[-1]).endswith(_PATH) else ""
    near = (meant,) if meant else nearest(str(place[-1]), names) or (names if lack and len(names) <= _FEW else ())
    name = meant or (near[0] if lack and len(near) == 1 else None)
    listed = sorted(shape.members) if len(shape.members) <= _FEW and not near else []
    removal = None if lack else _removal(body, place)
    return Fault(
        Sort.UNKNOWN,
        place,
        f"is not a member of {shape.a_name}.",
        key=True,
        suggestions=near,
        notes=(f"Its members are {all_of(listed)}.",) if listed else (),
        fix=_rename(body, place, name + ending, certain=bool(meant)) if name else removal,
    )


def _rename(body: Body, place: Pointer, name: str, *, certain: bool = True) -> Fix | None:
    return body.fix(f"rename it to `{name}`", RenameKey(body.at(place), name), certain=certain)


def _removal(body: Body, place: Pointer) -> Fix | None:
    return body.fix(f"remove `{place[-1]}`", Remove(body.at(place)), certain=False)


def _led(body: Body, value: Mapping[str, Any], shape: Object, steps: Pointer) -> Iterator[Fault]:
    """The names that do not begin as those of entries do."""
    for key in value if shape.lead else ():
        if not key.startswith((shape.lead, "$", "x-")) and not named(key, shape):
            place, name = (*steps, key), shape.lead + key
            fix = _rename(body, place, name, certain=name not in value)
            yield Fault(Sort.VALUE, place, f"must begin with `{shape.lead}`.", key=True, fix=fix)


def _several(body: Body, value: Mapping[str, Any], shape: Object, steps: Pointer) -> Iterator[Fault]:
    """The members that exclude each other; one that is false counts as none."""
    for group in shape.groups:
        chosen = [key for key in value if key in group.names and value[key] not in (None, False)]
        for other in chosen[1:] if not group.several else ():
            place = (*steps, other)
            problem = f"cannot be used together with `{chosen[0]}`."
            yield Fault(Sort.CHOICE, place, problem, key=True, fix=_removal(body, place))


def _capitals(body: Body, value: Mapping[str, Any], shape: Object, steps: Pointer) -> Iterator[Fault]:
    """The members that are spelled with other capital letters than the rest of the object."""
    spellings = [(key, name) for key in value if (name := named(key, shape))] if shape.any_case else []
    if all(key != name for key, name in spellings):
        return
    for key, name in spellings:
        if key != name:
            place = (*steps, key)
            fix = _rename(body, place, name)
            yield Fault(Sort.CAPITALS, place, f"is called `{name}` by the service.", key=True, fix=fix)
