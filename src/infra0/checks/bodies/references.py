"""What is wrong with references in a JSON document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.bodies.body import Body
from infra0.checks.bodies.fault import Fault, Sort
from infra0.checks.bodies.shapes import Scalar
from infra0.diagnostics import Pointer, SetValue
from infra0.graph import Member, ResourceOperand


def reference_faults(body: Body, value: Any, shape: Scalar, steps: Pointer) -> Iterator[Fault]:
    """The references to resources whose type is known there and that name another attribute than the service takes."""
    place = body.at(steps)
    expression = body.subject.graph.values.get(place) if shape.attributes and body.written_out else None
    for operand in expression.resources if expression else ():
        attributes = shape.attributes.get(body.subject.token(operand.resource))
        name = _attribute(operand)
        if attributes is None or name is None or name in attributes:
            continue
        meant = f"{operand.resource}.{attributes[0]}"
        text = (
            f"${{{meant}}}" if expression and expression.whole else value.replace(f"{operand.resource}.{name}", meant)
        )
        fix = body.fix(f"refer to `{meant}`", SetValue(place, text)) if text != value else None
        problem = f"takes `{meant}`, not `{operand.resource}.{name}`."
        yield Fault(Sort.VALUE, steps, problem, suggestions=(meant,), fix=fix)


def _attribute(operand: ResourceOperand) -> str | None:
    """The attribute that a reference names; None where it names more than that, or nothing."""
    match operand.path:
        case (Member(name),):
            return name
        case _:
            return None
