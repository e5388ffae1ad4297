"""Texts that should be JSON and are not."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.json_texts import json_fault, opens_like_json
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.documents import document_in
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.graph import Slot


class InvalidJsonText(ValueCheck):
    """A string looks like JSON but is not valid JSON, where the provider usually takes a JSON document.

    Why: the service probably rejects it. Written as an object or array of the document, it could not go wrong. Where
    nothing but JSON is accepted, this is an error (see I0470).

    Example:
        {"resources": {"leaving": {"type": "aws:autoscaling:LifecycleHook",
                                   "config": {"autoscalingGroupName": "workers",
                                              "lifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING",
                                              "notificationMetadata": "{\\"reason\\": \\"scaling\\",}"}}}}

    Instead:
        {"resources": {"leaving": {"type": "aws:autoscaling:LifecycleHook",
                                   "config": {"autoscalingGroupName": "workers",
                                              "lifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING",
                                              "notificationMetadata": {"reason": "scaling"}}}}}
    """

    code = "I0421"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a text in a slot for JSON begins like JSON and is not."""
        text = known(subject, visit.pointer, visit.value)
        if not _is_usually_json(visit.slot) or text is None or not opens_like_json(text):
            return
        if document_in(visit.slot):
            return
        if fault := json_fault(text):
            yield cls.at(
                Place(visit.pointer, chars=fault.chars),
                f"{visit.words} looks like JSON but is not valid JSON: {fault.reason}.",
                notes=("Write it as an object or array, without quotation marks around it.",),
            )


def _is_usually_json(slot: Slot) -> bool:
    """Whether JSON documents are usual in a slot; templates for them are not JSON themselves."""
    declared = slot.declared
    return declared is not None and declared.document and not slot.in_document and not slot.name.endswith("Template")
