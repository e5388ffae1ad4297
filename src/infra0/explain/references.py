"""Which attribute a bare reference means, as answers to queries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from infra0.catalog import Catalog

_MEMBERS = ("type", "property", "target")


def answer(catalog: Catalog, query: Mapping[str, Any]) -> dict[str, Any]:
    """The query with `attribute` and `because` added, or with `error` where it cannot be answered.

    query: `type`, `property` (a slot such as ``defaultActions[].targetGroupArn``) and `target`.
    """
    missing = [name for name in _MEMBERS if not isinstance(query.get(name), str)]
    if missing:
        return {**query, "error": f"the query has no {' and no '.join(missing)}"}
    owner, target = catalog.resource(query["type"]), catalog.resource(query["target"])
    if owner is None or target is None:
        unknown = query["type"] if owner is None else query["target"]
        return {**query, "error": f"there is no type {unknown}"}
    evidence = catalog.resolve(owner, query["property"], target)
    return {**query, "attribute": evidence.attribute, "because": evidence.because, "step": evidence.step}


def answer_line(catalog: Catalog, line: str) -> str:
    """The answer to a query on a line of JSON, as a line of JSON."""
    try:
        query = json.loads(line)
    except ValueError as error:
        return json.dumps({"error": f"this is not JSON: {error}"})
    if not isinstance(query, dict):
        return json.dumps({"error": "a query is a JSON object"})
    return json.dumps(answer(catalog, query), ensure_ascii=False)
