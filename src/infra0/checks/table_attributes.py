"""The attributes and the keys of a DynamoDB table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.checks.reading import known, objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Pointer

_KEYS = ("hashKey", "rangeKey")
_INDEXES = ("globalSecondaryIndexes", "localSecondaryIndexes")


def attributes_of(subject: Subject, visit: ResourceVisit) -> Mapping[str, int] | None:
    """The names of the attributes and their places in the list; None where not all of them are known."""
    found: dict[str, int] = {}
    for number, (pointer, attribute) in enumerate(objects_at(subject, visit.name, "attributes")):
        name = known(subject, (*pointer, "name"), attribute.get("name"))
        if not isinstance(name, str):
            return None
        found.setdefault(name, number)
    return found


def keys_of(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[str, Pointer]]:
    """The keys of the table and of its indexes that are known, each with its place."""
    holders = [(visit.pointer(), visit.config)]
    for index in _INDEXES:
        holders.extend(objects_at(subject, visit.name, index))
    for pointer, holder in holders:
        for key in _KEYS:
            name = known(subject, (*pointer, key), holder.get(key))
            if isinstance(name, str):
                yield name, (*pointer, key)
        schemas = holder.get("keySchemas")
        for number, schema in enumerate(schemas if isinstance(schemas, list) else ()):
            name = schema.get("attributeName") if isinstance(schema, dict) else None
            if isinstance(name, str):
                yield name, (*pointer, "keySchemas", number, "attributeName")
