"""Builds the graph of a document: types, the meaning of every string, edges, and the order of deployment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from infra0.catalog import Catalog, ResourceType
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Remove
from infra0.diagnostics.nearest import clearly_nearest
from infra0.graph.cycles import cycle_findings
from infra0.graph.expressions import Interpreter, Names
from infra0.graph.findings import unknown_reference
from infra0.graph.order import deployment_order
from infra0.graph.paths import Identifiers
from infra0.graph.slots import Slot, children, input_slot, pointer_of
from infra0.graph.types import Edge, EdgeOrigin, Expression, Graph, format_path
from infra0.model import Document

_RESOURCE_OPTIONS = ("provider", "parent", "deletedWith")


@dataclass
class Bindings:
    """What reading the strings of some values yields."""

    values: dict[Pointer, Expression] = field(default_factory=dict)
    keys: dict[Pointer, Expression] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def build(document: Document, catalog: Catalog) -> tuple[Graph, tuple[Diagnostic, ...]]:
    """The graph of a document, with findings about its references."""
    types = {name: catalog.resource(resource.type) for name, resource in document.resources.items()}
    names = Names(Identifiers(types), types, frozenset(document.config or ()))
    found = Bindings()
    for name in document.resources:
        bind_resource(document, catalog, names, name, found)
    interpreter = Interpreter(catalog, names, "")
    for name, value in (document.outputs or {}).items():
        slot = Slot(None, name, name, None, None, free_key=True)
        _bind(catalog, interpreter, slot, value, ("outputs", name), "", found)
    graph = reordered(Graph(document, catalog, types, found.values, found.keys, tuple(found.edges), ()))
    if len(graph.order) < len(types):
        found.diagnostics.extend(cycle_findings(document, types, found.edges))
    return graph, tuple(found.diagnostics)


def reordered(graph: Graph) -> Graph:
    """The graph with its order of deployment found anew; what is on a cycle is left out of that."""
    needs = ((edge.source, edge.target) for edge in graph.edges if edge.source)
    return replace(graph, order=deployment_order(tuple(graph.types), needs))


def bind_resource(document: Document, catalog: Catalog, names: Names, name: str, found: Bindings) -> None:
    """Reads everything in one resource that can name another."""
    resource = document.resources[name]
    interpreter = Interpreter(catalog, names, name)
    for key, value in (resource.config or {}).items():
        _bind(
            catalog,
            interpreter,
            input_slot(names.types[name], key),
            value,
            pointer_of(name, key),
            name,
            found,
        )
    _bind_dependencies(name, resource.depends_on or [], names, found)
    for option, value in (resource.options or {}).items():
        if option in _RESOURCE_OPTIONS and isinstance(value, str):
            _bind_option(name, option, value, names, found)


def bind_values(graph: Graph, inputs: Iterable[tuple[str, str, Any]]) -> Bindings:
    """Reads values that take the place of top-level inputs: each with its resource and the name of the input."""
    names = Names(Identifiers(graph.types), graph.types, frozenset(graph.document.config or ()))
    found = Bindings()
    for resource, key, value in inputs:
        interpreter = Interpreter(graph.catalog, names, resource)
        slot = input_slot(graph.types[resource], key)
        _bind(graph.catalog, interpreter, slot, value, pointer_of(resource, key), resource, found)
    return found


def _bind(
    catalog: Catalog,
    interpreter: Interpreter,
    slot: Slot,
    value: Any,
    pointer: Pointer,
    holder: str,
    found: Bindings,
) -> None:
    if isinstance(value, str):
        reading = interpreter.value(slot, value, pointer)
        found.diagnostics.extend(reading.diagnostics)
        if reading.expression:
            found.values[pointer] = reading.expression
            found.edges.extend(_edges(reading.expression, slot, pointer, holder))
        return
    for key, inner, item in children(catalog, slot, value):
        if isinstance(key, str) and "${" in key:
            reading = interpreter.key(inner, key, (*pointer, key))
            found.diagnostics.extend(reading.diagnostics)
            if reading.expression:
                found.keys[*pointer, key] = reading.expression
                found.edges.extend(_edges(reading.expression, inner, (*pointer, key), holder))
        _bind(catalog, interpreter, inner, item, (*pointer, key), holder, found)


def _edges(expression: Expression, slot: Slot, pointer: Pointer, holder: str) -> Iterator[Edge]:
    for operand in expression.resources:
        attribute = format_path(operand.path)
        yield Edge(holder, operand.resource, EdgeOrigin.REFERENCE, pointer, slot.path, attribute)


def _bind_dependencies(name: str, needed: list[str], names: Names, found: Bindings) -> None:
    for index, target in enumerate(needed):
        place = Place(("resources", name, "dependsOn", index))
        if target in names.types:
            found.edges.append(Edge(name, target, EdgeOrigin.DEPENDS_ON, place.pointer))
        else:
            found.diagnostics.append(unknown_dependency(target, names.types, place))


def unknown_dependency(target: str, types: dict[str, ResourceType | None] | Any, place: Place) -> Diagnostic:
    """The finding that `dependsOn` names no resource; without a near name, the fix takes the entry out."""
    finding = unknown_reference(target, types, place)
    if finding.fix or clearly_nearest(target, types):
        return finding
    fix = Fix("take it out of `dependsOn`", (Remove(place.pointer),), certain=False)
    return Diagnostic(
        finding.code, finding.severity, finding.message, place, finding.suggestions, finding.notes, (), fix
    )


def _bind_option(name: str, option: str, value: str, names: Names, found: Bindings) -> None:
    pointer = ("resources", name, "options", option)
    if value in names.types:
        found.edges.append(Edge(name, value, EdgeOrigin.OPTION, pointer, f"options.{option}"))
    else:
        found.diagnostics.append(unknown_reference(value, names.types, Place(pointer)))
