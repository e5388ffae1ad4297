"""Nodes that stand for no resource."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.graph.titles import title_case


class NodeWithoutResource(DocumentCheck):
    """A node of the diagram does not have the ID of a resource, and is not in the group `external`.

    Why: it is drawn as something outside what is deployed. Usually its ID is misspelled.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
         "diagram": {"nodes": [{"id": "databucket", "label": "Data Bucket"}], "edges": []}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
         "diagram": {"nodes": [{"id": "dataBucket", "label": "Data Bucket"},
                               {"id": "customer", "label": "Customer", "group": "external"}], "edges": []}}
    """

    code = "I0501"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The nodes that stand for no resource."""
        drawing, resources = subject.drawing, subject.document.resources
        for number, node in enumerate(drawing.nodes):
            if node.id in resources or node.is_outside or drawing.number_of[node.id] != number:
                continue
            named = subject.graph.missing.get(node.id)
            yield cls.at(
                node_place(number, "id"),
                f"The node `{node.id}` does not stand for a resource; it is drawn as external.",
                suggestions=nearest(node.id, resources),
                notes=("Give it a resource's ID, or the group `external` if it is not deployed here.",),
                fix=_rename(subject, number, node.id),
                blames=(named,) if named else (),
            )


def _rename(subject: Subject, number: int, name: str) -> Fix | None:
    """The node, and the edges that name it, with the ID of the resource that was meant."""
    meant = subject.misnamed.get(name)
    if meant is None:
        return None
    pointers = (node_place(number, "id").pointer, *subject.drawing.mentions.get(name, ()))
    is_clear = clearly_nearest(name, (meant,)) or subject.drawing.nodes[number].label == title_case(meant)
    edits = tuple(SetValue(pointer, meant) for pointer in pointers)
    return Fix(f"rename it to `{meant}`", edits, certain=bool(is_clear))
