"""What checks look at: a document whose references are resolved, indexed for the questions that checks ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from infra0.catalog import Catalog
from infra0.checks.drawing import Drawing
from infra0.checks.edits import setting
from infra0.checks.visits import ResourceVisit
from infra0.derive.derived import Derived
from infra0.diagnostics import Edit, Pointer
from infra0.diagnostics.nearest import clearly_nearest
from infra0.graph import Edge, Graph, ResourceOperand, input_slot
from infra0.graph.bare import names_itself
from infra0.graph.connections import Connections
from infra0.graph.holders import Holders
from infra0.graph.slots import pointer_of
from infra0.model import Document, Resource
from infra0.model.called import meant_by

if TYPE_CHECKING:
    from infra0.checks.bodies.body import Body
    from infra0.checks.bodies.fault import Fault


@dataclass(frozen=True)
class Subject:
    """What checks look at.

    exists: whether a path that the document names is there. blocks: the names of an answer's blocks in their
    order, None for a document that is no answer. presumed: the places of missing properties that others under unknown
    names were probably meant to be, which is said of those.
    """

    derived: Derived
    exists: Callable[[str], bool]
    blocks: tuple[str, ...] | None = None
    presumed: frozenset[Pointer] = frozenset()

    @property
    def graph(self) -> Graph:
        """The graph, with derived values in the place of prose."""
        return self.derived.graph

    @property
    def document(self) -> Document:
        """The document, in today's shapes."""
        return self.derived.graph.document

    @property
    def catalog(self) -> Catalog:
        """What the providers accept."""
        return self.derived.graph.catalog

    @cached_property
    def connections(self) -> Connections:
        """What joins two resources."""
        return Connections(self.graph)

    @cached_property
    def holders(self) -> Holders:
        """Who has which policies."""
        return Holders(self.graph)

    @cached_property
    def drawing(self) -> Drawing:
        """The diagram."""
        return Drawing(self.document.diagram)

    @cached_property
    def faults_by_resource(self) -> dict[str, Sequence[tuple[Body, Fault]]]:
        """What is wrong with the JSON documents of resources, as far as it has been looked for."""
        return {}

    @cached_property
    def misnamed(self) -> Mapping[str, str]:
        """Nodes that stand for no resource and are clearly meant for one that has no node: their IDs, and its."""
        drawing, resources = self.drawing, self.document.resources
        undrawn = [name for name in resources if name not in drawing.number_of]
        strange = [node.id for node in drawing.nodes if not node.is_outside and node.id not in resources]
        found = {name: clearly_nearest(name, undrawn) for name in strange}
        # A node that no edge leads to is where the edges to a resource without a node were meant to lead.
        idle = [name for name in strange if not found[name] and name not in drawing.mentions]
        wanted = [name for name in undrawn if name in drawing.mentions and name not in found.values()]
        if len(idle) == len(wanted) == 1:
            found[idle[0]] = wanted[0]
        return {name: meant for name, meant in found.items() if meant}

    @cached_property
    def _presumed_inputs(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for _, name, _, key, *inner in self.presumed:
            if not inner:
                found.setdefault(str(name), set()).add(str(key))
        for name, type_ in self.graph.types.items():
            if type_ and _has_configuration_by_another_name(self.document.resources[name]):
                found[name] = set(type_.inputs)
        return {name: frozenset(keys) for name, keys in found.items()}

    def presumed_in(self, pointer: Pointer) -> frozenset[str]:
        """The properties that an object nested in a configuration probably has under other names."""
        return frozenset(str(place[-1]) for place in self.presumed if place[:-1] == pointer)

    def visit(self, name: str) -> ResourceVisit:
        """A resource for checks to look at."""
        presumed = self._presumed_inputs.get(name, frozenset())
        return ResourceVisit(name, self.document.resources[name], self.graph.types[name], presumed)

    def token(self, name: str) -> str:
        """The short token of a resource's type; empty where no catalog knows it, or there is no such resource."""
        found = self.graph.types.get(name)
        return found.short_token if found else ""

    @cached_property
    def _by_token(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for name in self.document.resources:
            found.setdefault(self.token(name), []).append(name)
        return found

    @property
    def tokens(self) -> Sequence[str]:
        """The short tokens of all types in the document, in its order."""
        return tuple(self._by_token)

    def of_type(self, *tokens: str) -> tuple[str, ...]:
        """The resources of some types, by their short tokens."""
        return tuple(name for token in tokens for name in self._by_token.get(token, ()))

    @cached_property
    def _needed_by(self) -> Mapping[str, Sequence[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.graph.edges:
            found.setdefault(edge.target, []).append(edge)
        return found

    def needed_by(self, name: str) -> Sequence[Edge]:
        """The edges by which others need a resource, in the order of the document's text."""
        return self._needed_by.get(name, ())

    @cached_property
    def idle(self) -> Sequence[str]:
        """The resources that need no other."""
        return tuple(name for name in self.document.resources if not self.graph.edges_of(name))

    def reference(self, pointer: Pointer) -> ResourceOperand | None:
        """What the value at a pointer refers to, where the whole of it is a reference to one resource."""
        expression = self.graph.values.get(pointer)
        whole = expression.whole if expression else None
        return whole if isinstance(whole, ResourceOperand) else None

    @cached_property
    def _named(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, resource in self.document.resources.items():
            for key, value in (resource.config or {}).items():
                slot = input_slot(self.graph.types[name], key)
                if not isinstance(value, str) or not names_itself(slot) or (slot.declared and slot.declared.document):
                    continue
                expression = self.graph.values.get(pointer_of(name, key))
                if expression is None or expression.whole is None:
                    found.setdefault(value, []).append((name, key))
        return found

    def named(self, text: str) -> Sequence[tuple[str, str]]:
        """The resources that are given a text for their name, as it stands in the document, and by which input."""
        return self._named.get(text, ())

    def setting(self, name: str, inputs: Mapping[str, Any]) -> tuple[Edit, ...]:
        """The edits by which a resource has the inputs, and those of objects within them; all else stays."""
        return tuple(setting(("resources", name), {"config": self.document.resources[name].config}, {"config": inputs}))

    def waiting(self, name: str) -> tuple[Pointer, ...]:
        """Where a fault may be why a resource waits for less than was meant: `dependsOn`, and members of no meaning."""
        unknown = self.document.resources[name].model_extra or {}
        return tuple(("resources", name, key) for key in ("dependsOn", *unknown))

    def needs(self, name: str) -> frozenset[str]:
        """All that a resource needs, directly or not; itself only if it is in a cycle."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            following = [edge.target for edge in self.graph.edges_of(waiting.pop()) if edge.target not in seen]
            seen.update(following)
            waiting.extend(following)
        return frozenset(seen)


def _has_configuration_by_another_name(resource: Resource) -> bool:
    return resource.config is None and any(meant_by(key, ("config",)) for key in resource.model_extra or ())
