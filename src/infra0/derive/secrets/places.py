"""Where a document spells out secrets: in inputs, in outputs, and in the defaults of settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Kind
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.inputs import is_document
from infra0.derive.placeholders import may_be_placeholder
from infra0.derive.secrets.credentials import Credential, credentials_in, looks_like_credential, names_credential
from infra0.diagnostics import Pointer
from infra0.graph import Expression, Graph, Operand, SettingOperand, Slot, children, input_slot

_OPEN = {("aws:ssm:Parameter", "value"): ("type", frozenset({"String", "StringList"}))}
"""Inputs that the provider marks secret, and are none where another input has one of some values."""

_ELSEWHERE = frozenset({"PARAMETER_STORE", "SECRETS_MANAGER"})
"""What the type of a variable says whose value is the name of a secret."""

_OPERAND = "${}"
"""What stands for an operand where credentials are looked for; no credential has it in it."""


@dataclass(frozen=True, slots=True)
class SecretPlace:
    """A literal that is a secret as a whole, or a placeholder for one, which is not given.

    reason: how that is known, as a sentence.
    """

    pointer: Pointer
    reason: str
    is_given: bool = True


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
    """A text of the document. slot: marked as secret if the text is one. name: what tells most of what it is."""

    slot: Slot
    text: str
    expression: Expression | None
    pointer: Pointer
    name: str

    @property
    def has_operands(self) -> bool:
        """Whether something else than text is in it."""
        return self.expression is not None and any(not isinstance(part, str) for part in self.expression.parts)


def _texts(graph: Graph) -> Iterator[_Text]:
    """Every text in inputs and outputs, in the order of the document."""
    for resource, body in graph.document.resources.items():
        config = body.config or {}
        for key, value in config.items():
            slot = input_slot(graph.types[resource], key)
            name = (key == "value" and _pair_name(config)) or key
            within = _within(graph, slot, value, ("resources", resource, "config", key), name)
            yield from map(_unmarked, within) if _is_open(slot, config) else within
    for name, value in (graph.document.outputs or {}).items():
        yield from _within(graph, Slot(None, name, name, None, None), value, ("outputs", name), name)


def _is_open(slot: Slot, config: Mapping[str, Any]) -> bool:
    """Whether another input says that an input is no secret."""
    other, values = _OPEN.get((slot.owner.short_token if slot.owner else "", slot.name), ("", frozenset()))
    return str(config.get(other)) in values


def _unmarked(text: _Text) -> _Text:
    declared = text.slot.declared and replace(text.slot.declared, secret=False)
    return replace(text, slot=replace(text.slot, declared=declared))


def _within(graph: Graph, slot: Slot, value: Any, pointer: Pointer, name: str) -> Iterator[_Text]:
    if isinstance(value, str):
        yield _Text(slot, value, graph.values.get(pointer), pointer, name)
    elif _is_marked_whole(slot, value):
        yield from _told_apart(tuple(_members(graph, slot, value, pointer)), name)
    else:
        yield from _members(graph, slot, value, pointer)


def _is_marked_whole(slot: Slot, value: Any) -> bool:
    """Whether a map or document is marked as secret with all that is within."""
    if slot.in_document or not slot.declared or not slot.declared.secret or not isinstance(value, Mapping | list):
        return False
    return is_document(slot, value) or member_of_kind(slot.type, Kind.MAP) is not None


def _told_apart(members: tuple[_Text, ...], name: str) -> Iterator[_Text]:
    """The texts of what is marked as a whole, with the mark left to those that are called credentials.

    If none is, it is left to references, and to all where the whole itself is called a credential.
    """
    telling = [member for member in members if names_credential(member.name)]
    given = [member for member in members if member.has_operands]
    marked = telling or given or (members if names_credential(name) else ())
    yield from (member if member in marked else _unmarked(member) for member in members)


def _members(graph: Graph, slot: Slot, value: Any, pointer: Pointer) -> Iterator[_Text]:
    pair = _pair_name(value)
    for key, inner, item in children(graph.catalog, slot, value):
        yield from _within(graph, inner, item, (*pointer, key), pair if key == "value" and pair else inner.name)


def _pair_name(value: Any) -> str:
    """The name in an object such as ``{"name": "DB_PASSWORD", "value": "..."}``, whose value is not kept elsewhere."""
    if not isinstance(value, Mapping):
        return ""
    name, kind = value.get("name"), value.get("type")
    return name if isinstance(name, str) and not (isinstance(kind, str) and kind in _ELSEWHERE) else ""


def _of_text(found: _Text) -> Iterator[SecretPlace | SecretPart]:
    declared = found.slot.declared
    if found.expression and found.has_operands:
        yield from _of_expression(found.expression, found.pointer)
    elif found.text.startswith("arn:"):
        return
    elif found.text and declared and declared.secret:
        is_given = not may_be_placeholder(found.text.strip())
        yield SecretPlace(found.pointer, "the provider marks this property as secret", is_given)
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
