"""What the workloads of a role need to do with each target: relations and prose, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infra0.derive.iam.facts import Relation, RelationKind
from infra0.derive.iam.grants import Access, TargetType, type_of
from infra0.derive.iam.meanings import directed, meaning
from infra0.derive.iam.prose import Mention, Verb
from infra0.derive.iam.workloads import WorkloadKind
from infra0.derive.targets import Target

Kinds = Mapping[str, tuple[WorkloadKind, ...]]
"""What each workload is, by its ID; one whose role is used in two ways is two things."""


@dataclass(frozen=True, slots=True)
class Need:
    """What is to be done with a target, and why: one reason a line."""

    target: Target
    type: TargetType
    accesses: frozenset[Access]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What one relation says is done, and what it may mean where it tells no direction."""

    relation: Relation
    accesses: frozenset[Access]
    vague: frozenset[Access]


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


def needs_of(relations: Iterable[Relation], kinds: Kinds, mentions: Sequence[Mention]) -> tuple[Need, ...]:
    """What is needed of every target that the table knows, in the order of the relations."""
    by_target: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        by_target.setdefault((relation.target.id, relation.target.part), []).append(relation)
    verbs = {mention.service: mention.verbs for mention in mentions}
    needs = []
    for group in by_target.values():
        type = type_of(group[0].target)
        if type and (need := _need(type, group, kinds, verbs.get(type.service, frozenset()))):
            needs.append(need)
    return tuple(needs)


def _need(type: TargetType, relations: list[Relation], kinds: Kinds, verbs: frozenset[Verb]) -> Need | None:
    said = [_said(type, relation, kinds[relation.workload]) for relation in relations]
    asked = _asked(type, {kind for relation in relations for kind in kinds[relation.workload]}, verbs)
    shown = frozenset(access for one in said for access in _narrowed(one, asked))
    vague = frozenset(access for one in said for access in one.vague)
    accesses = shown | asked or vague
    if not accesses:
        return None
    widened = [f"the prose says what to do with {type.service}"] if shown and asked - shown else []
    because = [*_reasons(said, shown), *widened]
    return Need(relations[0].target, type, accesses, tuple(dict.fromkeys(because)))


def _reasons(said: Iterable[_Said], shown: frozenset[Access]) -> Iterator[str]:
    """The evidence of each relation that says more of its workload than those before it."""
    explained: dict[str, set[Access]] = {}
    for one in said:
        known = explained.setdefault(one.relation.workload, set())
        told = one.accesses if shown else one.vague
        if one.relation.evidence and not told <= known:
            known |= told
            yield one.relation.evidence


def _said(type: TargetType, relation: Relation, kinds: Iterable[WorkloadKind]) -> _Said:
    accesses: set[Access] = set()
    vague: set[Access] = set()
    for kind in kinds:
        known = directed(kind, type, relation.kind)
        if known is None:
            vague.update(meaning(kind, type).vague)
        else:
            accesses.update(known)
    return _Said(relation, frozenset(accesses), frozenset(vague))


def _narrowed(said: _Said, asked: frozenset[Access]) -> Iterator[Access]:
    """Prose chooses between reading and writing; it takes away no direction that the resources show."""
    for access in said.accesses:
        if access not in _FREE or access in asked or not asked & _FREE or said.relation.kind not in _OPEN:
            yield access


def _asked(type: TargetType, kinds: Iterable[WorkloadKind], verbs: frozenset[Verb]) -> frozenset[Access]:
    offered = {access for kind in kinds for access in meaning(kind, type).vague}
    if offered:
        offered |= {Access.READ, Access.WRITE, Access.DELETE} & set(type.grants)
    return frozenset(access for verb in verbs for access in _PERMITS.get(verb, ()) if access in offered)
