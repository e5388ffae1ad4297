"""Resources that a policy's prose speaks of: by their names, or as the only ones of a service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from infra0.derive.iam.facts import Relation, RelationKind
from infra0.derive.iam.grants import type_of
from infra0.derive.iam.inventory import Inventory, spoken_words
from infra0.derive.iam.prose import Mention
from infra0.derive.iam.services import Service
from infra0.derive.targets import Target

_MOST = 12
"""More resources of one service than this are not what a sentence means by naming the service."""


def spoken_of(
    prose: str, mentions: Sequence[Mention], relations: Iterable[Relation], inventory: Inventory
) -> Iterator[Relation]:
    """The relations that the prose adds to those that the document shows.

    A resource whose ID stands in the prose, in words, is meant. A service that the document ties the workloads to
    nowhere means all of its resources there.
    """
    by_name = [*inventory.spoken_of(spoken_words(prose))]
    tied = {_service(relation.target) for relation in relations} | {_service(target) for target in by_name}
    yield from (_spoken(target, f"the prose names `{target.id}`") for target in by_name)
    for service in dict.fromkeys(mention.service for mention in mentions):
        found = inventory.of_service(service)
        if service not in tied and len(found) <= _MOST:
            yield from (
                _spoken(target, f"the prose names {service}, and `{target.id}` is in the document") for target in found
            )


def _service(target: Target) -> Service | None:
    type = type_of(target)
    return type.service if type else None


def _spoken(target: Target, evidence: str) -> Relation:
    return Relation("", target, RelationKind.PROSE, evidence=evidence)
