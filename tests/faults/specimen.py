"""A correct document in which faults are planted, and what there is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from support.mutations import Steps

from infra0.catalog import Catalog, Kind, Property, ResourceType
from infra0.graph import Expression, Graph, Member, ResourceOperand, Slot, build, children, input_slot, is_document
from infra0.graph.connections import Connections
from infra0.model import parse


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a configuration: where it stands, what is expected there, and what it means if it refers."""

    steps: Steps
    slot: Slot
    data: Any
    expression: Expression | None

    @property
    def words(self) -> str:
        """The slot as lists of faults name it."""
        return f"{self.slot.owner.short_token if self.slot.owner else '?'} {self.slot.path}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that is one attribute of a resource, ``queue.arn``."""

    value: Value
    resource: str
    target: ResourceType
    attribute: str

    @property
    def text(self) -> str:
        """As it stands in the document."""
        return f"{self.resource}.{self.attribute}"


@dataclass(frozen=True, slots=True)
class Object:
    """An object whose members the provider names."""

    steps: Steps
    words: str
    members: Mapping[str, Property]
    data: dict[str, Any]


@dataclass(frozen=True)
class Specimen:
    """A correct document, with a diagram of all its resources and of the references between them."""

    name: str
    data: dict[str, Any]
    graph: Graph
    connections: Connections

    @classmethod
    def of(cls, name: str, data: dict[str, Any], catalog: Catalog) -> Specimen:
        """The document, its diagram drawn."""
        bare = _graph(data, catalog)
        drawn = {**data, "diagram": _diagram(bare)}
        graph = _graph(drawn, catalog)
        return cls(name, drawn, graph, Connections(graph))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Everything in the configurations, those before what is inside them."""
        return tuple(
            found
            for name, resource in self.graph.document.resources.items()
            for key, item in (resource.config or {}).items()
            for found in self._within(("resources", name, "config", key), input_slot(self.graph.types[name], key), item)
        )

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The values that are one attribute of a resource, and nothing else."""
        return tuple(found for value in self.values if (found := self._reference(value)))

    @cached_property
    def braced(self) -> tuple[Reference, ...]:
        """All references to one attribute of a resource that are, or could be, in braces: within other text too."""
        within = (found for value in self.values for found in self._references_within(value))
        return (*self.references, *within)

    @cached_property
    def objects(self) -> tuple[Object, ...]:
        """The configurations, and the objects in them."""
        found = []
        for name, resource in self.graph.document.resources.items():
            if type_ := self.graph.types[name]:
                steps = ("resources", name, "config")
                found.append(Object(steps, type_.short_token, type_.inputs, resource.config or {}))
        return (*found, *(nested for value in self.values if (nested := self._object(value))))

    @cached_property
    def statements(self) -> tuple[tuple[Steps, dict[str, Any]], ...]:
        """The statements of policies that are spelled out as objects."""
        objects = ((value.steps, value.data) for value in self.values if isinstance(value.data, dict))
        return tuple((steps, data) for steps, data in objects if "Effect" in data)

    def _within(self, steps: Steps, slot: Slot, data: Any) -> Iterator[Value]:
        yield Value(steps, slot, data, self.graph.values.get(steps))
        for key, inside, item in children(self.graph.catalog, slot, data):
            yield from self._within((*steps, key), inside, item)

    def _reference(self, value: Value) -> Reference | None:
        match value.expression and value.expression.whole:
            case ResourceOperand(resource, (Member(attribute),)) if value.data == f"{resource}.{attribute}":
                target = self.graph.types[resource]
                return Reference(value, resource, target, attribute) if target else None
            case _:
                return None

    def _references_within(self, value: Value) -> Iterator[Reference]:
        for operand in value.expression.resources if value.expression and isinstance(value.data, str) else ():
            match operand:
                case ResourceOperand(resource, (Member(attribute),)) if f"${{{resource}.{attribute}}}" in value.data:
                    if target := self.graph.types[resource]:
                        yield Reference(value, resource, target, attribute)

    def _object(self, value: Value) -> Object | None:
        slot, expected = value.slot, value.slot.type
        if not isinstance(value.data, dict) or slot.in_document or slot.owner is None or is_document(slot, value.data):
            return None
        if expected is None or expected.kind is not Kind.OBJECT:
            return None
        members = self.graph.catalog.object_type(slot.owner, expected).properties
        return Object(value.steps, value.words, members, value.data)


def _graph(data: dict[str, Any], catalog: Catalog) -> Graph:
    document, _ = parse(data)
    assert document
    graph, _ = build(document, catalog)
    return graph


def _diagram(graph: Graph) -> dict[str, Any]:
    joined = ((edge.source, edge.target) for edge in graph.edges if edge.source)
    drawn = dict.fromkeys(ends for ends in joined if ends[0] != ends[1])
    return {
        "nodes": [{"id": name, "label": name[:20]} for name in graph.document.resources],
        "edges": [{"from": source, "to": target} for source, target in drawn],
    }
