"""Texts that are not JSON where nothing else is accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ValueCheck
from infra0.checks.json_texts import document_fault, opens_like_json
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.tables.documents import document_in
from infra0.checks.visits import ValueVisit
from infra0.derive.prose_slots import find_prose
from infra0.diagnostics import Diagnostic, Place, Severity

_EXPRESSION = re.compile(r"\$\{[^{}]*\}")
"""What only deployment tells, which may be text as well as a number."""


class InvalidDocument(ValueCheck):
    """A property that must hold a JSON document holds prose, a file name, or JSON with a syntax error.

    Why: the service rejects it at deployment. Write the document itself, as an object or array: it is serialised when
    the program runs, and may refer to other resources. Source: pulumi-aws on the properties in question ("valid JSON
    document"), and the services' API references.

    Example:
        {"resources": {"orders": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventPattern": "Whenever an order is placed"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:cloudwatch:EventRule",
                                  "config": {"eventPattern": {"source": ["shop"], "detail-type": ["OrderPlaced"]}}}}}
    """

    code = "I0470"
    severity = Severity.ERROR
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where a text is not JSON and nothing else has been said of it."""
        text = known(subject, visit.pointer, visit.value)
        if text is None and opens_like_json(visit.value):
            text = _EXPRESSION.sub(lambda found: "1" * len(found[0]), visit.value)
        fault = document_fault(visit.slot, text) if text is not None else None
        if text is None or fault is None or _is_known_as_prose(subject, visit):
            return
        is_json = opens_like_json(text)
        problem = f"this string is not valid JSON: {fault.reason}" if is_json else "this string is not JSON"
        yield cls.at(
            Place(visit.pointer, chars=fault.chars if is_json else None),
            f"{visit.words} must be JSON ({document_in(visit.slot)}), and {problem}.",
            notes=("Write it as an object or array, without quotation marks around it.",),
        )


def _is_known_as_prose(subject: Subject, visit: ValueVisit) -> bool:
    """Whether the text is prose that no policy or dashboard could be derived from, which is a finding of its own."""
    return any(prose.place.pointer == visit.pointer for prose in find_prose(subject.graph))
