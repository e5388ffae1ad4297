"""Edges that begin or end nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Insert, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.titles import title_case


class DanglingEdge(DocumentCheck):
    """An end of an edge is no node of the diagram.

    Why: the edge cannot be drawn.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "orders", "label": "Orders"}],
                     "edges": [{"from": "uploads", "to": "orders"}]}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "orders", "label": "Orders"}],
                     "edges": [{"from": "upload", "to": "orders"}]}}
    """

    code = "I0503"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The ends of edges that are no nodes; without any node the resources are the nodes."""
        known = subject.drawing.number_of or subject.document.resources
        # A misspelled node is another finding, whose fix mends the edges to the resource that was meant.
        meant = set(subject.misnamed.values())
        for number, edge in enumerate(subject.drawing.edges):
            for member, name in (("from", edge.source), ("to", edge.target)):
                if name not in known and name not in meant:
                    yield cls._finding(subject, number, member, name, known)

    @classmethod
    def _finding(cls, subject: Subject, number: int, member: str, name: str, known: object) -> Diagnostic:
        place = edge_place(number, member)
        names = tuple(subject.drawing.number_of or subject.document.resources)
        if name in subject.document.resources:
            node = {"id": name, "label": title_case(name)}
            return cls.at(
                place,
                f"An edge names `{name}`, which has no node.",
                fix=Fix(f"add a node for `{name}`", (Insert(("diagram", "nodes"), None, node),)),
            )
        meant = clearly_nearest(name, names)
        return cls.at(
            place,
            f"An edge names `{name}`, and there is no such node.",
            suggestions=nearest(name, names),
            notes=("Correct the ID, add the node, or take the edge out.",),
            fix=Fix(f"write `{meant}`", (SetValue(place.pointer, meant),)) if meant else None,
        )
