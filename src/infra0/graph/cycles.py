"""Circles of resources that need each other, and the ways out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infra0.catalog import ResourceType
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Remove
from infra0.graph.order import find_cycles
from infra0.graph.rules import DependencyCycle
from infra0.graph.security_groups import lifted_rules
from infra0.graph.types import Edge, EdgeOrigin
from infra0.model import Document

_ADVICE = "Remove one of these dependencies."
_OWN_ADVICE = "Remove the reference: nothing about a resource is known before it exists."
_RULES_ADVICE = "Separate rule resources allow groups to refer to each other."


def cycle_findings(
    document: Document, types: Mapping[str, ResourceType | None], edges: Sequence[Edge]
) -> Iterator[Diagnostic]:
    """One finding for every group of resources that need each other."""
    needs: dict[str, list[str]] = {}
    parallel: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        needs.setdefault(edge.source, []).append(edge.target)
        parallel.setdefault((edge.source, edge.target), []).append(edge)
    for cycle in find_cycles(types, needs):
        links = [parallel[link] for link in zip(cycle, (*cycle[1:], cycle[0]), strict=True)]
        lifted = lifted_rules(document, types, links)
        first, *others = (link[0] for link in links)
        yield DependencyCycle.at(
            Place(first.pointer),
            _message(cycle),
            notes=(_RULES_ADVICE if lifted else _advice(cycle),),
            related=tuple(
                Related(Place(edge.pointer), f"`{edge.source}` needs `{edge.target}` here") for edge in others
            ),
            fix=lifted or _cut(links),
        )


def _message(cycle: Sequence[str]) -> str:
    if len(cycle) == 1:
        return f"`{cycle[0]}` refers to itself."
    path = " → ".join(f"`{name}`" for name in (*cycle, cycle[0]))
    return f"These resources depend on each other in a cycle: {path}."


def _advice(cycle: Sequence[str]) -> str:
    return _OWN_ADVICE if len(cycle) == 1 else _ADVICE


def _cut(links: Sequence[Sequence[Edge]]) -> Fix | None:
    """Where exactly one link is only a `dependsOn`, that can go; references must stay."""
    declared = [link for link in links if all(edge.origin is EdgeOrigin.DEPENDS_ON for edge in link)]
    if len(declared) != 1:
        return None
    edge = declared[0][0]
    title = f"remove `{edge.target}` from `dependsOn` of `{edge.source}`"
    return Fix(title, tuple(Remove(one.pointer) for one in declared[0]), certain=False)
