"""Nodes in the form of older documents."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Place, Remove, RenameKey, Severity


class OlderNode(DocumentCheck):
    """A node has a `type`, as in an older form of the format.

    Why: it is read as the node's `group` where there is none, and means nothing otherwise.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders", "type": "storage"}], "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders", "group": "storage"}], "edges": []}}
    """

    code = "I0515"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The nodes with a type."""
        for number, node in enumerate(subject.drawing.nodes):
            if node.type is None:
                continue
            pointer = node_place(number, "type").pointer
            if node.group is None:
                fix = Fix("rename it to `group`", (RenameKey(pointer, "group"),))
                message = f"The `type` of the node `{node.id}` is read as its group."
            else:
                fix = Fix("remove it", (Remove(pointer),))
                message = f"The `type` of the node `{node.id}` is ignored, as the node has a `group`."
            yield cls.at(Place(pointer, "key"), message, fix=fix)
