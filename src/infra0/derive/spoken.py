"""Resources that a policy's prose speaks of: by their names, or as the only ones of a service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infra0.derive.facts import PolicyRequest, Relation, RelationKind, Target
from infra0.derive.grants import target_type
from infra0.derive.prose import Mention
from infra0.derive.services import Service
from infra0.graph.words import singular, words


def spoken_of(request: PolicyRequest, mentions: Sequence[Mention]) -> Iterator[Relation]:
    """The relations that the prose adds to those that the document shows.

    A resource whose ID stands in the prose, in words, is meant. A service that the document ties the workloads to
    nowhere means all of its resources there.
    """
    said = frozenset(map(singular, words(request.prose)))
    tied = {service for relation in request.relations if (service := _service(relation.target))}
    open_services = {mention.service for mention in mentions} - tied
    by_name = [target for target in request.resources if _service(target) and _named(target, said)]
    named_services = {_service(target) for target in by_name}
    yield from (_spoken(target, f"the prose names `{target.id}`") for target in by_name)
    for target in request.resources:
        service = _service(target)
        if service in open_services and service not in named_services:
            yield _spoken(target, f"the prose names {service}, and `{target.id}` is in the document")


def _named(target: Target, said: frozenset[str]) -> bool:
    own = words(target.id)
    return len(own) > 1 and said.issuperset(map(singular, own))


def _service(target: Target) -> Service | None:
    type = target_type(target.token)
    return type.service if type else None


def _spoken(target: Target, evidence: str) -> Relation:
    return Relation("", target, RelationKind.PROSE, evidence=evidence)
