"""Parents that are no nodes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Remove, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest


class UnknownParent(DocumentCheck):
    """A node is to be drawn inside a node that the diagram does not have.

    Why: it cannot be drawn there.

    Example:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24"}}},
         "diagram": {"nodes": [{"id": "network", "label": "Network"},
                               {"id": "subnet", "label": "Subnet", "parent": "networks"}], "edges": []}}

    Instead:
        {"resources": {"network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
                       "subnet": {"type": "aws:ec2:Subnet",
                                  "config": {"vpcId": "network.id", "cidrBlock": "10.0.1.0/24"}}},
         "diagram": {"nodes": [{"id": "network", "label": "Network"},
                               {"id": "subnet", "label": "Subnet", "parent": "network"}], "edges": []}}
    """

    code = "I0508"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The parents that are no nodes."""
        known = subject.drawing.number_of
        for number, node in enumerate(subject.drawing.nodes):
            if node.parent is None or node.parent in known:
                continue
            pointer = node_place(number, "parent").pointer
            meant = clearly_nearest(node.parent, known)
            yield cls.at(
                node_place(number, "parent"),
                f"The node `{node.id}` is inside `{node.parent}`, but there is no such node.",
                suggestions=nearest(node.parent, known),
                fix=Fix(f"write `{meant}`", (SetValue(pointer, meant),))
                if meant
                else Fix("remove the parent", (Remove(pointer),), certain=False),
            )
