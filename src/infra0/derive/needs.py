"""What the workloads of a role need to do with each target: relations and prose, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from infra0.derive.facts import Relation, RelationKind, Target
from infra0.derive.grants import Access, TargetType, target_type
from infra0.derive.meanings import directed, meaning
from infra0.derive.prose import Mention, Verb
from infra0.derive.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Need:
    """What is to be done with a target, and why: one reason a line."""

    target: Target
    type: TargetType
    accesses: tuple[Access, ...]
    because: tuple[str, ...]


_PERMITS: dict[Verb, tuple[Access, ...]] = {
    Verb.READ: (Access.READ, Access.CONSUME, Access.DECRYPT),
    Verb.WRITE: (Access.WRITE, Access.SEND, Access.DELIVER, Access.ENCRYPT),
    Verb.SEND: (Access.SEND, Access.WRITE, Access.DELIVER),
    Verb.CONSUME: (Access.CONSUME, Access.READ),
    Verb.INVOKE: (Access.INVOKE,),
    Verb.DELETE: (Access.DELETE,),
    Verb.FULL: tuple(Access),
}
_FREE = frozenset({Access.READ, Access.WRITE})
_OPEN = frozenset({RelationKind.ENVIRONMENT, RelationKind.DIAGRAM_OUT, RelationKind.DIAGRAM_IN})
"""Relations that say that a target is used, so that prose may still say for what."""


def needs_of(
    relations: Iterable[Relation], kinds: Mapping[str, WorkloadKind], mentions: Sequence[Mention]
) -> tuple[Need, ...]:
    """What is needed of every target that the table knows, in the order of the relations.

    kinds: of the workloads by their IDs, and of the role itself under the empty one.
    """
    by_target: dict[str, list[Relation]] = {}
    for relation in relations:
        by_target.setdefault(relation.target.id, []).append(relation)
    verbs = {mention.service: mention.verbs for mention in mentions}
    needs = []
    for group in by_target.values():
        type = target_type(group[0].target.token)
        if type and (need := _need(type, group, kinds, verbs.get(type.service, frozenset()))):
            needs.append(need)
    return tuple(needs)


def _need(
    type: TargetType, relations: list[Relation], kinds: Mapping[str, WorkloadKind], verbs: frozenset[Verb]
) -> Need | None:
    said = [(relation, directed(kinds[relation.workload], type, relation.kind)) for relation in relations]
    asked = _asked(type, {kinds[relation.workload] for relation in relations}, verbs)
    telling = [(relation, accesses) for relation, accesses in said if accesses]
    if telling:
        shown = {access for relation, accesses in telling for access in _narrowed(relation, accesses, asked)}
        accesses = shown | asked
    else:
        vague = [relation for relation, accesses in said if accesses is None]
        telling = [(relation, ()) for relation in vague]
        accesses = asked if asked and vague else _undirected(type, vague, kinds)
    if not accesses:
        return None
    because = tuple(dict.fromkeys(relation.evidence for relation, _ in telling if relation.evidence))
    return Need(relations[0].target, type, tuple(access for access in Access if access in accesses), because)


def _narrowed(relation: Relation, accesses: tuple[Access, ...], asked: set[Access]) -> set[Access]:
    """Prose chooses between reading and writing; it takes away no direction that the resources show."""
    if asked & _FREE and relation.kind in _OPEN:
        return {access for access in accesses if access in asked or access not in _FREE}
    return set(accesses)


def _asked(type: TargetType, kinds: set[WorkloadKind], verbs: frozenset[Verb]) -> set[Access]:
    offered = {access for kind in kinds for access in meaning(kind, type).vague} | {Access.DELETE} & set(type.grants)
    return {access for verb in verbs for access in _PERMITS.get(verb, ()) if access in offered}


def _undirected(type: TargetType, relations: list[Relation], kinds: Mapping[str, WorkloadKind]) -> set[Access]:
    return {access for relation in relations for access in meaning(kinds[relation.workload], type).vague}
