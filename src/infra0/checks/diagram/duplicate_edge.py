"""Edges that are there twice."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Related, Remove, Severity


class DuplicateEdge(DocumentCheck):
    """Two edges of the diagram have the same ends and the same label.

    Why: they would lie on top of each other. Only the first is drawn.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "copy": {"type": "aws:s3:BucketObject",
            "config": {"bucket": "upload", "key": "a.txt", "content": "a"}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "copy", "label": "Copy"}],
                     "edges": [{"from": "copy", "to": "upload"}, {"from": "copy", "to": "upload"}]}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "copy": {"type": "aws:s3:BucketObject",
            "config": {"bucket": "upload", "key": "a.txt", "content": "a"}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "copy", "label": "Copy"}],
                     "edges": [{"from": "copy", "to": "upload"}]}}
    """

    code = "I0505"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """Every edge but the first of its ends and label."""
        first: dict[tuple[str, str, str], int] = {}
        for number, edge in enumerate(subject.drawing.edges):
            before = first.setdefault((edge.source, edge.target, edge.label or ""), number)
            if before != number:
                yield cls.at(
                    edge_place(number),
                    f"The edge from `{edge.source}` to `{edge.target}` is duplicated.",
                    related=(Related(edge_place(before), "the first is here"),),
                    fix=Fix("remove it", (Remove(edge_place(number).pointer),)),
                )
