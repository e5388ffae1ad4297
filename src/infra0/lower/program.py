"""The program that a derived graph stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infra0.derive.derived import Derived, SecretHandling
from infra0.diagnostics import Pointer
from infra0.graph import DEPENDENCIES, EdgeOrigin, Graph, Slot, input_slot, option_slot
from infra0.graph.slots import pointer_of
from infra0.ir import (
    Argument,
    Output,
    Program,
    Resource,
)
from infra0.lower.exports import default_exports
from infra0.lower.nodes import declared_nodes
from infra0.lower.secrets import lower_secrets
from infra0.lower.settings import lower_settings
from infra0.lower.values import ValueLowering

_PROJECT_NAME = re.compile(r"[^A-Za-z0-9_.-]+")
_LONGEST_NAME = 100


def lower_program(derived: Derived, default_name: str, secrets: SecretHandling) -> Program:
    """The program of a graph without errors; `default_name` is used where the document has no name."""
    graph = derived.graph
    document = graph.document
    lowering = ValueLowering(graph, lower_secrets(derived, secrets))
    labels = _labels(graph)
    resources = tuple(_resource(derived, lowering, name, labels) for name in graph.order)
    packages = {found.package.name: found.package for found in graph.types.values() if found}
    return Program(
        name=project_name(document.name or default_name),
        description=document.description or "",
        settings=tuple(lower_settings(derived, secrets)),
        resources=resources,
        outputs=default_exports(resources) if document.outputs is None else _outputs(graph, lowering),
        packages=tuple(packages[name] for name in sorted(packages)),
    )


def project_name(text: str) -> str:
    """A name that Pulumi takes for a project: letters, digits, hyphens, underscores and full stops."""
    return _PROJECT_NAME.sub("-", text).strip("-.")[:_LONGEST_NAME] or "infrastructure"


def _labels(graph: Graph) -> dict[str, tuple[str, str]]:
    """Label and group of every resource that the diagram shows."""
    nodes = declared_nodes(graph.document)
    return {name: (node.label, node.group or node.type or "") for name, node in nodes.items()}


def _resource(derived: Derived, lowering: ValueLowering, name: str, labels: dict[str, tuple[str, str]]) -> Resource:
    graph = derived.graph
    resource, found = graph.document.resources[name], graph.types[name]
    label, group = labels.get(name, ("", ""))
    return Resource(
        id=name,
        token=found.token if found else resource.type,
        type=found,
        arguments=tuple(_arguments(graph, lowering, name)),
        options=tuple(_options(graph, lowering, name)),
        depends_on=_remaining_dependencies(graph, name),
        comments=tuple(filter(None, (label, *derived.prose.get(name, ())))),
        group=group,
    )


def _arguments(graph: Graph, lowering: ValueLowering, name: str) -> Iterator[Argument]:
    for key, value in (graph.document.resources[name].config or {}).items():
        yield from _argument(lowering, input_slot(graph.types[name], key), value, pointer_of(name, key))


def _options(graph: Graph, lowering: ValueLowering, name: str) -> Iterator[Argument]:
    """The options, but for dependencies, which stand with those of `dependsOn`."""
    for key, value in (graph.document.resources[name].options or {}).items():
        if key != DEPENDENCIES:
            yield from _argument(lowering, option_slot(key), value, ("resources", name, "options", key))


def _argument(lowering: ValueLowering, slot: Slot, value: Any, pointer: Pointer) -> Iterator[Argument]:
    lowered = lowering.value(slot, value, pointer)
    if lowered is not None:
        yield Argument(slot.name, lowered, slot.declared)


def _remaining_dependencies(graph: Graph, name: str) -> tuple[str, ...]:
    """What `dependsOn` lists and no reference of the resource implies, in the order of the document."""
    edges = graph.edges_of(name)
    implied = {edge.target for edge in edges if edge.origin is EdgeOrigin.REFERENCE}
    declared = (edge.target for edge in edges if edge.origin is EdgeOrigin.DEPENDS_ON)
    return tuple(dict.fromkeys(target for target in declared if target not in implied))


def _outputs(graph: Graph, lowering: ValueLowering) -> tuple[Output, ...]:
    outputs = []
    for name, value in (graph.document.outputs or {}).items():
        lowered = lowering.value(Slot(None, name, name, None, None), value, ("outputs", name))
        if lowered is not None:
            outputs.append(Output(name, lowered))
    return tuple(outputs)
