"""Resources that the diagram does not show."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Severity
from infra0.graph.kinds import Kind, kind_of
from infra0.graph.titles import title_case


class ResourceWithoutNode(DocumentCheck):
    """The diagram has no node for a resource that is more than an attachment to another one.

    Why: readers of the picture do not learn of it. Policies, permissions, mappings and settings of buckets need no
    nodes of their own.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "dataBucket", "label": "Data Bucket"}], "edges": []}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "dataBucket", "label": "Data Bucket"}, {"id": "orders", "label": "Orders"}],
                     "edges": []}}
    """

    code = "I0502"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The resources without a node, where the document has a diagram."""
        if not subject.drawing.nodes:
            return
        # A misspelled node is another finding.
        shown = subject.drawing.number_of.keys() | subject.misnamed.values()
        for name, resource in subject.document.resources.items():
            token = subject.token(name) or resource.type
            provider = resource.type.startswith("pulumi:providers:")
            if name in shown or provider or kind_of(token) is Kind.ATTACHMENT:
                continue
            node = {"id": name, "label": title_case(name)}
            yield cls.at(
                Place(("resources", name), "key"),
                f"The diagram does not show `{name}`.",
                fix=Fix("add a node", (Insert(("diagram", "nodes"), None, node),), certain=False),
            )
