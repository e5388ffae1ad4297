"""Which resources the rules of event buses listen to by the service that their events come from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from infra0.graph.kinds import NETWORKS, Kind, kind_of
from infra0.model import Document

_RULE = "aws:cloudwatch:EventRule"
_PREFIX = "aws."
_MODULES = {"config": "cfg", "elasticmapreduce": "emr", "macie": "macie2", "states": "sfn"}
"""Modules of the provider that are not called like the source of their events."""


def listening(document: Document, tokens: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Rules and the resources whose service they name as the source of events, where those are places of their own."""
    for rule, token in tokens.items():
        if token == _RULE:
            config = document.resources[rule].config or {}
            modules = {_module(source) for source in _sources(config.get("eventPattern"))}
            for name, other in tokens.items():
                emits = kind_of(other) is Kind.THING and other not in NETWORKS
                if emits and other.split(":")[:2] in [["aws", module] for module in modules]:
                    yield rule, name


def _module(source: str) -> str:
    service = source.removeprefix(_PREFIX).replace("-", "")
    return _MODULES.get(service, service)


def _sources(pattern: Any) -> Iterator[str]:
    if isinstance(pattern, str):
        try:
            pattern = json.loads(pattern)
        except ValueError:
            return
    sources = pattern.get("source") if isinstance(pattern, dict) else None
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, str) and source.startswith(_PREFIX):
            yield source
