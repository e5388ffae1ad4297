"""What is wrong with references in a JSON document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infra0.catalog.attributes import Identity, identity_of, identity_said
from infra0.checks.bodies.body import Body
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.shapes import Scalar
from infra0.diagnostics import Pointer, SetValue
from infra0.graph import Expression, Member, ResourceOperand

_BRACES = re.compile(r"\$\{([\w-]+)\.(\w+)\}")


def reference_faults(body: Body, value: Any, shape: Scalar, steps: Pointer) -> Iterator[Fault]:
    """The references to resources whose type is known there and that name another attribute than the service takes."""
    place = body.at(steps)
    expression = body.subject.graph.values.get(place) if body.written_out else None
    for resource, name in _named(body, value, expression):
        attributes = shape.attributes.get(body.subject.token(resource)) or _asked_by_name(body, resource, steps)
        if not attributes or name in attributes:
            continue
        meant = f"{resource}.{attributes[0]}"
        text = f"${{{meant}}}" if expression and expression.whole else value.replace(f"{resource}.{name}", meant)
        fix = body.fix(f"refer to `{meant}`", SetValue(place, text)) if text != value else None
        yield Fault(Sort.VALUE, steps, f"takes `{meant}`, not `{resource}.{name}`.", suggestions=(meant,), fix=fix)


def _asked_by_name(body: Body, resource: str, steps: Pointer) -> tuple[str, ...]:
    """The attributes that are ARNs, where a member of a text is called so; of other documents values are visited."""
    if body.written_out or not steps or identity_said(str(steps[-1])) is not Identity.ARN:
        return ()
    target = body.subject.graph.types[resource]
    found = tuple(name for name in target.attributes if identity_of(target, name) is Identity.ARN) if target else ()
    return tuple(sorted(found, key=lambda name: name != "arn"))


def _named(body: Body, value: Any, expression: Expression | None) -> Iterator[tuple[str, str]]:
    """The resources that a value refers to, with the attribute that it names of each."""
    if not body.written_out and isinstance(value, str):
        yield from ((found[1], found[2]) for found in _BRACES.finditer(value) if body.subject.token(found[1]))
    for operand in expression.resources if expression else ():
        if name := _attribute(operand):
            yield operand.resource, name


def _attribute(operand: ResourceOperand) -> str | None:
    """The attribute that a reference names; None where it names more than that, or nothing."""
    match operand.path:
        case (Member(name),):
            return name
        case _:
            return None
