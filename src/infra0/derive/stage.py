"""The stage that leaves nothing open: prose becomes documents, secrets become settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from infra0.derive.dashboards import derive_dashboard
from infra0.derive.derived import Derived
from infra0.derive.policies import derive_policy
from infra0.derive.request import Surroundings
from infra0.derive.rules import DerivedDashboard, DerivedPolicy, ProsePolicy
from infra0.derive.secrets import find_secrets
from infra0.diagnostics import Diagnostic, Place
from infra0.graph import Bindings, Graph, bind_value, input_slot, reordered
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
    """What there is to say of prose, and a document in its place, or None.

    reasons: why each statement is there, by its Sid. bound: what the strings of the document mean.
    """

    prose: Prose
    diagnostic: Diagnostic
    value: Any = None
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bound: Bindings | None = None


def derive(graph: Graph, *, prose: bool = True) -> tuple[Derived, tuple[Diagnostic, ...]]:
    """The graph with prose replaced and secrets found; with `prose` false, prose is an error."""
    found = tuple(_find_prose(graph))
    answers = tuple(_answers(graph, found)) if prose else tuple(map(_refused, found))
    documents = [answer for answer in answers if answer.value is not None]
    derived = _with_documents(graph, documents) if documents else graph
    secrets, secret_findings = find_secrets(derived)
    return (
        Derived(
            derived,
            secrets,
            prose={one.prose.resource: (one.prose.text,) for one in documents},
            reasons={one.prose.resource: one.reasons for one in documents},
        ),
        (*(answer.diagnostic for answer in answers), *secret_findings),
    )


def _answers(graph: Graph, found: tuple[Prose, ...]) -> Iterator[_Answer]:
    """A document for each prose, in turn: each may name only what does not need it by way of those before."""
    if not found:
        return
    surroundings = Surroundings(graph)
    for prose in found:
        answer = _answer(surroundings, prose)
        if answer.value is not None:
            bound = bind_value(graph, prose.resource, prose.key, answer.value)
            surroundings.learn(replace(edge, derived=True) for edge in bound.edges)
            answer = replace(answer, bound=bound)
        yield answer


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


def _answer(surroundings: Surroundings, prose: Prose) -> _Answer:
    if prose.token in _POLICY_TYPES and prose.key == "policy":
        return _policy(surroundings, prose)
    if (prose.token, prose.key) == _DASHBOARD:
        return _dashboard(surroundings, prose)
    return _refused(prose)


def _policy(surroundings: Surroundings, prose: Prose) -> _Answer:
    policy = derive_policy(surroundings.request(prose.resource, prose.text))
    if policy is None:
        return _refused(prose)
    unmatched = (f"The prose speaks of {service}, and nothing here stands for it." for service in policy.unmatched)
    return _Answer(
        prose,
        DerivedPolicy.at(
            prose.place,
            f"The policy of `{prose.resource}` is prose; a least-privilege policy was derived in its place.",
            notes=(*policy.because, *unmatched, "Read it in the program, or write the policy as JSON."),
        ),
        policy.document,
        policy.reasons,
    )


def _dashboard(surroundings: Surroundings, prose: Prose) -> _Answer:
    document = derive_dashboard(surroundings.others(prose.resource))
    if document is None:
        return _refused(prose)
    finding = DerivedDashboard.at(
        prose.place,
        f"The body of `{prose.resource}` is prose; a dashboard of the document's resources stands in its place.",
    )
    return _Answer(prose, finding, document)


def _refused(prose: Prose) -> _Answer:
    finding = ProsePolicy.at(
        prose.place,
        f"`{prose.key}` of `{prose.resource}` is prose where a JSON document belongs.",
        notes=("Write the document as an object.",),
    )
    return _Answer(prose, finding)


def _with_documents(graph: Graph, answers: list[_Answer]) -> Graph:
    """The graph with derived documents in the place of prose, and the references that they make."""
    resources = dict(graph.document.resources)
    values, keys, edges = dict(graph.values), dict(graph.keys), list(graph.edges)
    for answer in answers:
        name, key = answer.prose.resource, answer.prose.key
        config = {**(resources[name].config or {}), key: answer.value}
        resources[name] = resources[name].model_copy(update={"config": config})
        if answer.bound:
            values |= answer.bound.values
            keys |= answer.bound.keys
            edges += [replace(edge, derived=True) for edge in answer.bound.edges]
    document: Document = graph.document.model_copy(update={"resources": resources})
    return reordered(replace(graph, document=document, values=values, keys=keys, edges=tuple(edges)))
