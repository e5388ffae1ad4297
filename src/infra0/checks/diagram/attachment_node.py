"""Nodes for attachments."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Remove, Severity
from infra0.graph.kinds import is_setting


class AttachmentNode(DocumentCheck):
    """A node stands for an attachment to another resource, such as a policy or a bucket's setting.

    Why: the published format asks for one node per service. Attachments crowd the picture and say nothing that their
    owner's node does not.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "upload",
                                                 "versioningConfiguration": {"status": "Enabled"}}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "versioning", "label": "Versioning"}],
                     "edges": []}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "upload",
                                                 "versioningConfiguration": {"status": "Enabled"}}}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}], "edges": []}}
    """

    code = "I0512"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The nodes of attachments; the fix takes out those that nothing else names."""
        for number, node in enumerate(subject.drawing.nodes):
            token = subject.token(node.id)
            if not is_setting(token):
                continue
            free = node.id not in subject.drawing.mentions
            yield cls.at(
                node_place(number),
                f"`{node.id}` ({token}) is an attachment, which needs no node.",
                fix=Fix("remove the node", (Remove(node_place(number).pointer),), certain=False) if free else None,
            )
