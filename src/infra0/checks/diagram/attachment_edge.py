"""Edges that draw attachments."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Remove, Severity
from infra0.graph.edge_types import is_attachment
from infra0.graph.kinds import is_setting


class AttachmentEdge(DocumentCheck):
    """An edge leads to or from an attachment, such as a policy or a bucket's setting.

    Why: the published format asks for edges where data or requests flow. What is attached to what follows from the
    resources.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "upload",
                                                 "versioningConfiguration": {"status": "Enabled"}}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "versioning", "label": "Versioning"}],
                     "edges": [{"from": "versioning", "to": "upload"}]}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "upload",
                                                 "versioningConfiguration": {"status": "Enabled"}}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}], "edges": []}}
    """

    code = "I0511"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The edges with an attachment at one end."""
        for number, edge in enumerate(subject.drawing.edges):
            ends = (name for name in (edge.source, edge.target) if is_setting(subject.token(name)))
            attached = next(ends, None)
            if attached and not is_attachment(edge):
                yield cls.at(
                    edge_place(number),
                    f"`{attached}` is an attachment, which needs no edge.",
                    fix=Fix("remove the edge", (Remove(edge_place(number).pointer),), certain=False),
                )
