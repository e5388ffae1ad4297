"""Everything in a value, and what a resource depends on."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.ir import (
    Interpolation,
    JsonDocument,
    ListValue,
    Literal,
    MapValue,
    ObjectValue,
    Program,
    Reference,
    Resource,
    ResourceValue,
    SecretValue,
    Value,
)

_NAMING_OPTIONS = frozenset({"deletedWith", "dependsOn", "parent", "provider", "providers", "replaceWith"})
"""Options whose strings are IDs."""


def values_of(program: Program) -> Iterator[Value]:
    """All values of a program, with those inside them."""
    for resource in program.resources:
        yield from _values_of_resource(resource)
    for output in program.outputs:
        yield from _inside(output.value)


def named_resources(resource: Resource) -> Iterator[str]:
    """What may be the ID of a resource that this one names, with repetitions."""
    yield from resource.depends_on
    for argument in resource.arguments:
        for value in _inside(argument.value):
            if isinstance(value, Reference | ResourceValue):
                yield value.resource
    for option in resource.options:
        for value in _inside(option.value):
            match value:
                case Reference(id_, _) | ResourceValue(id_):
                    yield id_
                case Literal(str() as id_) if option.name in _NAMING_OPTIONS:
                    yield id_


def _values_of_resource(resource: Resource) -> Iterator[Value]:
    for argument in resource.arguments:
        yield from _inside(argument.value)
    for option in resource.options:
        yield from _inside(option.value)


def _inside(value: Value) -> Iterator[Value]:
    yield value
    for part in _parts(value):
        yield from _inside(part)


def _parts(value: Value) -> Iterator[Value]:
    match value:
        case Interpolation(parts):
            yield from (part for part in parts if not isinstance(part, str))
        case ListValue(items):
            yield from items
        case MapValue(entries):
            yield from (entry.key for entry in entries if not isinstance(entry.key, str))
            yield from (entry.value for entry in entries)
        case ObjectValue(arguments):
            yield from (argument.value for argument in arguments)
        case JsonDocument(inner) | SecretValue(inner):
            yield inner
