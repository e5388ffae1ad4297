"""Faults of the diagram."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from support.mutations import Change

from faults.fault import Fault, Kind, misspelled, put
from faults.specimen import Specimen


def _node_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for number, node in enumerate(specimen.data["diagram"]["nodes"]):
        if len(node["id"]) > 4:
            yield put(("diagram", "nodes", number, "id"), misspelled(node["id"]), node["id"])


def _end_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for number, edge in enumerate(specimen.data["diagram"]["edges"]):
        if len(edge["to"]) > 4:
            yield put(("diagram", "edges", number, "to"), misspelled(edge["to"]), edge["to"])


def _unbacked(specimen: Specimen) -> Iterator[Fault]:
    edges = specimen.data["diagram"]["edges"]
    steps, drawn = ("diagram", "edges"), {(edge["from"], edge["to"]) for edge in edges}
    for one, other in permutations(specimen.graph.document.resources, 2):
        if drawn.isdisjoint({(one, other), (other, one)}) and not specimen.connections.connected(one, other):
            yield Fault((Change(steps, "add", {"from": one, "to": other}),), (*steps, len(edges)))


KINDS: dict[str, Kind] = {
    "a node with a letter missing": _node_misspelled,
    "an end of an edge with a letter missing": _end_misspelled,
    "an edge between resources that nothing connects": _unbacked,
}
