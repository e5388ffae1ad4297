"""What is wrong with a list in a JSON document, and with what stands in the place of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.bodies.body import Body
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.scalars import is_of_kind
from infra0.checks.bodies.shapes import Kind, Listing, Object, Scalar
from infra0.checks.listing import one_of
from infra0.diagnostics import Fix, Pointer, SetValue
from infra0.model import describe
from infra0.source.numbers import number_text

_PLAIN_WORDS = re.compile(r"[\w./:=@,+-]+(?: [\w./:=@,+-]+)*")
"""A command without anything that a shell would read in its own way."""


def is_flat(body: Body, value: list[Any], shape: Listing, steps: Pointer) -> bool:
    """Whether a list has plain values throughout where it should have objects or lists; some may be left open."""
    if not isinstance(shape.element, Object | Listing) or any(isinstance(item, dict | list | None) for item in value):
        return False
    return any(not body.is_open((*steps, number), item) for number, item in enumerate(value))


def flat(body: Body, value: list[Any], shape: Listing, steps: Pointer) -> Fault:
    """What is wrong with such a list."""
    fix = (
        body.fix("put it in a list", SetValue(body.at(steps), [value])) if isinstance(shape.element, Listing) else None
    )
    return Fault(Sort.KIND, steps, f"must be {shape.words}; it has {describe(value[0])} in it.", fix=fix)


def listing_faults(body: Body, value: list[Any], shape: Listing, steps: Pointer) -> Iterator[Fault]:
    """The elements that are the same where they must differ, or that there are none."""
    if shape.filled and not value:
        yield Fault(Sort.VALUE, steps, "must not be empty.")
    if shape.first and value and isinstance(value[0], str) and not body.is_open((*steps, 0), value[0]):
        yield from _first_faults(body, value, shape, steps)
    seen: dict[Any, int] = {}
    for number, item in enumerate(value) if shape.differ else ():
        place = (*steps, number, shape.differ)
        given = item.get(shape.differ) if isinstance(item, dict) else None
        if not isinstance(given, str | int) or isinstance(given, bool) or body.is_open(place, given):
            continue
        if given in seen:
            problem = f"is `{given}`, like that of `[{seen[given]}]`; each must be different."
            yield Fault(Sort.VALUE, place, problem)
        seen.setdefault(given, number)


def _first_faults(body: Body, value: list[Any], shape: Listing, steps: Pointer) -> Iterator[Fault]:
    if value[0] not in shape.first:
        fix = body.fix(f"begin with `{shape.first[0]}`", SetValue(body.at(steps), [shape.first[0], *value]))
        yield Fault(Sort.VALUE, steps, f"must begin with {one_of(shape.first)}.", fix=fix)


def unlisted(body: Body, value: Any, shape: Listing, steps: Pointer) -> Fault:
    """What is wrong where something else stands in the place of a list."""
    problem = f"must be {shape.words}, not {describe(value)}."
    return Fault(Sort.KIND, steps, problem, fix=_listed(body, value, shape, steps))


def _listed(body: Body, value: Any, shape: Listing, steps: Pointer) -> Fix | None:
    """The value as a list, where it is clear which."""
    place = body.at(steps)
    match shape.element, value:
        case Object() as element, dict() if element.members.keys() >= value.keys() > set():
            return body.fix("put it in a list", SetValue(place, [value]))
        case Object(), dict() if shape.pair and _are_scalars(value):
            key, inner = shape.pair
            pairs = [{key: name, inner: _text(item)} for name, item in value.items()]
            return body.fix("write it as a list", SetValue(place, pairs))
        case Scalar(Kind.TEXT), str() if shape.shell:
            return _command(body, value, shape, place)
        case Scalar(kind), _ if is_of_kind(value, kind):
            return body.fix("put it in a list", SetValue(place, [value]))
        case _:
            return None


def _command(body: Body, value: str, shape: Listing, place: Pointer) -> Fix | None:
    """A command in one text as a list; a shell reads what has more than plain words in it, and may be missing."""
    if _PLAIN_WORDS.fullmatch(value) and not shape.first:
        return body.fix("write it as a list", SetValue(place, value.split()))
    return body.fix("let a shell run it", SetValue(place, [*shape.shell, value]), certain=bool(shape.first))


def _are_scalars(value: Mapping[str, Any]) -> bool:
    return all(isinstance(item, str | int | float) for item in value.values())


def _text(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else number_text(value)
