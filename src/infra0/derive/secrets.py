"""Secrets that a document spells out: found, and given stack settings to stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.derive.credentials import looks_like_credential
from infra0.derive.rules import SecretLiteral
from infra0.diagnostics import Diagnostic, Place, Pointer
from infra0.graph import Graph, Slot, children, input_slot
from infra0.graph.words import words


def find_secrets(graph: Graph) -> tuple[dict[Pointer, str], tuple[Diagnostic, ...]]:
    """Pointers to secret literals with the setting for each, and a finding for each."""
    names: dict[Pointer, str] = {}
    found: list[Diagnostic] = []
    taken = set(graph.document.config or ())
    for resource, body in graph.document.resources.items():
        for key, value in (body.config or {}).items():
            slot = input_slot(graph.types[resource], key)
            for pointer, reason in _secrets(graph, slot, value, ("resources", resource, "config", key)):
                name = _unused(_setting_name(pointer), taken)
                taken.add(name)
                names[pointer] = name
                found.append(_finding(pointer, name, reason))
    return names, tuple(found)


def _secrets(graph: Graph, slot: Slot, value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Pointers to literals that are secret, each with the reason."""
    if isinstance(value, str):
        if value and pointer not in graph.values and (reason := _reason(slot, value)):
            yield pointer, reason
        return
    for key, inner, item in children(graph.catalog, slot, value):
        yield from _secrets(graph, inner, item, (*pointer, key))


def _reason(slot: Slot, text: str) -> str | None:
    if slot.declared and slot.declared.secret:
        return "the provider marks this property as secret"
    credential = looks_like_credential(text, slot.name)
    return f"it looks like {credential}" if credential else None


def _finding(pointer: Pointer, name: str, reason: str) -> Diagnostic:
    return SecretLiteral.at(
        Place(pointer),
        f"A secret is spelled out in the document: {reason}.",
        notes=(
            f"The program reads it from the secret stack setting `{name}`: `pulumi config set --secret {name}`.",
            "Take the value out of the document, and change it wherever it is in use.",
        ),
    )


def _setting_name(pointer: Pointer) -> str:
    """The resource's ID and the keys below it as one camelCase name; positions in lists count from 1."""
    _, resource, _, *steps = pointer
    spoken = [word for step in (resource, *steps) for word in _spoken(step)]
    first, *rest = spoken or ["secret"]
    return first + "".join(word.capitalize() for word in rest)


def _spoken(step: str | int) -> tuple[str, ...]:
    return (str(step + 1),) if isinstance(step, int) else words(step)


def _unused(name: str, taken: set[str]) -> str:
    number, candidate = 2, name
    while candidate in taken:
        candidate, number = f"{name}{number}", number + 1
    return candidate
