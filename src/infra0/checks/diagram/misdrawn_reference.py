"""References that lead elsewhere than the diagram does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.catalog import ResourceType
from infra0.checks.check import DocumentCheck
from infra0.checks.drawing import edge_place
from infra0.checks.subject import Subject
from infra0.checks.unbacked import ends_of, unbacked
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity
from infra0.graph import Edge, EdgeOrigin
from infra0.graph.kinds import Kind, kind_of


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A reference of a resource, or of its attachment, that was probably to lead to what the diagram shows."""

    holder: str
    owner: ResourceType
    reference: Edge
    drawn: str


class MisdrawnReference(DocumentCheck):
    """A property refers to a resource of a type that it hardly takes, where the diagram shows one that it takes.

    Why: either the picture or the resources are wrong, and what examples of the provider give to the property speaks
    for the picture. Source: the types of resources that published examples of pulumi-aws give to the property.

    Example:
        {"resources": {"bus": {"type": "aws:cloudwatch:EventBus", "config": {"name": "orders"}},
                       "data": {"type": "aws:s3:Bucket"},
                       "archive": {"type": "aws:cloudwatch:EventArchive", "config": {"eventSourceArn": "data.arn"}}},
         "diagram": {"nodes": [{"id": "bus", "label": "Bus"}, {"id": "data", "label": "Data"},
                               {"id": "archive", "label": "Archive"}],
                     "edges": [{"from": "bus", "to": "archive"}]}}

    Instead:
        {"resources": {"bus": {"type": "aws:cloudwatch:EventBus", "config": {"name": "orders"}},
                       "data": {"type": "aws:s3:Bucket"},
                       "archive": {"type": "aws:cloudwatch:EventArchive", "config": {"eventSourceArn": "bus.arn"}}},
         "diagram": {"nodes": [{"id": "bus", "label": "Bus"}, {"id": "data", "label": "Data"},
                               {"id": "archive", "label": "Archive"}],
                     "edges": [{"from": "bus", "to": "archive"}]}}
    """

    code = "I0516"
    severity = Severity.WARNING
    spoils = True

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The findings, where there is one reference that an edge with nothing behind it may have been meant for."""
        told: set[Edge] = set()
        for number, edge in unbacked(subject):
            candidates = list(_candidates(subject, edge.source, edge.target))
            if len(candidates) == 1 and candidates[0].reference not in told:
                told.add(candidates[0].reference)
                yield cls._finding(subject, candidates[0], number)

    @classmethod
    def _finding(cls, subject: Subject, found: _Candidate, number: int) -> Diagnostic:
        reference, meant = found.reference, subject.graph.types[found.drawn]
        target = subject.token(reference.target)
        fix = None
        if meant and subject.reference(reference.pointer):
            right = f"{found.drawn}.{subject.catalog.resolve(found.owner, reference.slot, meant).attribute}"
            fix = Fix(f"refer to `{right}`", (SetValue(reference.pointer, right),), certain=False)
        return cls.at(
            Place(reference.pointer),
            f"`{reference.slot}` of `{found.holder}` refers to `{reference.target}`, which is of type {target}, and "
            f"the diagram shows `{found.drawn}` there, which is of a type that is given to it.",
            notes=() if fix else (f"Refer to `{found.drawn}`, or draw the edge to `{reference.target}`.",),
            related=(Related(edge_place(number), "drawn here"),),
            fix=fix,
            # The name of the property, or the type of the target, may say what is wrong by itself.
            blames=(reference.pointer, *subject.visit(reference.target).strange),
        )


def _candidates(subject: Subject, *ends: str) -> Iterator[_Candidate]:
    drawn = {ends_of(edge) for edge in subject.drawing.edges}
    for end, other in (ends, ends[::-1]):
        for name in _holders(subject, end):
            owner = subject.graph.types[name]
            for reference in subject.graph.edges_of(name) if owner else ():
                if not owner or reference.origin is not EdgeOrigin.REFERENCE or reference.target == end:
                    continue
                shown = subject.catalog.references_at(owner, reference.slot)
                takes = subject.token(other) in shown and subject.token(reference.target) not in shown
                if takes and frozenset((end, reference.target)) not in drawn:
                    yield _Candidate(name, owner, reference, other)


def _holders(subject: Subject, end: str) -> Iterator[str]:
    """A resource, and what joins others to it."""
    yield end
    for edge in subject.needed_by(end):
        if edge.source and kind_of(subject.token(edge.source)) is Kind.ATTACHMENT:
            yield edge.source
