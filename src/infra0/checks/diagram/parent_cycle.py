"""Nodes that are inside each other."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import node_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Related, Severity


class ParentCycle(DocumentCheck):
    """Following a node's parents leads back to the node.

    Why: nothing can be drawn inside itself.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}, "invoices": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders", "parent": "invoices"},
                               {"id": "invoices", "label": "Invoices", "parent": "orders"}], "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"}, "invoices": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "invoices", "label": "Invoices"}],
                     "edges": []}}
    """

    code = "I0509"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """Each circle of parents once, at its first node."""
        for cycle in _cycles(subject):
            first, *others = sorted(subject.drawing.number_of[name] for name in cycle)
            path = " → ".join(f"`{name}`" for name in (*cycle, cycle[0]))
            yield cls.at(
                node_place(first, "parent"),
                f"These nodes are inside each other: {path}.",
                notes=("Remove one of these parents.",),
                related=tuple(Related(node_place(number, "parent"), "and here") for number in others),
            )


def _cycles(subject: Subject) -> Iterator[list[str]]:
    parents = {node.id: node.parent for node in reversed(subject.drawing.nodes)}
    walked: set[str] = set()
    for start in subject.drawing.number_of:
        path: list[str] = []
        position: dict[str, int] = {}
        name: str | None = start
        while name is not None and name not in walked:
            walked.add(name)
            position[name] = len(path)
            path.append(name)
            name = parents.get(name)
        if name in position:
            yield path[position[name] :]
