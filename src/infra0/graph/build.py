"""Builds the graph of a document: types, the meaning of every string, edges, and the order of deployment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from infra0.catalog import Catalog, ResourceType, Type
from infra0.catalog.inputs import Inside, Slot, children, input_slot, option_slot
from infra0.diagnostics import Diagnostic, Place, Pointer
from infra0.graph import missing
from infra0.graph.cycles import cycle_findings
from infra0.graph.expressions import Interpreter, Reading
from infra0.graph.missing import Declared, Mention
from infra0.graph.names import Names
from infra0.graph.neighbours import Neighbours
from infra0.graph.order import deployment_order
from infra0.graph.paths import Identifiers
from infra0.graph.settings import TYPES, declared_type
from infra0.graph.slots import pointer_of
from infra0.graph.types import Edge, EdgeOrigin, Expression, Graph, format_path
from infra0.graph.undeclared import Use, findings, retyped, types_of
from infra0.model import Document

DEPENDENCIES = "dependsOn"
"""The member of a resource, and the option, that lists what must exist first."""


@dataclass
class Bindings:
    """What reading the strings of some values yields."""

    values: dict[Pointer, Expression] = field(default_factory=dict)
    keys: dict[Pointer, Expression] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    undeclared: list[Use] = field(default_factory=list)
    missing: list[Mention] = field(default_factory=list)
    texts: list[tuple[Interpreter, Slot, str, Pointer]] = field(default_factory=list)

    def look_for_missing(self, drawn: Set[str]) -> None:
        """Finds texts that are IDs of missing resources: those that other places name, or that are `drawn`."""
        names = drawn | {mention.name for mention in self.missing}
        for interpreter, slot, text, pointer in self.texts if names else ():
            if text.partition(".")[0] in names and (mention := interpreter.mention(slot, text, pointer)):
                self.missing.append(mention)

    def settle_types(self, declared: Mapping[str, object]) -> None:
        """Gives settings that are not declared one type each, now that all their uses are known, and reports them."""
        types = types_of(self.undeclared)
        self.diagnostics.extend(findings(self.undeclared, types, declared))
        for expressions in (self.values, self.keys) if types else ():
            expressions.update((place, retyped(one, types)) for place, one in expressions.items())


def build(
    document: Document, catalog: Catalog, doubted: Set[str] = frozenset()
) -> tuple[Graph, tuple[Diagnostic, ...]]:
    """The graph of a document, with findings about its references.

    doubted: resources of which nothing is to be taken for known, as they are probably not of the type that they have.
    """
    types = {
        name: None if name in doubted else catalog.resource(resource.type)
        for name, resource in document.resources.items()
    }
    names = _names(document, types)
    found = Bindings()
    for name in document.resources:
        bind_resource(document, catalog, names, name, found)
    outputs = _Reader(catalog, Interpreter(catalog, names, ""), "", found)
    for name, value in (document.outputs or {}).items():
        outputs.read(Slot(None, name, name, None, None, free_key=True), value, ("outputs", name))
    found.settle_types(document.config or {})
    told = _report_missing(document, catalog, types, found)
    graph = reordered(Graph(document, catalog, types, found.values, found.keys, tuple(found.edges), (), told))
    if len(graph.order) < len(types):
        found.diagnostics.extend(cycle_findings(document, types, found.edges))
    return graph, tuple(found.diagnostics)


def _report_missing(
    document: Document, catalog: Catalog, types: Mapping[str, ResourceType | None], found: Bindings
) -> Mapping[str, Pointer]:
    """Reports the resources that something refers to and that are not there; the place where that is said of each."""
    found.look_for_missing(_strange_nodes(document))
    if not found.missing:
        return {}
    declared = Declared(catalog, types, _used(document, found.edges), document.diagram)
    reported = missing.findings(found.missing, declared)
    found.diagnostics.extend(reported.values())
    return {name: one.place.pointer for name, one in reported.items() if isinstance(one.place, Place)}


def _strange_nodes(document: Document) -> Set[str]:
    """The IDs of nodes that stand for no resource and for nothing outside."""
    nodes = (document.diagram and document.diagram.nodes) or ()
    return {node.id for node in nodes if node.id not in document.resources and not node.is_outside}


def _used(document: Document, edges: Iterable[Edge]) -> Set[str]:
    """The IDs that anything in the document names."""
    diagram = document.diagram
    nodes = (node.id for node in (diagram and diagram.nodes) or ())
    ends = (end for edge in (diagram and diagram.edges) or () for end in (edge.source, edge.target))
    return {*(edge.target for edge in edges), *nodes, *ends}


def reordered(graph: Graph) -> Graph:
    """The graph with its order of deployment found anew; what is on a cycle is left out of that."""
    needs = ((edge.source, edge.target) for edge in graph.edges if edge.source)
    return replace(graph, order=deployment_order(tuple(graph.types), needs))


def _names(document: Document, types: Mapping[str, ResourceType | None]) -> Names:
    identifiers = Identifiers(types)
    return Names(identifiers, types, _settings(document), Neighbours(document, identifiers))


def _settings(document: Document) -> dict[str, Type]:
    return {name: TYPES[declared_type(setting)] for name, setting in (document.config or {}).items()}


def bind_resource(document: Document, catalog: Catalog, names: Names, name: str, found: Bindings) -> None:
    """Reads everything in one resource that can name another."""
    resource = document.resources[name]
    reader = _Reader(catalog, Interpreter(catalog, names, name), name, found)
    for key, value in (resource.config or {}).items():
        reader.read(input_slot(names.types[name], key), value, pointer_of(name, key))
    reader.read(option_slot(DEPENDENCIES), resource.depends_on, ("resources", name, DEPENDENCIES))
    for option, value in (resource.options or {}).items():
        reader.read(option_slot(option), value, ("resources", name, "options", option))


def bind_values(graph: Graph, inputs: Iterable[tuple[str, str, Any]]) -> Bindings:
    """Reads values that take the place of top-level inputs: each with its resource and the name of the input."""
    names = _names(graph.document, graph.types)
    found = Bindings()
    for resource, key, value in inputs:
        reader = _Reader(graph.catalog, Interpreter(graph.catalog, names, resource), resource, found)
        reader.read(input_slot(graph.types[resource], key), value, pointer_of(resource, key))
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the strings in values of one resource, or of the document's outputs where `holder` is empty."""

    catalog: Catalog
    interpreter: Interpreter
    holder: str
    found: Bindings

    def read(self, slot: Slot, value: Any, pointer: Pointer) -> None:
        """Reads all strings in a value, the keys of maps included."""
        if isinstance(value, str):
            reading = self.interpreter.value(slot, value, pointer)
            self._add(reading, slot, pointer, self.found.values)
            if reading.is_text:
                self.found.texts.append((self.interpreter, slot, value, pointer))
            return
        for key, inner, item in children(self.catalog, slot, value):
            below = (*pointer, key)
            if isinstance(key, str) and "${" in key:
                self._add(self.interpreter.key(inner, key, below), inner, below, self.found.keys)
            self.read(inner, item, below)

    def _add(self, reading: Reading, slot: Slot, pointer: Pointer, expressions: dict[Pointer, Expression]) -> None:
        self.found.diagnostics.extend(reading.diagnostics)
        self.found.undeclared.extend(reading.undeclared)
        self.found.missing.extend(reading.missing)
        if reading.expression:
            expressions[pointer] = reading.expression
            self.found.edges.extend(_edges(reading.expression, slot, pointer, self.holder))


def _edges(expression: Expression, slot: Slot, pointer: Pointer, holder: str) -> Iterator[Edge]:
    origin = _origin(slot)
    path = "" if origin is EdgeOrigin.DEPENDS_ON else slot.path
    for operand in expression.resources:
        yield Edge(holder, operand.resource, origin, pointer, path, format_path(operand.path))


def _origin(slot: Slot) -> EdgeOrigin:
    if slot.inside is not Inside.OPTIONS:
        return EdgeOrigin.REFERENCE
    lists_dependencies = slot.declared is not None and slot.declared.name == DEPENDENCIES
    return EdgeOrigin.DEPENDS_ON if lists_dependencies else EdgeOrigin.OPTION
