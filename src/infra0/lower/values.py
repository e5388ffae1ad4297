"""Values of a document as values of a program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from infra0.catalog import Catalog, EnumType, Kind, ResourceType, Type
from infra0.catalog.conversion import becomes_text, converted
from infra0.diagnostics import Pointer
from infra0.graph import (
    ContextOperand,
    Element,
    Expression,
    Graph,
    Member,
    Operand,
    ResourceOperand,
    SettingOperand,
    Slot,
    children,
    fitting,
    is_document,
    member_of_kind,
)
from infra0.graph.paths import follow, named_in
from infra0.graph.settings import TEXT
from infra0.ir import (
    Argument,
    Attribute,
    Context,
    ContextValue,
    EnumMember,
    FileValue,
    Index,
    Interpolation,
    JsonDocument,
    Key,
    ListValue,
    Literal,
    MapEntry,
    MapValue,
    ObjectValue,
    Reference,
    ResourceValue,
    SettingValue,
    Step,
    Value,
)

_URL = re.compile(r"(?:https?|s3|git|file)://", re.IGNORECASE)


class ValueLowering:
    """Turns values of a document into values of a program.

    replaced: values that stand for others, by their pointers, such as settings in the place of secrets.
    """

    def __init__(self, graph: Graph, replaced: Mapping[Pointer, Value]) -> None:
        self._graph = graph
        self._replaced = replaced

    def value(self, slot: Slot, value: Any, pointer: Pointer) -> Value | None:
        """The value in a slot; None where it counts as not given."""
        if pointer in self._replaced:
            return self._replaced[pointer]
        if value is None:
            return Literal(None) if slot.in_document else None
        if isinstance(value, str):
            return self._string(slot, value, pointer)
        if isinstance(value, dict | list):
            return self._container(slot, value, pointer)
        return _scalar(self._graph.catalog, slot, value)

    def _string(self, slot: Slot, text: str, pointer: Pointer) -> Value:
        expression = self._graph.values.get(pointer)
        if expression:
            lowered = self._expected(None if slot.in_document else slot.type, expression)
            if not isinstance(lowered, Literal):
                return self._file_of(slot, lowered) or lowered
            text = str(lowered.value)
        if slot.in_document:
            return Literal(text)
        return _file(slot, text, text) or _scalar(self._graph.catalog, slot, text)

    def _file_of(self, slot: Slot, path: Value) -> FileValue | None:
        """A file whose path is put together; None where a part of it is known only after something is deployed."""
        parts = path.parts if isinstance(path, Interpolation) else (path,)
        if slot.in_document or not all(isinstance(part, str) or self._is_known(part) for part in parts):
            return None
        return _file(slot, "".join(part if isinstance(part, str) else "x" for part in parts), path)

    def _is_known(self, value: Value) -> bool:
        match value:
            case SettingValue(name):
                declared = (self._graph.document.config or {}).get(name)
                return not (declared and declared.secret)
            case _:
                return isinstance(value, ContextValue)

    def _expected(self, expected: Type | None, expression: Expression) -> Value:
        """What stands for an expression where a type is expected: text of a number, where only text is taken."""
        lowered = self.expression(expression)
        return Interpolation((lowered,)) if becomes_text(expected, self._type_of(expression.whole)) else lowered

    def _type_of(self, operand: Operand | None) -> Type | None:
        match operand:
            case ResourceOperand(resource, path):
                return follow(self._graph.catalog, self._graph.types[resource], path).type
            case SettingOperand(_, given):
                return given
            case _:
                return None

    def _container(self, slot: Slot, value: dict[str, Any] | list[Any], pointer: Pointer) -> Value:
        if is_document(slot, value):
            return JsonDocument(self._plain(slot, value, pointer))
        if isinstance(value, dict) and not slot.in_document and member_of_kind(slot.type, Kind.OBJECT):
            return ObjectValue(
                tuple(
                    Argument(str(key), lowered, inner.declared)
                    for key, inner, item in children(self._graph.catalog, slot, value)
                    if (lowered := self.value(inner, item, (*pointer, key))) is not None
                )
            )
        return self._plain(slot, value, pointer)

    def _plain(self, slot: Slot, value: dict[str, Any] | list[Any], pointer: Pointer) -> ListValue | MapValue:
        lowered = [
            (key, item)
            for key, inner, raw in children(self._graph.catalog, slot, value)
            if (item := self.value(inner, raw, (*pointer, key))) is not None
        ]
        if isinstance(value, list):
            return ListValue(tuple(item for _, item in lowered))
        return MapValue(tuple(MapEntry(self._key(str(key), pointer), item) for key, item in lowered))

    def _key(self, key: str, pointer: Pointer) -> str | Value:
        expression = self._graph.keys.get((*pointer, key))
        if not expression:
            return key
        lowered = self._expected(TEXT, expression)
        return str(lowered.value) if isinstance(lowered, Literal) else lowered

    def expression(self, expression: Expression) -> Value:
        """What stands for an expression in a program."""
        match expression.parts:
            case ():
                return Literal("")
            case (str(text),):
                return Literal(text)
            case _ if expression.whole:
                return self.operand(expression.whole)
            case parts:
                return Interpolation(tuple(part if isinstance(part, str) else self.operand(part) for part in parts))

    def operand(self, operand: Operand) -> Value:
        """What stands for an operand in a program."""
        match operand:
            case ContextOperand(name):
                return ContextValue(Context(name))
            case SettingOperand(name):
                return SettingValue(name)
            case ResourceOperand(resource, ()):
                return ResourceValue(resource)
            case ResourceOperand(resource, path):
                return Reference(resource, _steps(self._graph.catalog, self._graph.types[resource], path))


def _steps(catalog: Catalog, owner: ResourceType | None, path: tuple[Member | Element, ...]) -> tuple[Step, ...]:
    """The steps of a path, each told apart by the type it is taken on: attribute, key of a map, or index."""
    steps: list[Step] = []
    current: Type | None = None
    for number, step in enumerate(path):
        if isinstance(step, Element):
            steps.append(Index(step.index))
            inner = member_of_kind(current, Kind.LIST)
            current = inner.element if inner else None
            continue
        named = named_in(catalog, owner, current) if owner and number else None
        owner = named.owner if named else owner
        properties = owner.attributes if owner and not number else named.properties if named else {}
        found = properties.get(step.name)
        mapped = member_of_kind(current, Kind.MAP)
        if found or not (step.bracketed or mapped):
            steps.append(Attribute(step.name, found))
            current = found.type if found else None
        else:
            steps.append(Key(step.name))
            current = mapped.element if mapped else None
    return tuple(steps)


def _file(slot: Slot, text: str, path: str | Value) -> FileValue | None:
    """A path or URL in a slot for an asset or archive; of either kind, a folder is an archive.

    text: the path, with something in the place of what only the program knows.
    """
    archive, asset = member_of_kind(slot.type, Kind.ARCHIVE), member_of_kind(slot.type, Kind.ASSET)
    if not archive and not asset:
        return None
    is_archive = text.endswith("/") if archive and asset else archive is not None
    return FileValue(path, is_archive, _URL.match(text) is not None)


def _scalar(catalog: Catalog, slot: Slot, value: str | int | float | bool) -> Literal | EnumMember:
    if slot.type is None or slot.in_document:
        return Literal(value)
    if slot.type.kind is Kind.ENUM and slot.owner:
        return _member(catalog.enum_type(slot.owner, slot.type), value)
    if fitting(slot.type, value):
        return Literal(value)
    return Literal(converted(slot.type, value))


def _member(enum: EnumType, value: str | int | float | bool) -> Literal | EnumMember:
    return EnumMember(enum, value) if value in enum.members else Literal(value)
