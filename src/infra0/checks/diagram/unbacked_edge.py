"""Edges with nothing behind them in the resources."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.backing import advice
from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.explained import is_explained
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Severity
from infra0.graph.edge_types import is_attachment


class UnbackedEdge(DocumentCheck):
    """The diagram shows a connection that nothing in the resources implements.

    Why: the picture promises something that the deployed system does not do. No reference, attachment or permission
    joins the two, in either direction.

    Example:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "invoices": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "invoices", "label": "Invoices"}],
                     "edges": [{"from": "orders", "to": "invoices", "type": "connectsTo"}]}}

    Instead:
        {"resources": {"orders": {"type": "aws:sns:Topic"}, "invoices": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "invoices.arn"}}},
         "diagram": {"nodes": [{"id": "orders", "label": "Orders"}, {"id": "invoices", "label": "Invoices"}],
                     "edges": [{"from": "orders", "to": "invoices", "type": "connectsTo"}]}}
    """

    code = "I0506"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The edges between two resources of known types that nothing joins, for no reason told elsewhere."""
        drawing = subject.drawing
        for number, edge in enumerate(drawing.edges):
            tokens = subject.token(edge.source), subject.token(edge.target)
            if not all(tokens) or is_attachment(edge) or not {edge.source, edge.target} <= drawing.number_of.keys():
                continue
            joined = subject.connections.connected(edge.source, edge.target)
            if not joined and not is_explained(subject, edge.source, edge.target):
                yield cls.at(
                    edge_place(number),
                    f"Nothing in the resources implements the edge from `{edge.source}` to `{edge.target}`.",
                    notes=(advice(edge.source, edge.target, *tokens),),
                )
