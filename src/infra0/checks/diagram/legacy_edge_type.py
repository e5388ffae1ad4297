"""Edge types of older documents."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Remove, SetValue, Severity
from infra0.graph.edge_types import CONNECTION, is_attachment


class LegacyEdgeType(DocumentCheck):
    """The type of an edge is not `connectsTo`.

    Why: older documents tell several types of edges apart. `secures`, `assumes`, `attachesTo` and their like are
    read as attachments, which the resources say already; anything else is read as a connection.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "copy": {"type": "aws:s3:BucketObject",
            "config": {"bucket": "upload", "key": "a.txt", "content": "a"}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "copy", "label": "Copy"}],
                     "edges": [{"from": "copy", "to": "upload", "type": "attachesTo"}]}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "copy": {"type": "aws:s3:BucketObject",
            "config": {"bucket": "upload", "key": "a.txt", "content": "a"}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "copy", "label": "Copy"}],
                     "edges": [{"from": "copy", "to": "upload", "type": "connectsTo"}]}}
    """

    code = "I0510"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The edges of older types."""
        for number, edge in enumerate(subject.drawing.edges):
            if edge.type is None or edge.type == CONNECTION:
                continue
            if is_attachment(edge):
                message = f"The edge type `{edge.type}` is read as an attachment, which needs no edge."
                fix = Fix("remove the edge", (Remove(edge_place(number).pointer),), certain=False)
            else:
                message = f"The edge type `{edge.type}` is read as `{CONNECTION}`."
                fix = Fix(f"write `{CONNECTION}`", (SetValue(edge_place(number, "type").pointer, CONNECTION),))
            yield cls.at(edge_place(number, "type"), message, fix=fix)
