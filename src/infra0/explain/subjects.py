"""Finds what people name: a type or a property, in whatever spelling, or what they may have meant."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.catalog import Catalog, ResourceType
from infra0.diagnostics.nearest import nearest
from infra0.explain.paths import locate, split_subject
from infra0.upgrade.types import TypeReader


@dataclass(frozen=True, slots=True)
class FoundType:
    """The type of that very name, or those that were probably meant by it, best first.

    certain: the first of them is what the name stands for in another spelling.
    """

    written: str
    resource: ResourceType | None
    suggestions: tuple[str, ...] = ()
    certain: bool = False


def find_type(catalog: Catalog, written: str) -> FoundType:
    """The type of a token; the names of other tools and misspelled ones are answered with suggestions."""
    found = catalog.resource(written)
    if found:
        return FoundType(written, found)
    reading = TypeReader(catalog).read(written)
    meant = (reading.resource_type.short_token,) if reading.resource_type else ()
    return FoundType(written, None, tuple(dict.fromkeys((*meant, *reading.suggestions))), bool(meant))


def similar_subjects(catalog: Catalog, subject: str) -> tuple[str, ...]:
    """What was probably meant by the name of a type, or of a property of one, of which nothing is known."""
    # The name of a program's class has full stops where a property's path would begin.
    if (whole := find_type(catalog, subject)).certain:
        return whole.suggestions
    token, path = split_subject(subject)
    found = find_type(catalog, token)
    if found.resource:
        return tuple(f"{token}.{one}" for one in _similar_properties(catalog, found.resource, path))
    behind = f".{path}" if path else ""
    return tuple(f"{one}{behind}" for one in found.suggestions)


def _similar_properties(catalog: Catalog, resource: ResourceType, path: str) -> tuple[str, ...]:
    found = locate(catalog, resource, path)
    outputs = nearest(path, tuple(resource.outputs)) if "." not in path else ()
    return tuple(dict.fromkeys((*found.suggestions, *outputs)))
