"""References as other tools write them."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog import ResourceType
from infra0.catalog.attributes import holding, identity_said
from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph.bare import is_prose
from infra0.graph.foreign import holds_program, holds_template
from infra0.graph.other_tools import ForeignReference as Foreign
from infra0.graph.other_tools import foreign_reference
from infra0.graph.taken import said_in_document


class ForeignReference(ValueCheck):
    """A value is a reference of CloudFormation, Terraform or a program, such as `!GetAtt orders.Arn`.

    Why: nothing here reads it, and it is deployed as the text or object that it is. Source: the AWS CloudFormation user
    guide, "Intrinsic function reference"; the Terraform language, "References to Named Values".

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::123456789012:role/worker",
                                             "environment": {"variables": {"QUEUE": "aws_sqs_queue.orders.url"}}}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "worker": {"type": "aws:lambda:Function",
                                  "config": {"imageUri": "1.dkr.ecr.eu-west-1.amazonaws.com/worker:1",
                                             "packageType": "Image", "role": "arn:aws:iam::123456789012:role/worker",
                                             "environment": {"variables": {"QUEUE": "${orders.url}"}}}}}}
    """

    code = "I0310"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str, dict})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, with the reference that is meant, where that is clear."""
        if is_prose(visit.slot) or holds_template(visit.slot) or subject.reference(visit.pointer):
            return
        found = foreign_reference(visit.value)
        meant = _meant(subject, visit, found) if found else None
        if found is None or (found.is_marked and (not meant or holds_program(visit.slot))):
            return
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words_within} is a reference of {found.tool}, which is not read here.",
            suggestions=(meant,) if meant else (),
            notes=()
            if meant
            else ("Write `ID.attribute` for an attribute of a resource, or `${ID.attribute}` in text.",),
            fix=Fix(f"write `{meant}`", (SetValue(visit.pointer, meant),), certain=bool(found.attribute))
            if meant
            else None,
        )


def _meant(subject: Subject, visit: ValueVisit, found: Foreign) -> str | None:
    if found.text:
        return found.text
    target = subject.graph.types.get(found.resource)
    if target is None:
        return None
    if found.attribute:
        attribute = next((name for name in target.attributes if name.lower() == found.attribute.lower()), None)
    else:
        attribute = _attribute_taken(subject, visit, target)
    return f"${{{found.resource}.{attribute}}}" if attribute else None


def _attribute_taken(subject: Subject, visit: ValueVisit, target: ResourceType) -> str:
    """What a property usually takes of a type; in a document or map, what its key says."""
    slot = visit.slot
    if slot.owner and not (slot.in_document or slot.free_key):
        return subject.catalog.resolve(slot.owner, slot.path, target).attribute
    said = said_in_document(slot) or identity_said(slot.name)
    return (holding(target, said.value.lower()) if said else None) or "id"
