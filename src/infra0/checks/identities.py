"""What tells the value of an input from others, whether it is spelled out or refers to something."""

from __future__ import annotations

from typing import TypeAlias

from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.graph import Member, ResourceOperand, format_path
from infra0.graph.slots import pointer_of

Identity: TypeAlias = tuple[str, str]
"""A resource and its attribute, or an empty text and a value that is known."""

_FARTHEST = 10


def identity(subject: Subject, name: str, input_: str) -> Identity | None:
    """What an input is; None where it is not given, or known only at deployment.

    A reference to what is an input of another resource is whatever that input is.
    """
    for _ in range(_FARTHEST):
        operand = subject.reference(pointer_of(name, input_))
        if operand is None:
            value = value_at(subject, name, input_)
            is_open = isinstance(value, str) and pointer_of(name, input_) in subject.graph.values
            return None if value is None or is_open else ("", str(value))
        further = _input(operand)
        if further is None or value_at(subject, operand.resource, further) is None:
            return operand.resource, format_path(operand.path)
        name, input_ = operand.resource, further
    return None


def _input(operand: ResourceOperand) -> str | None:
    """The name that a reference ends in, if it may be an input's."""
    match operand.path:
        case (Member(name=name),):
            return name
        case _:
            return None
