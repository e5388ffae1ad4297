"""Finds prose in slots for policies and dashboards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from infra0.diagnostics import Place, Pointer
from infra0.graph import Graph, input_slot
from infra0.graph.policies import ROLE, inline_policies

_TRUSTED = re.compile(r"[a-z0-9.-]{1,100}\.amazonaws\.com|[A-Za-z][A-Za-z0-9,&+]{0,100}")
"""Whom a role is to trust, in text without blanks: a service's principal, or a word such as ``Lambda``. Words that
hyphens join stand for a policy that is not in the document."""

DASHBOARD = ("aws:cloudwatch:Dashboard", ("dashboardBody",))


@dataclass(frozen=True, slots=True)
class Prose:
    """Text where a document belongs. path: where in the configuration of `resource`, a `token`."""

    resource: str
    token: str
    path: Pointer
    text: str

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return Place(("resources", self.resource, "config", *self.path))

    @property
    def key(self) -> str:
        """The property that the text is the value of, as authors would call it."""
        return ".".join(str(step) for step in self.path if isinstance(step, str))


def find_prose(graph: Graph) -> Iterator[Prose]:
    """Every prose of the document, in its order."""
    for name, resource in graph.document.resources.items():
        found = graph.types[name]
        if found is None:
            continue
        config = resource.config or {}
        inline = inline_policies(config) if found.short_token == ROLE else ()
        for path, value in (*_policies(graph, name, config), *inline):
            literal = ("resources", name, "config", *path) not in graph.values
            if literal and isinstance(value, str) and (is_prose(value) or _trust(path, value)):
                yield Prose(name, found.short_token, path, value)


def is_prose(text: str) -> bool:
    """Whether text is words rather than JSON or a name: it holds blanks, and no bracket opens it."""
    stripped = text.strip()
    return bool(stripped) and stripped[0] not in '{["<' and " " in stripped


def _policies(graph: Graph, name: str, config: dict[str, Any]) -> Iterator[tuple[Pointer, Any]]:
    """The inputs of a resource that take a policy's document or a dashboard's."""
    found = graph.types[name]
    for key, value in config.items():
        declared = input_slot(found, key).declared
        wanted = key.lower().endswith("policy") or (found and (found.short_token, (key,)) == DASHBOARD)
        if declared and declared.document and wanted:
            yield (key,), value


def _trust(path: Pointer, text: str) -> bool:
    """Whether text without blanks says whom a role is to trust, which a derived policy can spell out."""
    return path == ("assumeRolePolicy",) and _TRUSTED.fullmatch(text.strip()) is not None
