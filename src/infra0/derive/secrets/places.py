"""Where a document spells out secrets: in inputs, in outputs, and in the defaults of settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.derive.secrets.credentials import Credential, credentials_in, looks_like_credential
from infra0.diagnostics import Pointer
from infra0.graph import Expression, Graph, Operand, SettingOperand, Slot, children, input_slot

_OPERAND = "${}"
"""What stands for an operand where credentials are looked for; no credential has it in it."""


@dataclass(frozen=True, slots=True)
class SecretPlace:
    """A literal that is a secret as a whole. reason: how that is known, as a sentence."""

    pointer: Pointer
    reason: str


@dataclass(frozen=True, slots=True)
class SecretPart:
    """Text with a secret within: `before` and `after` are what stands around it, operands included."""

    pointer: Pointer
    reason: str
    before: tuple[str | Operand, ...]
    after: tuple[str | Operand, ...]


def secret_places(graph: Graph) -> Iterator[SecretPlace | SecretPart]:
    """Every secret that the document spells out, in its order."""
    yield from _defaults(graph)
    for text in _texts(graph):
        yield from _of_text(text)


def _defaults(graph: Graph) -> Iterator[SecretPlace]:
    defaults = {
        name: setting.default
        for name, setting in (graph.document.config or {}).items()
        if setting and isinstance(setting.default, str) and setting.default
    }
    read = _read_as_secrets(graph) if defaults else {}
    for name, default in defaults.items():
        pointer = ("config", name, "default")
        if is_declared_secret(graph, pointer):
            yield SecretPlace(pointer, "the setting is marked as secret")
        elif name in read:
            yield SecretPlace(pointer, f"the provider marks {read[name]}, which reads this setting, as secret")
        elif kind := looks_like_credential(default, name):
            yield SecretPlace(pointer, f"it looks like {kind}")


def is_declared_secret(graph: Graph, pointer: Pointer) -> bool:
    """Whether a pointer is to the default of a setting that the document itself calls secret."""
    setting = (graph.document.config or {}).get(str(pointer[1])) if pointer[0] == "config" else None
    return bool(setting and setting.secret)


def _read_as_secrets(graph: Graph) -> Mapping[str, str]:
    """The settings that properties read which the provider marks as secret, with the first of these in words."""
    found: dict[str, str] = {}
    for text in _texts(graph):
        if text.slot.declared and text.slot.declared.secret and text.expression:
            words = f"`{text.slot.path}` of `{text.pointer[1]}`"
            for operand in text.expression.parts:
                if isinstance(operand, SettingOperand):
                    found.setdefault(operand.name, words)
    return found


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the document. name: what tells most of what it is."""

    slot: Slot
    text: str
    expression: Expression | None
    pointer: Pointer
    name: str


def _texts(graph: Graph) -> Iterator[_Text]:
    """Every text in inputs and outputs, in the order of the document."""
    for resource, body in graph.document.resources.items():
        for key, value in (body.config or {}).items():
            slot = input_slot(graph.types[resource], key)
            yield from _within(graph, slot, value, ("resources", resource, "config", key), slot.name)
    for name, value in (graph.document.outputs or {}).items():
        yield from _within(graph, Slot(None, name, name, None, None), value, ("outputs", name), name)


def _within(graph: Graph, slot: Slot, value: Any, pointer: Pointer, name: str) -> Iterator[_Text]:
    if isinstance(value, str):
        yield _Text(slot, value, graph.values.get(pointer), pointer, name)
        return
    pair = _pair_name(value)
    for key, inner, item in children(graph.catalog, slot, value):
        yield from _within(graph, inner, item, (*pointer, key), pair if key == "value" and pair else inner.name)


def _pair_name(value: Any) -> str:
    """The name in an object such as ``{"name": "DB_PASSWORD", "value": "..."}``."""
    name = value.get("name") if isinstance(value, Mapping) else None
    return name if isinstance(name, str) else ""


def _of_text(found: _Text) -> Iterator[SecretPlace | SecretPart]:
    declared = found.slot.declared
    if found.expression and any(not isinstance(part, str) for part in found.expression.parts):
        yield from _of_expression(found.expression, found.pointer)
    elif found.text and declared and declared.secret:
        yield SecretPlace(found.pointer, "the provider marks this property as secret")
    elif kind := looks_like_credential(found.text, found.name):
        yield SecretPlace(found.pointer, f"it looks like {kind}")


def _of_expression(expression: Expression, pointer: Pointer) -> Iterator[SecretPart]:
    """The first credential that stands in the text between operands."""
    joined = "".join(part if isinstance(part, str) else _OPERAND for part in expression.parts)
    found = next(credentials_in(joined), None)
    if found:
        yield SecretPart(pointer, f"it looks like {found.kind}", *_around(expression, found))


def _around(expression: Expression, found: Credential) -> tuple[tuple[str | Operand, ...], tuple[str | Operand, ...]]:
    """The parts of an expression before and after a credential in its joined text."""
    before: list[str | Operand] = []
    after: list[str | Operand] = []
    position = 0
    for part in expression.parts:
        end = position + len(part if isinstance(part, str) else _OPERAND)
        if end <= found.start:
            before.append(part)
        elif position >= found.end:
            after.append(part)
        elif isinstance(part, str):
            before.append(part[: found.start - position])
            after.append(part[found.end - position :])
        position = end
    return tuple(filter(None, before)), tuple(filter(None, after))
