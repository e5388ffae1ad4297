"""The stage that leaves nothing open: prose becomes documents, secrets become settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from infra0.derive.derived import Derived
from infra0.derive.prose_slots import Prose, find_prose
from infra0.derive.secrets.credentials import looks_like_credential
from infra0.derive.secrets.settings import find_secrets
from infra0.diagnostics import Diagnostic, Pointer
from infra0.graph import Graph, bind_values, reordered
from infra0.model import Document

if TYPE_CHECKING:
    from infra0.derive.answers import Answer


def derive(graph: Graph, *, prose: bool = True) -> tuple[Derived, tuple[Diagnostic, ...]]:
    """The graph with prose replaced and secrets found; with `prose` false, prose is an error."""
    found = tuple(find_prose(graph))
    answered = _answered(graph, found, prose=prose) if found else ()
    documents = [answer for answer in answered if answer.document is not None]
    derived = _with_documents(graph, documents) if documents else graph
    secrets = find_secrets(derived)
    words: dict[str, tuple[str, ...]] = {}
    reasons = {answer.prose.place.pointer: answer.reasons for answer in documents}
    for answer in documents:
        kept = () if looks_like_credential(answer.prose.text) else (answer.prose.text,)
        words[answer.prose.resource] = (*words.get(answer.prose.resource, ()), *kept)
    diagnostics = (*(answer.diagnostic for answer in answered), *secrets.diagnostics)
    return Derived(derived, secrets.settings, words, reasons, secrets.embedded), diagnostics


def _answered(graph: Graph, found: tuple[Prose, ...], *, prose: bool) -> tuple[Answer, ...]:
    # Imported here because the tables behind it are large, and most documents have no prose.
    from infra0.derive.answers import answers, refused
    from infra0.derive.surroundings import Surroundings

    return tuple(answers(Surroundings(graph), found) if prose else map(refused, found))


def _with_documents(graph: Graph, documents: Sequence[Answer]) -> Graph:
    """The graph with derived documents in the place of prose, and the references that they make."""
    resources = dict(graph.document.resources)
    changed: dict[tuple[str, str], None] = {}
    for answer in documents:
        name, path = answer.prose.resource, answer.prose.path
        config = _with_value(resources[name].config or {}, path, answer.document)
        resources[name] = resources[name].model_copy(update={"config": config})
        changed[name, str(path[0])] = None
    bound = bind_values(graph, ((name, key, (resources[name].config or {})[key]) for name, key in changed))
    known = {(edge.target, edge.pointer) for name, _ in changed for edge in graph.edges_of(name)}
    fresh = tuple(replace(edge, derived=True) for edge in bound.edges if (edge.target, edge.pointer) not in known)
    document: Document = graph.document.model_copy(update={"resources": resources})
    return reordered(
        replace(
            graph,
            document=document,
            values={**graph.values, **bound.values},
            keys={**graph.keys, **bound.keys},
            edges=(*graph.edges, *fresh),
        )
    )


def _with_value(container: Any, path: Pointer, value: Any) -> Any:
    """A copy of nested objects and lists with another value at the path."""
    if not path:
        return value
    copy: Any = list(container) if isinstance(container, list) else dict(container)
    copy[path[0]] = _with_value(container[path[0]], path[1:], value)
    return copy
