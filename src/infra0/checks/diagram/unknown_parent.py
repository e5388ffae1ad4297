"""Parents that are no nodes."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import Drawing, node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Remove, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.diagnostics.roots import together


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
        """The parents that are no nodes, each with all nodes that are inside it."""
        drawing = subject.drawing
        # A misspelled node is another finding, whose fix gives it the ID that these have.
        known = {*drawing.number_of, *subject.misnamed.values()}
        inside: dict[str, list[Diagnostic]] = {}
        for number, node in enumerate(drawing.nodes):
            if node.parent is not None and node.parent not in known:
                inside.setdefault(node.parent, []).append(cls._finding(drawing, number, node.id, node.parent))
        for findings in inside.values():
            yield together(findings)

    @classmethod
    def _finding(cls, drawing: Drawing, number: int, name: str, parent: str) -> Diagnostic:
        place = node_place(number, "parent")
        meant = clearly_nearest(parent, drawing.number_of)
        return cls.at(
            place,
            f"The node `{name}` is inside `{parent}`, but there is no such node.",
            suggestions=nearest(parent, drawing.number_of),
            fix=Fix(f"write `{meant}`", (SetValue(place.pointer, meant),))
            if meant
            else Fix("remove the parent", (Remove(place.pointer),), certain=False),
            blames=tuple(pointer for pointer in drawing.mentions[parent] if pointer[1] == "edges"),
        )
