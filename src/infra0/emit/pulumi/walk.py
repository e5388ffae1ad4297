"""Everything in a value, and what a resource depends on."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.ir import (
    Argument,
    FileValue,
    Interpolation,
    JsonDocument,
    ListValue,
    MapValue,
    ObjectValue,
    Program,
    Reference,
    Resource,
    ResourceValue,
    SecretValue,
    Value,
)


def values_of(program: Program) -> Iterator[Value]:
    """All values of a program, with those inside them."""
    for resource in program.resources:
        yield from _values_of_resource(resource)
    for output in program.outputs:
        yield from _inside(output.value)


def arguments_of(program: Program) -> Iterator[Argument]:
    """All properties that are given, those of nested objects among them."""
    for resource in program.resources:
        yield from resource.arguments
    for value in values_of(program):
        if isinstance(value, ObjectValue):
            yield from value.arguments


def named_resources(resource: Resource) -> Iterator[str]:
    """The IDs of the resources that this one names, with repetitions."""
    yield from resource.depends_on
    for value in _values_of_resource(resource):
        if isinstance(value, Reference | ResourceValue):
            yield value.resource


def _values_of_resource(resource: Resource) -> Iterator[Value]:
    for argument in (*resource.arguments, *resource.options):
        yield from _inside(argument.value)


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
        case FileValue(path) if not isinstance(path, str):
            yield path
