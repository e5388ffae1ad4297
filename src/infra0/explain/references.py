"""Which attribute a bare reference means, as answers to queries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from infra0.catalog import Catalog, Evidence, Kind, ResourceType
from infra0.explain.paths import locate
from infra0.explain.subjects import find_type
from infra0.graph import Slot, member_of_kind
from infra0.graph.bare import Text, bare_reference

_MEMBERS = ("type", "property", "target")
_ID = "ID"


@dataclass(frozen=True, slots=True)
class Query:
    """A slot of a type, named by its path, that is given the ID of a resource of another type."""

    owner: ResourceType
    path: str
    target: ResourceType


def answer(catalog: Catalog, query: Mapping[str, Any]) -> dict[str, Any]:
    """The query with `attribute` and `because` added, or with `error` where it cannot be answered.

    query: `type`, `property` (a slot such as ``defaultActions[].targetGroupArn``) and `target`; whatever else it has
    is kept. `attribute` is None where the slot takes the resource itself. `suggestions` are added where the type or
    the property does not exist, the nearest first.
    """
    missing = [name for name in _MEMBERS if not (isinstance(query.get(name), str) and query[name])]
    if missing:
        return {**query, "error": f"the query has no {' and no '.join(missing)}"}
    owner, target = find_type(catalog, query["type"]), find_type(catalog, query["target"])
    for found in (owner, target):
        if found.resource is None:
            return {**query, "error": f"unknown type {found.written}", "suggestions": list(found.suggestions)}
    assert owner.resource and target.resource
    return {**query, **_attribute(catalog, Query(owner.resource, query["property"], target.resource))}


def answer_line(catalog: Catalog, line: str) -> dict[str, Any]:
    """The answer to a query on a line of JSON."""
    try:
        query = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"error": f"this is not valid JSON: {error}"}
    if not isinstance(query, dict):
        return {"error": "a query is a JSON object"}
    return answer(catalog, query)


def _attribute(catalog: Catalog, query: Query) -> dict[str, Any]:
    located = locate(catalog, query.owner, query.path)
    slot = located.slot
    if not located.exists:
        evidence = catalog.resolve(query.owner, slot.path, query.target)
        because = f"`{query.path}` is not a property of {query.owner.short_token}; by its name: {evidence.because}"
        return {**_told(replace(evidence, because=because)), "suggestions": list(located.suggestions)}
    if member_of_kind(slot.type, Kind.RESOURCE):
        return {"attribute": None, "because": "the slot takes the resource itself, not an attribute of it", "step": 0}
    return _told(_evidence(catalog, slot, query))


def _evidence(catalog: Catalog, slot: Slot, query: Query) -> Evidence:
    """What the compiler makes of a bare ID in the slot, or would make of it if it took references there."""
    found = bare_reference(catalog, slot, _ID, query.target)
    if not isinstance(found, Text):
        assert found.evidence
        return found.evidence
    if slot.free_key or slot.in_document:
        return _stays_text(slot, found.attribute or _identity(query.target))
    return catalog.resolve(query.owner, slot.path, query.target)


def _stays_text(slot: Slot, attribute: str) -> Evidence:
    key = f"the key {slot.name}" if slot.free_key and slot.name else "the slot"
    because = f"{key} does not say which attribute is meant, so a bare ID stays text: write ${{ID.{attribute}}}"
    return Evidence(attribute, 6, because)


def _identity(target: ResourceType) -> str:
    return next((name for name in ("name", "arn", "id") if name in target.attributes), "urn")


def _told(evidence: Evidence) -> dict[str, Any]:
    return {"attribute": evidence.attribute, "because": evidence.because, "step": evidence.step}
