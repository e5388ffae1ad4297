"""The program that a derived graph stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infra0.derive.derived import Derived, SecretHandling
from infra0.diagnostics import Pointer
from infra0.graph import DEPENDENCIES, EdgeOrigin, Graph, SettingOperand, Slot, input_slot, option_slot
from infra0.graph.slots import pointer_of
from infra0.ir import (
    Argument,
    Literal,
    Output,
    Program,
    Resource,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Value,
)
from infra0.lower.exports import default_exports
from infra0.lower.values import ValueLowering
from infra0.source.values import value_at

_PROJECT_NAME = re.compile(r"[^A-Za-z0-9_.-]+")
_LONGEST_NAME = 100


def lower_program(derived: Derived, default_name: str, secrets: SecretHandling) -> Program:
    """The program of a graph without errors; `default_name` is used where the document has no name."""
    graph = derived.graph
    document = graph.document
    lowering = ValueLowering(graph, _secret_values(derived, secrets))
    labels = _labels(graph)
    resources = tuple(_resource(derived, lowering, name, labels) for name in graph.order)
    packages = {found.package.name: found.package for found in graph.types.values() if found}
    return Program(
        name=project_name(document.name or default_name),
        description=document.description or "",
        settings=(*_declared_settings(derived, secrets), *_secret_settings(derived, secrets)),
        resources=resources,
        outputs=default_exports(resources) if document.outputs is None else _outputs(graph, lowering),
        packages=tuple(packages[name] for name in sorted(packages)),
    )


def project_name(text: str) -> str:
    """A name that Pulumi takes for a project: letters, digits, hyphens, underscores and full stops."""
    return _PROJECT_NAME.sub("-", text).strip("-.")[:_LONGEST_NAME] or "infrastructure"


def _labels(graph: Graph) -> dict[str, tuple[str, str]]:
    """Label and group of every resource that the diagram shows."""
    nodes = (graph.document.diagram and graph.document.diagram.nodes) or []
    return {node.id: (node.label, node.group or node.type or "") for node in nodes}


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


def _declared_settings(derived: Derived, secrets: SecretHandling) -> list[Setting]:
    graph = derived.graph
    declared = graph.document.config or {}
    settings = []
    for name, setting in declared.items():
        default = setting.default if setting else None
        spelled_out = ("config", name, "default") in derived.secrets
        withheld = spelled_out and secrets is SecretHandling.SETTING
        settings.append(
            Setting(
                name=name,
                type=SettingType(setting.type) if setting and setting.type else _type_of(default),
                default=None if default is None or withheld else ValueLowering(graph, {}).value(_FREE, default, ()),
                secret=spelled_out or bool(setting and setting.secret),
                description=(setting and setting.description) or "",
            )
        )
    used = (part.name for value in graph.values.values() for part in value.parts if isinstance(part, SettingOperand))
    undeclared = dict.fromkeys(name for name in used if name not in declared)
    return settings + [Setting(name, SettingType.STRING, None, False, "") for name in undeclared]


_FREE = Slot(None, "default", "default", None, None)


def _type_of(default: object) -> SettingType:
    match default:
        case bool():
            return SettingType.BOOLEAN
        case int():
            return SettingType.INTEGER
        case float():
            return SettingType.NUMBER
        case dict() | list():
            return SettingType.OBJECT
        case _:
            return SettingType.STRING


def _secret_values(derived: Derived, secrets: SecretHandling) -> dict[Pointer, Value]:
    """What stands for secret literals, and for text with secrets within."""
    lowering = ValueLowering(derived.graph, {})
    if secrets is SecretHandling.LITERAL:
        read = derived.graph.values
        return {
            pointer: SecretValue(
                lowering.expression(read[pointer]) if pointer in read else _literal(derived.graph, pointer)
            )
            for pointer in derived.secrets
        }
    embedded = {pointer: lowering.expression(expression) for pointer, expression in derived.embedded.items()}
    return {pointer: SettingValue(name) for pointer, name in derived.secrets.items()} | embedded


def _literal(graph: Graph, pointer: Pointer) -> Literal:
    match pointer:
        case ("resources", name, "config", *steps):
            return Literal(value_at(graph.document.resources[str(name)].config, steps))
        case ("outputs", *steps):
            return Literal(value_at(graph.document.outputs, steps))
        case _:
            return Literal(None)


def _secret_settings(derived: Derived, secrets: SecretHandling) -> list[Setting]:
    if secrets is SecretHandling.LITERAL:
        return []
    within = (part.name for one in derived.embedded.values() for part in one.parts if isinstance(part, SettingOperand))
    known = {
        *(derived.graph.document.config or ()),
        *(part.name for one in derived.graph.values.values() for part in one.parts if isinstance(part, SettingOperand)),
    }
    names = dict.fromkeys(name for name in (*derived.secrets.values(), *within) if name not in known)
    return [Setting(name, SettingType.STRING, None, True, "") for name in names]
