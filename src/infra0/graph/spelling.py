"""Values with every reference spelled out, whatever short form the document has for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from infra0.diagnostics import Pointer
from infra0.graph.types import (
    ContextOperand,
    Expression,
    Graph,
    Member,
    Operand,
    ResourceOperand,
    SettingOperand,
)


def spelled(graph: Graph, value: Any, pointer: Pointer) -> Any:
    """The value with references as interpolations: a bare ``dataTable`` becomes ``${dataTable.name}``."""
    match value:
        case str():
            expression = graph.values.get(pointer)
            return interpolation(expression) if expression else value.replace("${", "$${")
        case list():
            return [spelled(graph, item, (*pointer, index)) for index, item in enumerate(value)]
        case dict():
            return {key: spelled(graph, item, (*pointer, key)) for key, item in value.items()}
        case _:
            return value


def interpolation(expression: Expression) -> str:
    """The expression as text of a document."""
    return "".join(
        part.replace("${", "$${") if isinstance(part, str) else f"${{{_operand(part)}}}" for part in expression.parts
    )


def with_attribute(expression: Expression, operand: ResourceOperand, attribute: str) -> str:
    """The expression as text of a document, with that attribute in the place of what the operand takes."""
    meant = replace(operand, path=(Member(attribute),))
    return interpolation(replace(expression, parts=tuple(meant if it == operand else it for it in expression.parts)))


def _operand(operand: Operand) -> str:
    match operand:
        case ContextOperand(name):
            return name
        case SettingOperand(name):
            return f"config.{name}"
        case ResourceOperand(resource, ()):
            return resource
        case ResourceOperand(resource, path):
            return resource + "".join(map(str, path))
