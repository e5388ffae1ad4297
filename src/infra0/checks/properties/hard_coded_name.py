"""Names of other resources, spelled out where a reference belongs."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog.words import property_of
from infra0.checks.check import ValueCheck
from infra0.checks.naming import names_type
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph import Slot
from infra0.graph.bare import names_itself
from infra0.graph.slots import pointer_of

_KNOWN_OUTSIDE = frozenset({"aws:route53:Zone"})
"""Types whose names are not the document's to give: a domain is called as it is."""

_SPOKEN = {"awslogs-group": "logGroup"}
"""Keys of documents that speak of a type in words of their own, and the same in the words of a property."""

_MOST = 4
"""A name that more resources have says nothing certain, and would cost a comparison with each of them."""


class HardCodedName(ValueCheck):
    """A text is exactly the name that another resource is given, in a place where a reference belongs.

    Why: nothing tells then that the one needs the other. It may be deployed first, and goes astray when the name is
    changed.

    Example:
        {"resources": {"orders": {"type": "aws:kinesis:Stream",
                                  "config": {"name": "order-stream-${stack}", "shardCount": 1}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker",
                                             "environment": {"variables": {
                                                 "KINESIS_STREAM_NAME": "order-stream-${stack}"}}}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:kinesis:Stream",
                                  "config": {"name": "order-stream-${stack}", "shardCount": 1}},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::1:role/worker",
                                             "environment": {"variables": {"KINESIS_STREAM_NAME": "orders.name"}}}}}}
    """

    code = "I0320"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a text names another resource that could be referred to."""
        named = subject.named(visit.value)
        if not 0 < len(named) <= _MOST or (visit.expression and visit.expression.whole):
            return
        holder, called = visit.resource.name, _called(subject, visit)
        meant = [
            (name, key)
            for name, key in named
            if name != holder and _refers(subject, visit.slot, called, name) and holder not in subject.needs(name)
        ]
        if not meant:
            return
        references = tuple(_reference(visit.slot, name, key) for name, key in meant)
        name, key = meant[0]
        yield cls.at(
            Place(visit.pointer),
            f"{_place(visit, called)} is the literal name of `{name}`, not a reference to it.",
            suggestions=references,
            related=(Related(Place(pointer_of(name, key)), f"`{name}` is given the name here"),),
            fix=Fix(f"refer to `{references[0]}`", (SetValue(visit.pointer, references[0]),), certain=len(meant) == 1),
        )


def _called(subject: Subject, visit: ValueVisit) -> str:
    """What tells what the value is: its property or key, the object of which it is the `name`, or a name beside it."""
    name, (around, _, _) = visit.slot.name, visit.slot.path.rpartition(".")
    if visit.slot.in_document and name == "value":
        beside = value_at(subject, visit.resource.name, *visit.pointer[3:-1], "name")
        return beside if isinstance(beside, str) else ""
    if name == "name" and not visit.slot.in_document:
        return "" if around.endswith("]") else property_of(around)
    return "" if name == "name" else name


def _reference(slot: Slot, name: str, key: str) -> str:
    return f"${{{name}.{key}}}" if slot.in_document else f"{name}.{key}"


def _place(visit: ValueVisit, called: str) -> str:
    return f"`{called}` in {visit.words}" if visit.slot.free_key or visit.slot.in_document else visit.words


def _refers(subject: Subject, slot: Slot, called: str, name: str) -> bool:
    """Whether published examples refer from the slot to such a resource, or what it is called speaks of one."""
    target = subject.graph.types[name]
    if not called or target is None or slot.owner is None or target.short_token in _KNOWN_OUTSIDE:
        return False
    if slot.path.startswith("tags") or (slot.declared and not slot.in_document and names_itself(slot)):
        return False
    if not slot.in_document and subject.catalog.pair_evidence(slot.owner, slot.path, target):
        return True
    return names_type(_SPOKEN.get(called, called), target.short_token)
