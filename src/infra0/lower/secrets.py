"""What stands in a program for the secrets that a document spells out."""

from __future__ import annotations

from infra0.derive.derived import Derived, SecretHandling
from infra0.diagnostics import Pointer
from infra0.graph import Graph
from infra0.ir import Literal, SecretValue, SettingValue, Value
from infra0.lower.values import ValueLowering
from infra0.source.values import value_at


def lower_secrets(derived: Derived, secrets: SecretHandling) -> dict[Pointer, Value]:
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
