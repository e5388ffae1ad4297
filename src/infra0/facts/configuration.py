"""What a resource is configured with, as rows that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from infra0.facts.defaults import defaults_of
from infra0.facts.parts import resource_token
from infra0.facts.values import SECRET, ValueReader, reference_text, referred
from infra0.ir import (
    Argument,
    EnumMember,
    JsonDocument,
    ListValue,
    Literal,
    MapValue,
    ObjectValue,
    Reference,
    Resource,
    ResourceValue,
    SettingValue,
    Value,
)

_DEEPEST = 12
_LONGEST_TEXT = 160
_MOST_COLUMNS = 7
_ON_ONE_ROW = frozenset({"tags"})


@dataclass(frozen=True, slots=True)
class Row:
    """One property.

    path: from the resource's configuration, ``environment.variables.TABLE_NAME``.
    type: what the provider takes there; empty where no catalog says.
    text: what it is given, in the document's notation.
    resource: the ID of the resource that the whole value refers to, or empty.
    by_default: whether it is the provider's default rather than the document's word.
    note: why a reader should know that default, or empty.
    """

    path: str
    type: str
    text: str
    resource: str = ""
    by_default: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A property too long for a row.

    path: from the resource's configuration.
    language: ``json`` for JSON documents, else empty.
    text: the whole value.
    """

    path: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of like objects, such as the routes of an API.

    path: from the resource's configuration.
    columns: the properties that the objects have.
    rows: for each object its values in the order of the columns; empty where it has none.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that a resource is given.

    rows: one for each property, in the document's order, then defaults that matter.
    listings: lists of like objects.
    blocks: long texts and JSON documents.
    """

    rows: tuple[Row, ...]
    listings: tuple[Listing, ...]
    blocks: tuple[Block, ...]


def configuration_of(resource: Resource, reader: ValueReader) -> Configuration:
    """The configuration of one resource."""
    sorter = _Sorter(reader)
    for argument in resource.arguments:
        sorter.argument(argument, "", 0)
    defaults = _defaults(resource, {row.path for row in sorter.rows})
    return Configuration((*sorter.rows, *defaults), tuple(sorter.listings), tuple(sorter.blocks))


def _defaults(resource: Resource, said: set[str]) -> Iterator[Row]:
    arguments = {argument.name for argument in resource.arguments}
    types = resource.type.inputs if resource.type else {}
    for default in defaults_of(resource_token(resource)):
        if default.path not in said and default.path not in arguments:
            declared = types.get(default.path)
            yield Row(
                default.path,
                str(declared.type) if declared else "",
                default.value,
                by_default=True,
                note=default.because,
            )


@dataclass(slots=True)
class _Sorter:
    """Puts every value where it is readable: into a row, a listing or a block."""

    reader: ValueReader
    rows: list[Row] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def argument(self, argument: Argument, prefix: str, depth: int) -> None:
        declared = argument.property
        path = f"{prefix}.{argument.name}" if prefix else argument.name
        kind = str(declared.type) if declared else ""
        if declared and declared.secret and not isinstance(argument.value, Reference | SettingValue):
            self.rows.append(Row(path, kind, SECRET))
        else:
            self.value(argument.value, path, kind, depth)

    def value(self, value: Value, path: str, kind: str, depth: int) -> None:
        match value:
            case JsonDocument():
                self.blocks.append(Block(path, "json", self.reader.document(value)))
            case ObjectValue(arguments) if arguments and depth < _DEEPEST:
                for argument in arguments:
                    self.argument(argument, path, depth + 1)
            case MapValue(entries) if entries and path in _ON_ONE_ROW:
                pairs = ", ".join(f"{key}={self.reader.text(inner)}" for key, inner in self._entries(value))
                self._text(pairs, path, kind)
            case MapValue(entries) if entries and depth < _DEEPEST:
                for key, inner in self._entries(value):
                    self.value(inner, f"{path}.{key}", _element(kind), depth + 1)
            case ListValue(items) if any(isinstance(item, ObjectValue | MapValue | ListValue) for item in items):
                self._list(items, path, kind, depth)
            case _:
                self._leaf(value, path, kind)

    def _list(self, items: tuple[Value, ...], path: str, kind: str, depth: int) -> None:
        listing = _listing(items, path, self.reader) if len(items) > 1 else None
        if listing:
            self.listings.append(listing)
        elif depth < _DEEPEST:
            for index, item in enumerate(items):
                self.value(item, f"{path}[{index}]", _element(kind), depth + 1)
        else:
            self.blocks.append(Block(path, "json", self.reader.document(ListValue(items))))

    def _leaf(self, value: Value, path: str, kind: str) -> None:
        self._text(_leaf_text(value, self.reader), path, kind, referred(value))

    def _text(self, text: str, path: str, kind: str, resource: str = "") -> None:
        if len(text) > _LONGEST_TEXT or "\n" in text:
            self.blocks.append(Block(path, "", text))
        else:
            self.rows.append(Row(path, kind, text, resource))

    def _entries(self, value: MapValue) -> Iterator[tuple[str, Value]]:
        for entry in value.entries:
            yield (entry.key if isinstance(entry.key, str) else self.reader.text(entry.key)), entry.value


def _listing(items: tuple[Value, ...], path: str, reader: ValueReader) -> Listing | None:
    """The items as a table, if every one of them is an object of leaves and they share a few properties."""
    objects = [item for item in items if isinstance(item, ObjectValue)]
    if len(objects) != len(items) or not all(_is_leaf(argument.value) for one in objects for argument in one.arguments):
        return None
    columns = tuple(dict.fromkeys(argument.name for one in objects for argument in one.arguments))
    if not columns or len(columns) > _MOST_COLUMNS:
        return None
    rows = tuple(tuple(_cell(one, column, reader) for column in columns) for one in objects)
    return Listing(path, columns, rows) if all(_fits(row) for row in rows) else None


def _cell(owner: ObjectValue, column: str, reader: ValueReader) -> Row:
    sorter = _Sorter(reader)
    for argument in owner.arguments:
        if argument.name == column:
            sorter.argument(argument, "", _DEEPEST)
    return sorter.rows[0] if sorter.rows else Row(column, "", "\n".join(block.text for block in sorter.blocks))


def _fits(row: tuple[Row, ...]) -> bool:
    return all(len(cell.text) <= _LONGEST_TEXT and "\n" not in cell.text for cell in row)


def _is_leaf(value: Value) -> bool:
    match value:
        case ListValue(items):
            return all(isinstance(item, Literal | EnumMember | Reference | ResourceValue) for item in items)
        case JsonDocument() | ObjectValue() | MapValue():
            return False
        case _:
            return True


def _leaf_text(value: Value, reader: ValueReader) -> str:
    match value:
        case Reference():
            return reference_text(value)
        case ResourceValue(resource):
            return resource
        case ListValue(items) if items:
            return ", ".join(_leaf_text(item, reader) for item in items)
        case _:
            return reader.text(value)


def _element(kind: str) -> str:
    """The type of what a list or map holds: ``string`` of ``list of string``."""
    for container in ("list of ", "map of "):
        if kind.startswith(container):
            return kind.removeprefix(container)
    return ""
