"""Labels that are too long for a picture."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Severity

_LONGEST = 25


class LongLabel(DocumentCheck):
    """A node's label has more than 25 characters.

    Why: the published format keeps labels short, so that pictures stay legible. Longer ones are broken or cut.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders That Are Not Yet Invoiced"}], "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Open Orders"}], "edges": []}}
    """

    code = "I0513"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The labels that are too long."""
        for number, node in enumerate(subject.drawing.nodes):
            if len(node.label) > _LONGEST:
                yield cls.at(
                    node_place(number, "label"),
                    f"The label of `{node.id}` has {len(node.label)} characters; at most {_LONGEST} are allowed.",
                    notes=("Shorten it.",),
                )
