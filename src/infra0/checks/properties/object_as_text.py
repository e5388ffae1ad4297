"""Objects and lists among texts."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog.inputs import is_entry_of_texts
from infra0.checks.check import CONTAINERS, ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph import is_document
from infra0.model import describe


class ObjectAsText(ValueCheck):
    """An object or a list stands in a map whose values are strings, such as environment variables or tags.

    Why: it is compiled as a JSON string, as nothing else can be sent. Whatever reads it must parse it.

    Example:
        {"resources": {"job": {"type": "aws:ssm:Document", "config": {
            "name": "job", "documentType": "Command", "content": {"schemaVersion": "2.2"},
            "tags": {"Owners": ["data", "web"]}}}}}

    Instead:
        {"resources": {"job": {"type": "aws:ssm:Document", "config": {
            "name": "job", "documentType": "Command", "content": {"schemaVersion": "2.2"},
            "tags": {"Owners": "data, web"}}}}}
    """

    code = "I0420"
    severity = Severity.WARNING
    values = CONTAINERS

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where JSON text is made of a value in a map of texts."""
        slot = visit.slot
        if (
            is_entry_of_texts(slot)
            and not (slot.declared and slot.declared.document)
            and is_document(slot, visit.value)
        ):
            yield cls.at(
                Place(visit.pointer),
                f"{visit.words_within} is {describe(visit.value)}, and is compiled as a JSON string.",
            )
