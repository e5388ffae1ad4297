"""JSON documents that lack what the service that reads them requires."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.tables.shapes import SHAPES, Shape
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, RenameKey, Severity
from infra0.diagnostics.nearest import clearly_nearest
from infra0.model import describe
from infra0.source.values import parsed_text


class DocumentShape(ValueCheck):
    """A JSON document lacks a member that its service requires, or has one value where a list belongs.

    Why: the SDK takes the document as text, and the service rejects it at deployment. Source: the API references of
    Amazon ECS (container definitions), SQS and SNS (redrive policies) and ECR (lifecycle policies), and the Amazon
    States Language.

    Example:
        {"resources": {"failed": {"type": "aws:sqs:Queue", "config": {}},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}",
                                                               "maxReceiveCounts": 5}}}}}

    Instead:
        {"resources": {"failed": {"type": "aws:sqs:Queue", "config": {}},
                       "orders": {"type": "aws:sqs:Queue",
                                  "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}",
                                                               "maxReceiveCount": 5}}}}}
    """

    code = "I0473"
    severity = Severity.ERROR
    values = frozenset({str, dict, list})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The findings in one document, and in what is in it."""
        owner = visit.slot.owner
        shape = SHAPES.get((owner.short_token, visit.slot.path)) if owner and not visit.slot.in_document else None
        if shape is None or visit.expression:
            return
        is_text = isinstance(visit.value, str)
        document = parsed_text(visit.value) if is_text else visit.value
        if not document:
            return
        for steps, problem, fix in _faults(subject, document, shape, visit.pointer, ()):
            place = visit.pointer if is_text else (*visit.pointer, *steps)
            yield cls.at(Place(place), f"{_words(visit, steps)} {problem}", fix=None if is_text else fix)


_Fault = tuple[Pointer, str, Fix | None]


def _faults(subject: Subject, value: Any, shape: Shape, root: Pointer, steps: Pointer) -> Iterator[_Fault]:
    """What is wrong with a value, by its place within the document; a reference may be anything."""
    if value is None or (*root, *steps) in subject.graph.values:
        return
    if shape.listed and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _object_faults(subject, item, shape, root, (*steps, number))
    elif shape.listed:
        yield steps, f"must be {shape.expected}, not {describe(value)}.", None
    else:
        yield from _object_faults(subject, value, shape, root, steps)


def _object_faults(subject: Subject, value: Any, shape: Shape, root: Pointer, steps: Pointer) -> Iterator[_Fault]:
    if value is None or (*root, *steps) in subject.graph.values:
        return
    if not isinstance(value, dict):
        yield steps, f"must be an object, not {describe(value)}.", None
        return
    # The provider reads container definitions without regard to upper and lower case.
    given = {name.lower() for name, item in value.items() if item is not None}
    strange = [key for key in value if key not in {*shape.required, *shape.members}]
    for name in (name for name in shape.required if name.lower() not in given):
        written = clearly_nearest(name, strange)
        if written:
            place = (*root, *steps, written)
            fix = Fix(f"rename it to `{name}`", (RenameKey(place, name),))
            yield (*steps, written), f"is misspelled: the service requires `{name}`.", fix
        else:
            yield steps, f"has no `{name}`.", None
    for key, item in value.items():
        inner = shape.inside(key)
        if inner:
            yield from _faults(subject, item, inner, root, (*steps, key))


def _words(visit: ValueVisit, steps: Pointer) -> str:
    """A place of the document as messages name it: ``containerDefinitions[0].environment`` of ``task``."""
    path = visit.slot.path
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    return f"`{path}` of `{visit.resource.name}`"
