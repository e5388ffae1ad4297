"""Edges that begin or end nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.diagnostics.roots import also_at
from infra0.graph.titles import title_case


class DanglingEdge(DocumentCheck):
    """An end of an edge is not a node of the diagram.

    Why: the edge cannot be drawn.

    Example:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "orders", "label": "Orders"}],
                     "edges": [{"from": "uploads", "to": "orders"}]}}

    Instead:
        {"resources": {"upload": {"type": "aws:s3:Bucket"}, "orders": {"type": "aws:sqs:Queue"}},
         "diagram": {"nodes": [{"id": "upload", "label": "Upload"}, {"id": "orders", "label": "Orders"}],
                     "edges": [{"from": "upload", "to": "orders"}]}}
    """

    code = "I0503"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The ends of edges that are no nodes; without any node the resources are the nodes."""
        known = subject.drawing.number_of or subject.document.resources
        # A misspelled node is another finding, whose fix mends the edges to the resource that was meant.
        meant = set(subject.misnamed.values())
        places: dict[str, list[Place]] = {}
        for number, edge in enumerate(subject.drawing.edges):
            for member, name in (("from", edge.source), ("to", edge.target)):
                if name not in known and name not in meant:
                    places.setdefault(name, []).append(edge_place(number, member))
        for name, found in places.items():
            yield cls._finding(subject, name, found)

    @classmethod
    def _finding(cls, subject: Subject, name: str, places: Sequence[Place]) -> Diagnostic:
        first, *others = places
        related = also_at(others)
        edges = "An edge refers to" if len(places) == 1 else f"{len(places)} ends of edges refer to"
        names = tuple(subject.drawing.number_of or subject.document.resources)
        if name in subject.document.resources:
            node = {"id": name, "label": title_case(name)}
            return cls.at(
                first,
                f"{edges} `{name}`, which has no node.",
                related=related,
                fix=Fix(f"add a node for `{name}`", (Insert(("diagram", "nodes"), None, node),)),
            )
        meant = clearly_nearest(name, names)
        return cls.at(
            first,
            f"{edges} `{name}`, but there is no such node.",
            suggestions=(meant,) if meant else nearest(name, names),
            notes=("Correct the ID, add the node, or remove the edge.",),
            related=related,
            fix=Fix(f"write `{meant}`", tuple(SetValue(each, meant) for each in subject.drawing.mentions[name]))
            if meant
            else None,
        )
