"""Edges with nothing behind them in the resources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.checks.backing import advice
from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.joining import joining
from infra0.checks.subject import Subject
from infra0.checks.unbacked import ends_of, unbacked
from infra0.diagnostics import Diagnostic, Severity
from infra0.diagnostics.roots import MOST_PLACES, together
from infra0.model import Edge


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
        """The edges between two resources of known types that nothing joins.

        Those of a node that nothing joins to anything have one reason.
        """
        bare = dict(unbacked(subject))
        lonely = _lonely(subject, bare)
        same: dict[str, list[Diagnostic]] = {}
        for number, edge in bare.items():
            found = cls._finding(subject, number, edge)
            end = next((name for name in (edge.source, edge.target) if name in lonely), None)
            if end is None:
                yield found
            else:
                same.setdefault(end, []).append(found)
        for name, findings in same.items():
            yield _of_all_edges(name, findings)

    @classmethod
    def _finding(cls, subject: Subject, number: int, edge: Edge) -> Diagnostic:
        tokens = subject.token(edge.source), subject.token(edge.target)
        return cls.at(
            edge_place(number),
            f"Nothing in the resources implements the edge from `{edge.source}` to `{edge.target}`.",
            notes=(advice(edge.source, edge.target, *tokens),),
            blames=tuple(joining(subject, edge.source, edge.target)),
        )


def _of_all_edges(name: str, findings: Sequence[Diagnostic]) -> Diagnostic:
    if len(findings) == 1:
        return findings[0]
    message = f"Nothing in the resources implements any of the {len(findings)} edges of `{name}`."
    notes = dict.fromkeys(note for found in findings[:MOST_PLACES] for note in found.notes)
    return replace(together(findings), message=message, notes=tuple(notes))


def _lonely(subject: Subject, edges: Mapping[int, Edge]) -> frozenset[str]:
    """The nodes of several edges, none of which has anything behind it."""
    drawn = Counter(end for pair in {ends_of(edge) for edge in subject.drawing.edges} for end in pair)
    bare = Counter(end for edge in edges.values() for end in ends_of(edge))
    return frozenset(end for end, count in bare.items() if count > 1 and drawn[end] == count)
