"""References to an attribute of a plainly other kind than the property takes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import Catalog, ResourceType
from infra0.catalog.attributes import is_arn
from infra0.catalog.references import SlotTable
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Member, ResourceOperand, Slot, format_path
from infra0.graph.words import singular, words

_KINDS = {"arn": "ARN", "id": "ID", "identifier": "ID", "name": "name", "url": "URL"}
_OTHERWISE = frozenset({"ARN", "URL"})
"""Kinds that nobody takes for one another; names and IDs often are the same."""

_ARNS = frozenset({("aws:lambda:Function", "role"), ("aws:sns:TopicSubscription", "topic")})
"""Slots that take ARNs alone, as their texts say, though their names do not."""

_KEYS = frozenset({"aws:kms:Key", "aws:kms:ReplicaKey", "aws:kms:ExternalKey", "aws:kms:ReplicaExternalKey"})
"""Types whose ARN is accepted where an ID is asked for."""

_IDENTIFIERS = ("dentifier", "dentifiers")

_ENOUGH = 3
"""So many published examples show what a slot takes that does not say that it takes an ARN or a URL."""


class WrongAttribute(ValueCheck):
    """A reference names an attribute of a different kind than the property takes, such as a URL instead of an ARN.

    Why: the service rejects the value, or finds nothing. Source: the names and texts of properties and attributes in
    pulumi-aws, and what its published examples give to the property.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.url", "functionName": "worker"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker"}}}}
    """

    code = "I0472"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where what is taken and what is given are both certain."""
        whole = visit.expression.whole if visit.expression else None
        slot = visit.slot
        if not isinstance(whole, ResourceOperand) or whole.evidence or slot.free_key or slot.in_document:
            return
        target = subject.graph.types.get(whole.resource)
        if target is None or slot.owner is None or len(whole.path) != 1 or not isinstance(whole.path[0], Member):
            return
        attribute = whole.path[0].name
        taken = _taken(slot) or _shown(subject.catalog, slot, target)
        given = kind_of_attribute(target, attribute)
        if not given or not taken or given == taken or not _is_certain(subject.catalog, slot, target, taken, given):
            return
        usual = subject.catalog.resolve(slot.owner, slot.path, target).attribute
        meant = f"{whole.resource}.{usual}" if _is_meant(kind_of_attribute(target, usual), taken) else None
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words} takes {_article(taken)} {taken}, but `{whole.resource}.{format_path(whole.path)}` is "
            f"{_article(given)} {given}.",
            suggestions=(meant,) if meant else (),
            fix=Fix(f"refer to `{meant}`", (SetValue(visit.pointer, meant),)) if meant else None,
        )


def kind_of_attribute(target: ResourceType, attribute: str) -> str:
    """Whether an attribute is an ARN, a URL, a name or an ID; empty where that is not certain."""
    if is_arn(target, attribute):
        return "ARN"
    return _kind(target.id_holds) or ("name" if target.id_holds else "") if attribute == "id" else _kind(attribute)


def _taken(slot: Slot) -> str:
    """What a slot takes, as its name says, or its text where that does not contradict; empty for nothing certain."""
    if slot.owner and (slot.owner.short_token, slot.path) in _ARNS:
        return "ARN"
    said = _kind(slot.name)
    text = _KINDS.get(slot.declared.holds, "") if slot.declared else ""
    # What is called an identifier is often an ARN as well, and a text that says neither may speak of both.
    if said in _OTHERWISE or (said == "ID" and not text and not slot.name.endswith(_IDENTIFIERS)):
        return said
    return text if text not in _OTHERWISE and said in ("", text) and not slot.name.endswith(_IDENTIFIERS) else ""


def _is_certain(catalog: Catalog, slot: Slot, target: ResourceType, taken: str, given: str) -> bool:
    """Whether nothing in the published examples says that the slot takes such an attribute, and enough says so."""
    assert slot.owner
    examples = catalog.references_at(slot.owner, slot.path)
    if given in _kinds(examples, target):
        return False
    if taken in _OTHERWISE:
        return True
    return given in _OTHERWISE and target.short_token not in _KEYS and _count(examples) >= _ENOUGH


def _shown(catalog: Catalog, slot: Slot, target: ResourceType) -> str:
    """What the published examples of a slot give to it, where they are enough and all give an ARN or a URL."""
    examples = catalog.references_at(slot.owner, slot.path) if slot.owner else {}
    kinds = _kinds(examples, target)
    return kinds.pop() if len(kinds) == 1 and kinds <= _OTHERWISE and _count(examples) >= _ENOUGH else ""


def _kinds(examples: SlotTable, target: ResourceType) -> set[str]:
    return {kind_of_attribute(target, attribute) for given in examples.values() for attribute in given}


def _count(examples: SlotTable) -> int:
    return sum(sum(given.values()) for given in examples.values())


def _is_meant(kind: str, taken: str) -> bool:
    return kind == taken or (taken not in _OTHERWISE and kind not in _OTHERWISE)


def _kind(name: str) -> str:
    spoken = words(name)
    return _KINDS.get(singular(spoken[-1]), "") if spoken else ""


def _article(kind: str) -> str:
    return "an" if kind in ("ARN", "ID") else "a"
