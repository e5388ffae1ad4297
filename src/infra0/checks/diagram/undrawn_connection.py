"""Connections of the resources that the diagram does not show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infra0.checks.check import DocumentCheck
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Severity
from infra0.graph import Edge, EdgeOrigin
from infra0.graph.connections import joined_pairs, represented
from infra0.graph.kinds import NETWORKS, Kind, joins, kind_of


class UndrawnConnection(DocumentCheck):
    """Two nodes are connected in the resources, and the diagram has no edge between them.

    Why: the picture leaves out a part of how the system works. Attachments need no edges.

    Example:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "invoices": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "invoices.arn"}}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "invoices", "label": "Invoices"}],
                     "edges": []}}

    Instead:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "invoices": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "invoices.arn"}}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "invoices", "label": "Invoices"}],
                     "edges": [{"from": "orders", "to": "invoices"}]}}
    """

    code = "I0507"
    severity = Severity.HINT

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The connections between nodes that are things of their own, each pair once."""
        drawing = subject.drawing
        if not drawing.nodes:
            return
        told = {frozenset((edge.source, edge.target)) for edge in drawing.edges}
        told |= {frozenset((node.id, node.parent)) for node in drawing.nodes if node.parent}
        for source, target, via in _links(subject):
            pair = frozenset((source, target))
            if len(pair) < 2 or pair in told:
                continue
            told.add(pair)
            edge = {"from": source, "to": target, "type": "connectsTo"}
            yield cls.at(
                Place(via.pointer),
                f"`{source}` and `{target}` are connected here, but the diagram does not show it.",
                fix=Fix("add the edge", (Insert(("diagram", "edges"), None, edge),), certain=False)
                if drawing.edges
                else None,
            )


def _links(subject: Subject) -> Iterator[tuple[str, str, Edge]]:
    """References from one thing to another, and things that one attachment joins; a policy joins none of its own."""
    for name in subject.document.resources:
        references = [
            replace(edge, target=represented(subject.graph, edge.target))
            for edge in subject.graph.edges_of(name)
            if edge.origin is EdgeOrigin.REFERENCE and not edge.derived
        ]
        if _is_shown_thing(subject, name):
            yield from ((name, edge.target, edge) for edge in references if _is_shown_thing(subject, edge.target))
        elif joins(subject.token(name)):
            for one, other in joined_pairs(references):
                if _is_shown_thing(subject, one.target) and _is_shown_thing(subject, other.target):
                    yield one.target, other.target, other


def _is_shown_thing(subject: Subject, name: str) -> bool:
    token = subject.token(name)
    drawn = name in subject.drawing.number_of and token not in NETWORKS
    return drawn and bool(token) and kind_of(token) is Kind.THING
