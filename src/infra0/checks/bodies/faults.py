"""What is wrong with a JSON document, by the shape that its service accepts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from infra0.checks.bodies.body import Body, bodies_of
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.lists import flat, is_flat, listing_faults, unlisted
from infra0.checks.bodies.members import named, object_faults
from infra0.checks.bodies.references import reference_faults
from infra0.checks.bodies.scalars import scalar_faults
from infra0.checks.bodies.shapes import Either, Listing, Object, Scalar, Shape
from infra0.checks.bodies.table import shape_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer
from infra0.model import describe

_Inner = tuple[Any, Shape, Pointer]


def faults(body: Body, root: Shape) -> Iterator[Fault]:
    """All that is wrong with a document; what only deployment tells may be anything."""
    waiting: deque[_Inner] = deque([(body.value, root, ())])
    while waiting:
        value, expected, steps = waiting.popleft()
        if isinstance(expected, Scalar):
            yield from reference_faults(body, value, expected, steps)
        if value is None or body.is_open(steps, value):
            continue
        match _meant(expected, value), value:
            case Scalar() as scalar, _:
                yield from scalar_faults(body, value, scalar, steps)
            case Listing() as listing, list() if is_flat(body, value, listing, steps):
                yield flat(body, value, listing, steps)
            case Listing() as listing, list():
                yield from listing_faults(body, value, listing, steps)
                waiting.extend(_elements(value, listing, steps))
            case Listing() as listing, _:
                yield unlisted(body, value, listing, steps)
            case Object() as shape, dict():
                told = _told(body, value, shape, steps)
                yield from object_faults(body, value, told, steps)
                waiting.extend(_members(value, told, steps))
            case Object() as shape, _:
                yield Fault(Sort.KIND, steps, f"must be {shape.words}, not {describe(value)}.")


def _meant(shape: Shape, value: Any) -> Shape | None:
    """What is known of a value, where it may be of more than one kind."""
    match shape, value:
        case Either(), dict():
            return shape.object
        case Either(), list():
            return shape.listing
        case Either(), _:
            return shape.scalar
        case _:
            return shape


def faults_of(subject: Subject, resource: str) -> Sequence[tuple[Body, Fault]]:
    """All that is wrong with the documents of a resource; looked for once, whatever the number of checks."""
    found = subject.faults_by_resource.get(resource)
    if found is None:
        token = subject.token(resource)
        bodies = bodies_of(subject, resource)
        found = [(body, fault) for body in bodies for fault in faults(body, shape_at(token, body.name))]
        subject.faults_by_resource[resource] = found
    return found


def _told(body: Body, value: Mapping[str, Any], shape: Object, steps: Pointer) -> Object:
    """What an object is, by the member that tells it; where that is not known, what all of its kinds have."""
    kind = value.get(shape.told_by) if shape.told_by else None
    if not isinstance(kind, str) or body.is_open((*steps, shape.told_by), kind):
        return shape
    told = shape.kinds.get(kind) or shape.kinds.get(kind.lower())
    return _told(body, value, told, steps) if told else shape


def _elements(value: list[Any], shape: Listing, steps: Pointer) -> Iterator[_Inner]:
    if shape.element:
        yield from ((item, shape.element, (*steps, number)) for number, item in enumerate(value))


def _members(value: Mapping[str, Any], shape: Object, steps: Pointer) -> Iterator[_Inner]:
    for key, item in value.items():
        name = named(key, shape)
        inner = shape.members[name] if name else shape if _is_like(item, shape) else shape.entries
        if inner:
            yield item, inner, (*steps, key)


def _is_like(item: Any, shape: Object) -> bool:
    """Whether an entry of an object is an object of the same shape."""
    return shape.nested and isinstance(item, dict)
