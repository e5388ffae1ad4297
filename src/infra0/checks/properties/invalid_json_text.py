"""Texts that should be JSON and are none."""

from __future__ import annotations

import json
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Place, Severity


class InvalidJsonText(ValueCheck):
    """A text that begins like JSON, where the provider takes a JSON document, is no JSON.

    Why: the service refuses it. Written as an object of the document, it could not go wrong.

    Example:
        {"resources": {"queue": {"type": "aws:sqs:Queue",
                                 "config": {"redrivePolicy": "{\\"maxReceiveCount\\": 5,}"}}}}

    Instead:
        {"resources": {"failed": {"type": "aws:sqs:Queue"},
                       "queue": {"type": "aws:sqs:Queue",
                                 "config": {"redrivePolicy": {"deadLetterTargetArn": "${failed.arn}",
                                                              "maxReceiveCount": 5}}}}}
    """

    code = "I0421"
    severity = Severity.WARNING
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a text in a slot for JSON begins with a brace and is no JSON."""
        declared = visit.slot.declared
        if declared is None or not declared.document or visit.slot.in_document or visit.expression:
            return
        if not visit.value.lstrip().startswith("{"):
            return
        try:
            json.loads(visit.value)
        except ValueError as fault:
            where = getattr(fault, "pos", 0)
            yield cls.at(
                Place(visit.pointer, chars=(where, where + 1)),
                f"{visit.words} begins like JSON and is none.",
                notes=("Write it as an object, without quotation marks.",),
            )
        except RecursionError:
            yield cls.at(Place(visit.pointer), f"{visit.words} is nested too deeply.")
