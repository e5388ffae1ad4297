"""The attributes and the keys of a DynamoDB table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.reading import is_open, known, objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Pointer

_KEYS = ("hashKey", "rangeKey")
INDEXES = ("globalSecondaryIndexes", "localSecondaryIndexes")
"""The inputs that have indexes with keys of their own."""


def attributes_of(subject: Subject, visit: ResourceVisit) -> Mapping[str, int] | None:
    """The names of the attributes and their places in the list; None where not all of them are known."""
    if _is_partly_open(subject, visit, "attributes") or not isinstance(visit.config.get("attributes") or [], list):
        return None
    found: dict[str, int] = {}
    for number, (pointer, attribute) in enumerate(objects_at(subject, visit.name, "attributes")):
        name = known(subject, (*pointer, "name"), attribute.get("name"))
        if not isinstance(name, str):
            return None
        found.setdefault(name, number)
    return found


def all_keys_known(subject: Subject, visit: ResourceVisit) -> bool:
    """Whether no key of the table or of its indexes is known at deployment only."""
    if any(_is_partly_open(subject, visit, index) for index in INDEXES):
        return False
    holders = _key_holders(subject, visit)
    return not any(is_open(subject, (*pointer, key), holder.get(key)) for pointer, holder in holders for key in _KEYS)


def _is_partly_open(subject: Subject, visit: ResourceVisit, name: str) -> bool:
    given = visit.config.get(name)
    elements = enumerate(given if isinstance(given, list) else ())
    return is_open(subject, visit.pointer(name), given) or any(
        is_open(subject, visit.pointer(name, number), element) for number, element in elements
    )


def _key_holders(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """The configuration of the table, and its indexes."""
    yield visit.pointer(), visit.config
    for index in INDEXES:
        yield from objects_at(subject, visit.name, index)


def keys_of(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[str, Pointer]]:
    """The keys of the table and of its indexes that are known, each with its place."""
    for pointer, holder in _key_holders(subject, visit):
        for key in _KEYS:
            name = known(subject, (*pointer, key), holder.get(key))
            if isinstance(name, str):
                yield name, (*pointer, key)
        schemas = holder.get("keySchemas")
        for number, schema in enumerate(schemas if isinstance(schemas, list) else ()):
            name = schema.get("attributeName") if isinstance(schema, dict) else None
            if isinstance(name, str):
                yield name, (*pointer, "keySchemas", number, "attributeName")
