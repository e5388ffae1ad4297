"""Nodes that are there twice."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Related, Remove, Severity


class DuplicateNode(DocumentCheck):
    """Two nodes of the diagram have the same ID.

    Why: one ID is one box of the picture. The first node is drawn, and what the other one says is lost.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "orders", "label": "Orders"}], "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}], "edges": []}}
    """

    code = "I0504"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """Every node but the first of an ID."""
        drawing = subject.drawing
        for number, node in enumerate(drawing.nodes):
            first = drawing.number_of[node.id]
            if first == number:
                continue
            same = drawing.nodes[first] == node
            yield cls.at(
                node_place(number),
                f"The node `{node.id}` is duplicated; only the first is drawn.",
                related=(Related(node_place(first), "the first is here"),),
                fix=Fix("remove it", (Remove(node_place(number).pointer),), certain=same),
            )
