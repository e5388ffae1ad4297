"""What is wrong with a text, a number or a truth value in a JSON document."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from infra0.checks.bodies.body import Body
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.shapes import ARN, Kind, Scalar
from infra0.derive.placeholders import placeholder_for, placeholders_in
from infra0.diagnostics import Fix, Pointer, SetValue
from infra0.diagnostics.nearest import clearly_nearest, nearest, same_name
from infra0.model import describe
from infra0.source.numbers import number_text, plain_type

_PLAIN: dict[Kind, tuple[type, ...]] = {
    Kind.TEXT: (str,),
    Kind.WHOLE: (int,),
    Kind.NUMBER: (int, float),
    Kind.FLAG: (bool,),
}


def scalar_faults(body: Body, value: Any, shape: Scalar, steps: Pointer) -> Iterator[Fault]:
    """The fault of a value of the wrong kind, or that is none of those which are accepted."""
    if not is_of_kind(value, shape.kind):
        fix = _converted(body, value, shape.kind, steps)
        yield Fault(Sort.KIND, steps, f"must be {shape.words}, not {describe(value)}.", fix=fix)
    elif isinstance(value, str):
        yield from _text_faults(body, value, shape, steps)
    else:
        yield from _number_faults(body, value, shape, steps)


def is_of_kind(value: Any, kind: Kind) -> bool:
    """Whether a value is a text, a number or a truth value, as is expected."""
    whole = isinstance(value, float) and value.is_integer()
    return (int if whole else plain_type(value)) in _PLAIN[kind]


def _converted(body: Body, value: Any, kind: Kind, steps: Pointer) -> Fix | None:
    """The fix for a value that is spelled as one of another kind."""
    meant: Any = None
    match kind, value:
        case Kind.TEXT, bool():
            meant = str(value).lower()
        case Kind.TEXT, int() | float():
            meant = number_text(value)
        case Kind.WHOLE | Kind.NUMBER, str() if value.isascii() and value.isdigit():
            meant = int(value)
        case Kind.FLAG, str() if value.lower() in ("true", "false"):
            meant = value.lower() == "true"
    return None if meant is None else body.fix(f"write `{_written(meant)}`", SetValue(body.at(steps), meant))


def _written(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def _text_faults(body: Body, value: str, shape: Scalar, steps: Pointer) -> Iterator[Fault]:
    accepted = _accepted(value, shape)
    if placeholders_in(value) or placeholder_for(value, (), listed=True):
        return
    if accepted and value not in accepted:
        yield from _unaccepted(body, value, accepted, steps, more=shape.more)
    elif shape.pattern and not shape.pattern.fullmatch(value):
        fix = _reference(body, value, steps) if shape.form == ARN.form else None
        yield Fault(Sort.VALUE, steps, f"must be {shape.form}, not `{value}`.", fix=fix)


def _accepted(value: str, shape: Scalar) -> Collection[str]:
    """The only values that are accepted in the place of a text; none where it may be."""
    if shape.any_case and value.lower() in map(str.lower, shape.accepted):
        return ()
    within = (texts for beginning, texts in shape.within.items() if value.startswith(beginning))
    return shape.accepted or next(within, ())


def _unaccepted(body: Body, value: str, accepted: Collection[str], steps: Pointer, *, more: bool) -> Iterator[Fault]:
    meant = same_name(value, accepted) or clearly_nearest(value, accepted)
    if more and not meant:
        return
    yield Fault(
        Sort.VALUE,
        steps,
        f"cannot be `{value}`.",
        suggestions=(meant,) if meant else nearest(value, accepted),
        notes=(f"It is one of {', '.join(f'`{one}`' for one in accepted)}.",),
        fix=body.fix(f"write `{meant}`", SetValue(body.at(steps), meant)) if meant else None,
    )


def _reference(body: Body, value: str, steps: Pointer) -> Fix | None:
    """The ARN of the resource whose ID stands alone."""
    found = body.subject.graph.types.get(value)
    if found is None or "arn" not in found.attributes:
        return None
    meant = f"${{{value}.arn}}"
    return body.fix(f"write `{meant}`", SetValue(body.at(steps), meant))


def _number_faults(body: Body, value: Any, shape: Scalar, steps: Pointer) -> Iterator[Fault]:
    too_small = shape.least is not None and value < shape.least
    too_great = shape.greatest is not None and value > shape.greatest
    near = shape.least if too_small else shape.greatest if too_great else None
    if near is not None:
        fix = body.fix(f"write {near}", SetValue(body.at(steps), near), certain=False)
        yield Fault(Sort.VALUE, steps, f"is {number_text(value)}; it must be {_bounds(shape)}.", fix=fix)


def _bounds(shape: Scalar) -> str:
    if shape.greatest is None:
        return f"at least {shape.least}"
    return f"from {shape.least} to {shape.greatest}" if shape.least is not None else f"at most {shape.greatest}"
