"""The stage that leaves nothing open: prose becomes documents, secrets become settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from infra0.derive.dashboards import derive_dashboard
from infra0.derive.derived import Derived
from infra0.derive.facts import Target
from infra0.derive.policies import derive_policy
from infra0.derive.request import Surroundings
from infra0.derive.rules import DerivedDashboard, DerivedPolicy, ProsePolicy
from infra0.derive.secrets import find_secrets
from infra0.diagnostics import Diagnostic, Place
from infra0.graph import Graph, bind_value, input_slot, reordered
from infra0.model import Document

_POLICY_TYPES = frozenset({"aws:iam:Policy", "aws:iam:RolePolicy", "aws:iam:UserPolicy", "aws:iam:GroupPolicy"})
_DASHBOARD = ("aws:cloudwatch:Dashboard", "dashboardBody")


@dataclass(frozen=True, slots=True)
class Prose:
    """Text where a document belongs: in the input `key` of `resource`."""

    resource: str
    key: str
    text: str
    token: str

    @property
    def place(self) -> Place:
        """Where the text stands."""
        return Place(("resources", self.resource, "config", self.key))


@dataclass(frozen=True, slots=True)
class _Answer:
    """A document in the place of prose, or None, and what there is to say of it."""

    value: Any
    diagnostic: Diagnostic


def derive(graph: Graph, *, prose: bool = True) -> tuple[Derived, tuple[Diagnostic, ...]]:
    """The graph with prose replaced and secrets found; with `prose` false, prose is an error."""
    found = tuple(_find_prose(graph))
    answers = [_answer(graph, Surroundings(graph), one) if prose else _refused(one) for one in found]
    replaced = [(one, answer.value) for one, answer in zip(found, answers, strict=True) if answer.value is not None]
    derived = _with_documents(graph, replaced) if replaced else graph
    secrets, secret_findings = find_secrets(derived)
    words = {one.resource: (one.text,) for one, _ in replaced}
    diagnostics = (*(answer.diagnostic for answer in answers), *secret_findings)
    return Derived(derived, secrets, words), diagnostics


def _find_prose(graph: Graph) -> Iterator[Prose]:
    for name, resource in graph.document.resources.items():
        found = graph.types[name]
        if found is None:
            continue
        for key, value in (resource.config or {}).items():
            slot = input_slot(found, key)
            takes_document = slot.declared is not None and slot.declared.document
            wanted = key.lower().endswith("policy") or (found.short_token, key) == _DASHBOARD
            literal = ("resources", name, "config", key) not in graph.values
            if wanted and takes_document and literal and isinstance(value, str) and is_prose(value):
                yield Prose(name, key, value, found.short_token)


def is_prose(text: str) -> bool:
    """Whether text is words rather than JSON or a name: it holds blanks, and no bracket opens it."""
    stripped = text.strip()
    return bool(stripped) and stripped[0] not in '{["<' and " " in stripped


def _answer(graph: Graph, surroundings: Surroundings, prose: Prose) -> _Answer:
    if prose.token in _POLICY_TYPES and prose.key == "policy":
        return _policy(surroundings, prose)
    if (prose.token, prose.key) == _DASHBOARD:
        return _dashboard(graph, surroundings, prose)
    return _refused(prose)


def _policy(surroundings: Surroundings, prose: Prose) -> _Answer:
    policy = derive_policy(surroundings.request(prose.resource, prose.text))
    if policy is None:
        return _refused(prose)
    unmatched = (f"The prose speaks of {service}, and nothing here stands for it." for service in policy.unmatched)
    return _Answer(
        policy.document,
        DerivedPolicy.at(
            prose.place,
            f"The policy of `{prose.resource}` is prose; a least-privilege policy was derived in its place.",
            notes=(*policy.because, *unmatched, "Read it in the program, or write the policy as JSON."),
        ),
    )


def _dashboard(graph: Graph, surroundings: Surroundings, prose: Prose) -> _Answer:
    targets: tuple[Target, ...] = surroundings.request(prose.resource, prose.text).resources
    document = derive_dashboard(target for target in targets if target.id != prose.resource)
    if document is None:
        return _refused(prose)
    return _Answer(
        document,
        DerivedDashboard.at(
            prose.place,
            f"The body of `{prose.resource}` is prose; a dashboard of the document's resources stands in its place.",
        ),
    )


def _refused(prose: Prose) -> _Answer:
    finding = ProsePolicy.at(
        prose.place,
        f"`{prose.key}` of `{prose.resource}` is prose where a JSON document belongs.",
        notes=("Write the document as an object.",),
    )
    return _Answer(None, finding)


def _with_documents(graph: Graph, replaced: list[tuple[Prose, Any]]) -> Graph:
    """The graph with derived documents in the place of prose, and the references that they make."""
    resources = dict(graph.document.resources)
    values, keys, edges = dict(graph.values), dict(graph.keys), list(graph.edges)
    for prose, value in replaced:
        resource = resources[prose.resource]
        config = {**(resource.config or {}), prose.key: value}
        resources[prose.resource] = resource.model_copy(update={"config": config})
        bound = bind_value(graph, prose.resource, prose.key, value)
        values |= bound.values
        keys |= bound.keys
        edges += [replace(edge, derived=True) for edge in bound.edges]
    document: Document = graph.document.model_copy(update={"resources": resources})
    return reordered(replace(graph, document=document, values=values, keys=keys, edges=tuple(edges)))
