"""A resource as flat pairs of path and text, so that two of them can be compared property by property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infra0.facts.parts import resource_token
from infra0.facts.values import SECRET, ValueReader
from infra0.ir import (
    Argument,
    Interpolation,
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

_DEEPEST = 40
_NAMING = ("Sid", "sid", "name", "id", "key", "originId")
"""Properties that name the element of a list that they are in."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a property is given: as text, and whether it refers to another resource."""

    text: str
    refers: bool = False


@dataclass(frozen=True, slots=True)
class LeafReader:
    """Reads resources of one program; `renamed` gives resources another ID before they are compared."""

    reader: ValueReader
    renamed: Mapping[str, str]

    def leaves_of(self, resource: Resource) -> dict[str, Leaf]:
        """Every property that a resource is given, by path, in its own order."""
        leaves = {"type": Leaf(resource_token(resource))}
        for argument in resource.arguments:
            leaves.update(self._argument(argument, argument.name))
        for option in resource.options:
            leaves.update(self._value(option.value, f"options.{option.name}", 0))
        if resource.depends_on:
            names = (self.renamed.get(name, name) for name in resource.depends_on)
            leaves["dependsOn"] = Leaf(", ".join(sorted(names)), refers=True)
        return leaves

    def text(self, value: Value) -> str:
        """A value as text, with the IDs that are compared."""
        return self.reader.text(self._with_new_ids(value))

    def _argument(self, argument: Argument, path: str, depth: int = 0) -> Iterator[tuple[str, Leaf]]:
        declared = argument.property
        if declared and declared.secret and not isinstance(argument.value, Reference | SettingValue):
            yield path, Leaf(SECRET)
        else:
            yield from self._value(argument.value, path, depth)

    def _value(self, value: Value, path: str, depth: int) -> Iterator[tuple[str, Leaf]]:
        match value:
            case JsonDocument(inner):
                yield from self._value(inner, path, depth)
            case ObjectValue(arguments) if arguments and depth < _DEEPEST:
                for argument in arguments:
                    yield from self._argument(argument, f"{path}.{argument.name}", depth + 1)
            case MapValue(entries) if entries and depth < _DEEPEST:
                for entry in entries:
                    key = entry.key if isinstance(entry.key, str) else self.text(entry.key)
                    yield from self._value(entry.value, f"{path}.{key}", depth + 1)
            case ListValue(items) if depth < _DEEPEST and any(map(_is_nested, items)):
                for name, item in zip(self._element_names(items), items, strict=True):
                    yield from self._value(item, f"{path}[{name}]", depth + 1)
            case _:
                yield path, Leaf(self.text(value), _refers(value))

    def _element_names(self, items: Sequence[Value]) -> Sequence[str]:
        """What tells the elements of a list apart whatever their order: a name that each has, else their places."""
        for key in _NAMING:
            names = [name for item in items if (name := _member(item, key))]
            if len(names) == len(set(names)) == len(items):
                return names
        return [str(index) for index in range(len(items))]

    def _with_new_ids(self, value: Value) -> Value:
        match value:
            case Reference(resource) | ResourceValue(resource) if resource in self.renamed:
                return replace(value, resource=self.renamed[resource])
            case Interpolation(parts):
                return Interpolation(
                    tuple(part if isinstance(part, str) else self._with_new_ids(part) for part in parts)
                )
            case ListValue(items):
                return ListValue(tuple(map(self._with_new_ids, items)))
            case _:
                return value


def _member(value: Value, key: str) -> str:
    """A text that an object has under that key, or nothing."""
    match value:
        case ObjectValue(arguments):
            found = next((argument.value for argument in arguments if argument.name == key), None)
        case MapValue(entries):
            found = next((entry.value for entry in entries if entry.key == key), None)
        case _:
            return ""
    return found.value if isinstance(found, Literal) and isinstance(found.value, str) else ""


def _is_nested(value: Value) -> bool:
    return isinstance(value, ObjectValue | MapValue | ListValue | JsonDocument)


def _refers(value: Value) -> bool:
    match value:
        case Reference() | ResourceValue():
            return True
        case Interpolation(parts):
            return any(isinstance(part, Reference | ResourceValue) for part in parts)
        case ListValue(items):
            return any(map(_refers, items))
        case _:
            return False
